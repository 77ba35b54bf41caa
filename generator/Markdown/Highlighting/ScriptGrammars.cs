using static LicensingSite.Markdown.Highlighting.Matchers;
using static LicensingSite.Markdown.Highlighting.TokenClass;
using static LicensingSite.Markdown.Highlighting.TokenRule;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Languages of shells, scripts and configuration.</summary>
static class ScriptGrammars
{
    public static IReadOnlyList<Grammar> All { get; } =
    [
        new(
            "python py",
            LineComment("#"),
            Between("\"\"\"", "\"\"\"", Text),
            Between("'''", "'''", Text),
            DoubleQuoted,
            SingleQuoted,
            Of(Property, " \t@", LineStart, Blanks, Literal("@"), Run(c => c == '.' || IsWord(c))),
            Numbers,
            Words(
                """
                False None True and as assert async await break case class continue def del elif else except finally for from global if
                import in is lambda match nonlocal not or pass raise return self try while with yield
                """
            ),
            Calls
        ),
        new(
            "powershell ps1 psm1 psd1 posh pwsh ps azurepowershell",
            Between("<#", "#>", Comment),
            LineComment("#"),
            Between("@\"\n", "\n\"@", Text),
            Between("@'\n", "\n'@", Text),
            Quoted('"', '`', isDoubled: true),
            Quoted('\''),
            Of(Variable, "$", Literal("$"), AnyOf(Braced, Run(c => c == ':' || IsWord(c)))),
            Of(Function, char.IsAsciiLetterUpper, One(char.IsAsciiLetterUpper), Run(char.IsAsciiLetter), Literal("-"), Name),
            Of(Property, "-", NotAfter(IsNamePart), Literal("-"), Name),
            Of(TypeName, "[", Literal("["), Name, Run(c => c == '.' || IsWord(c), 0), Optional(Literal("[]")), Literal("]")),
            Numbers,
            AnyCaseWords(
                """
                begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function
                if in param process return switch throw trap try until using while
                """
            )
        ),
        new(
            "shell sh bash zsh azurecli azcli cli dotnetcli",
            Of(Comment, "#", NotAfter(c => c != ';' && !char.IsWhiteSpace(c)), RestOfLine),
            Quoted('"', '\\', isOverLines: true),
            Quoted('\'', isOverLines: true),
            Parameters,
            Of(Property, "-", AfterSpace, Literal("-"), Optional(Literal("-")), One(char.IsAsciiLetter), Run(IsNamePart, 0)),
            FirstWords("az curl dotnet docker git kubectl npm pip sudo apt-get", Function),
            Words(
                """
                break case do done elif else esac exit export fi for function if in local return set source then until while
                """
            )
        ),
        new(
            "batchfile bat cmd dos",
            Of(Comment, " \t:", LineStart, Blanks, Literal("::"), RestOfLine),
            Of(Comment, " \t@rR", LineStart, Blanks, Optional(Literal("@")), Word("rem", StringComparer.OrdinalIgnoreCase), RestOfLine),
            Quoted('"'),
            Of(Variable, "%", Literal("%"), Run(c => c == '~' || IsWord(c)), Optional(Literal("%"))),
            AnyCaseWords(
                """
                call cd cls copy del do echo else endlocal errorlevel exist exit for goto if in md mkdir not off on pause rd set
                setlocal shift start
                """
            )
        ),
        new(
            "yaml yml",
            Of(Comment, "#", AfterSpace, RestOfLine),
            Of(Keyword, "-.", LineStart, AnyOf(Literal("---"), Literal("...")), Blanks, LineEnd),
            YamlKeys,
            DoubleQuoted,
            Quoted('\''),
            Of(Variable, "&*", One(c => c is '&' or '*'), Name),
            Words("true false null yes no"),
            Numbers
        ),
        new(
            "ini toml properties editorconfig conf terraform tf hcl",
            Of(Comment, "#;", AfterSpace, RestOfLine),
            Of(TypeName, " \t[", LineStart, Blanks, Literal("["), Run(c => c is not (']' or '\n'), 0), Run(c => c == ']')),
            IniKeys,
            DoubleQuoted,
            SingleQuoted,
            Words("true false null"),
            Numbers
        ),
        new(
            "dockerfile docker",
            Of(Comment, " \t#", LineStart, Blanks, Literal("#"), RestOfLine),
            DoubleQuoted,
            SingleQuoted,
            Parameters,
            FirstWords(
                """
                ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR
                """,
                Keyword
            ),
            Words("AS as")
        ),
        new(
            "ruby rb ru erb perl pl r",
            LineComment("#"),
            DoubleQuoted,
            SingleQuoted,
            Of(Variable, "@$", Run(c => c is '@' or '$', 1, 2), One(IsNameStart), Run(IsWord, 0)),
            Of(Property, ":", NotAfter(c => c == ':' || IsWord(c)), Literal(":"), One(IsNameStart), Run(IsWord, 0)),
            Numbers,
            Words(
                """
                BEGIN END FALSE NULL TRUE alias and begin break case class def do else elsif end ensure false for function gem if in
                module my next nil not or our print redo require rescue retry return self sub super then true undef unless until use
                when while yield
                """
            )
        ),
        new(
            "http rest",
            Of(Keyword, char.IsAsciiLetterUpper, LineStart, Word("GET POST PUT PATCH DELETE HEAD OPTIONS", StringComparer.Ordinal)),
            Of(Keyword, "H", Literal("HTTP/"), One(char.IsDigit), Optional(Sequence(Literal("."), One(char.IsDigit)))),
            Of(Property, char.IsAsciiLetter, LineStart, Run(IsNamePart), FollowedBy(Literal(":"))),
            DoubleQuoted,
            Numbers
        ),
    ];

    static Matcher Braced => Sequence(Literal("{"), Close('}'));

    static Matcher AfterSpace => NotAfter(c => !char.IsWhiteSpace(c));

    static TokenRule Parameters => Of(Variable, "$", Literal("$"), AnyOf(Braced, Run(IsWord)));

    static TokenRule YamlKeys =>
        new(
            Property,
            c => IsBlank(c) || c is '"' or '\'' || IsYamlStart(c),
            Sequence(
                AnyOf(
                    Sequence(Literal("\""), Close('"', mustClose: true)),
                    Sequence(Literal("'"), Close('\'', mustClose: true)),
                    Sequence(One(IsYamlStart), Run(c => c is not (':' or '#' or '\n'), 0))
                ),
                FollowedBy(Literal(":"), AnyOf(One(char.IsWhiteSpace), CodeEnd))
            ),
            Lead: Sequence(LineStart, Run(c => c == '-' || IsBlank(c), 0))
        );

    static TokenRule IniKeys =>
        new(
            Property,
            c => IsBlank(c) || IsIniKey(c),
            Sequence(Run(IsIniKey), FollowedBy(Run(IsBlank, 0, 99), Literal("="))),
            Lead: Sequence(LineStart, Blanks)
        );

    static bool IsYamlStart(char c) => IsNamePart(c) || "./$(){}".Contains(c, StringComparison.Ordinal);

    static bool IsIniKey(char c) => c == '.' || IsNamePart(c);
}
