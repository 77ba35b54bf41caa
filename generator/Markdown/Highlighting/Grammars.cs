using static LicensingSite.Markdown.Highlighting.Patterns;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>The languages that are shown in colour.</summary>
static class Grammars
{
    const string Modifiers = "abstract break case catch class const continue default do else enum false final finally for if import in interface new null private protected public return static super switch this throw true try void while";

    public static IReadOnlyList<Grammar> All { get; } =
    [
        .. Braces(),
        .. Scripts(),
        .. Markup(),
        new("sql tsql mysql pgsql plsql", LineComment("--"), BlockComment, Rule("'[^']*'?", Text), Rule(@"\[[^\]\n]*\]?", Variable), Rule(@"@@?\w+", Variable), Numbers,
            AnyCaseWords("add all alter and any as asc avg begin between by cascade case cast check column commit constraint convert count create cross cursor database declare default delete desc distinct drop else end except exec execute exists explain fetch foreign from full function go grant group having identity if in index inner insert intersect into is join key left like limit max merge min not null of off offset on open option or order outer over partition primary print proc procedure references return revoke right rollback row rows schema select set sum table then top transaction trigger truncate union unique update use using values view when where while with"),
            AnyCaseWords("bigint binary bit char date datetime datetime2 decimal float int integer money nchar numeric nvarchar real smallint text time tinyint uniqueidentifier varbinary varchar xml", TypeName)),
        new("kusto kql", LineComment("//"), DoubleQuoted, SingleQuoted, Numbers, Calls,
            Words("and as asc between by contains count datatable desc distinct evaluate extend false has in invoke join kind let limit make-series mv-expand not on or order parse print project project-away range render sample search set sort startswith summarize take top toscalar true union where with")),
        new("vb vbnet vb.net vba vbs vbscript bas vbhtml aspx-vb", LineComment("'"), Rule(@"""(?>[^""\n]+|"""")*""?", Text), Directives, Numbers,
            AnyCaseWords("addhandler addressof and andalso as async await boolean byref byte byval call case catch cbool char cint class const continue ctype date decimal declare default delegate dim directcast do double each else elseif end enum error event exit false finally for friend from function get gettype goto handles if implements imports in inherits integer interface is isnot let lib like long loop me mod module mustinherit mybase namespace new next not nothing object of on option optional or orelse overloads overridable overrides paramarray partial private property protected public raiseevent readonly redim removehandler resume return select set shadows shared short single static step stop string structure sub synclock then throw to true try trycast typeof until using when where while with withevents writeonly xor yield")),
        new("json jsonc json5 hjson", LineComment("//"), BlockComment, Groups(@"(""(?>[^""\\\n]+|\\.)*"")(?=\s{0,9}:)", Property), DoubleQuoted, Numbers, Words("true false null")),
        new("css scss less", BlockComment, DoubleQuoted, SingleQuoted, Rule(@"@[\w-]+", Keyword), Rule(@"\#[\w-]+|\.[A-Za-z_][\w-]*", TypeName), Groups(@"(?<![\w-])((?>[\w-]+))(?=\s{0,9}:)", Property), Rule(@"\b\d(?>[\w%]|\.\d)*", Number)),
    ];

    static Grammar[] Braces() =>
    [
        new("cpp c c++ cc h hpp hxx cxx objc objectivec objective-c obj-c m cuda cu cuh arduino ino hlsl", LineComment("//"), BlockComment, DoubleQuoted, SingleQuoted, Directives, Numbers,
            Words("alignas alignof asm auto bool break case catch char char16_t char32_t char8_t class concept const const_cast consteval constexpr continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern false final float for friend goto if inline int long mutable namespace new noexcept nullptr operator override private protected public register reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t while"),
            Words("BOOL BYTE CHAR COORD DWORD FALSE HANDLE HRESULT HWND INT LONG LPCSTR LPCTSTR LPCWSTR LPDWORD LPSTR LPTSTR LPVOID LPWSTR NULL PVOID SHORT SIZE_T TRUE UINT ULONG USHORT VOID WCHAR WORD size_t", TypeName), Calls),
        new("csharp cs c# csx", LineComment("//"), BlockComment, Between(@"\$*""""""", @"""""""", Text), Rule(@"(?:\$@|@\$?)""(?>[^""]+|"""")*""?", Text), Rule(@"\$?""(?>[^""\\\n]+|\\.)*""?", Text), SingleQuoted, Directives, Numbers,
            Words("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false field file finally fixed float for foreach from get global goto if implicit in init int interface internal is let lock long nameof namespace new not null object on operator orderby out override params partial private protected public readonly record ref required return sbyte sealed select set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when where while with yield"), Calls),
        new("java kotlin kt kts scala groovy gradle dart processing pde", LineComment("//"), BlockComment, Between(@"""""""", @"""""""", Text), DoubleQuoted, SingleQuoted, Rule(@"@[A-Za-z]\w*", Property), Numbers,
            Words(Modifiers + " assert async await boolean byte char companion data def double extends float fun goto implements instanceof int internal is it lateinit late long match mutable native object open override package record sealed short suspend synchronized throws trait transient type val var volatile when where with yield"), Calls),
        new("javascript js jsx mjs node typescript ts tsx react actionscript as", LineComment("//"), BlockComment, DoubleQuoted, SingleQuoted, Rule(@"`(?>[^`\\]+|\\.)*`?", Text), Rule(@"@[A-Za-z]\w*", Property), Numbers,
            Words(Modifiers + " any as async await bigint boolean debugger declare delete export extends from function get implements infer instanceof is keyof let module namespace never number object of package readonly require satisfies set string symbol type typeof undefined unknown var with yield"), Calls),
        new("go golang", LineComment("//"), BlockComment, DoubleQuoted, SingleQuoted, Rule("`[^`]*`?", Text), Numbers,
            Words("any bool break byte case chan const continue default defer else error fallthrough false float32 float64 for func go goto if import int int32 int64 interface iota map nil package range return rune select string struct switch true type uint uint64 var"), Calls),
        new("rust rs swift", LineComment("//"), BlockComment, DoubleQuoted, Rule(@"\#!?\[[^\]\n]*\]?|@[A-Za-z]\w*", Property), Numbers,
            Words("as async await bool break case class const continue crate default defer do dyn else enum extension extern false fn for func guard i32 i64 if impl import in init let loop match mod move mut nil override private protocol pub public ref return self Self static str struct super switch throw throws trait true try type u32 u64 u8 unsafe use usize var where while"), Calls),
        new("php", LineComment("//"), LineComment(@"\#"), BlockComment, DoubleQuoted, SingleQuoted, Rule(@"\$\w+", Variable), Rule(@"<\?(?:php|=)?|\?>", Property), Numbers,
            Words(Modifiers + " and array as echo elseif extends fn foreach function global implements instanceof isset match namespace or require require_once self trait unset use var xor yield"), Calls),
        new("fsharp fs fsi fsx f#", LineComment("//"), Between(@"\(\*", @"\*\)", Comment), Between(@"""""""", @"""""""", Text), DoubleQuoted, Directives, Numbers,
            Words("abstract and as assert async base begin class default delegate do done downcast elif else end exception extern false finally for fun function if in inherit inline interface internal lazy let match member module mutable namespace new not null of open or override private public rec return static struct task then to true try type upcast use val void when while with yield")),
        new("bicep", LineComment("//"), BlockComment, Between("'''", "'''", Text), SingleQuoted, Rule(@"@\w+", Property), Numbers,
            Words("array bool existing false for func if import in int metadata module null object output param resource string targetScope true type using var"), Calls),
    ];

    static Grammar[] Scripts() =>
    [
        new("python py", LineComment(@"\#"), Between(@"""""""", @"""""""", Text), Between("'''", "'''", Text), DoubleQuoted, SingleQuoted, Rule(@"^[ \t]*@[\w.]+", Property), Numbers,
            Words("False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self try while with yield"), Calls),
        new("powershell ps1 psm1 psd1 posh pwsh ps azurepowershell", Between(@"<\#", @"\#>", Comment), LineComment(@"\#"), Between("@\"\\n", "\\n\"@", Text), Between("@'\\n", "\\n'@", Text), Rule(@"""(?>[^""`\n]+|`.|"""")*""?", Text), Rule("'[^'\\n]*'?", Text), Rule(@"\$(?:\{[^}\n]*\}?|[\w:]+)", Variable), Rule(@"\b(?>[A-Z][A-Za-z]+-[A-Za-z]\w*)", Function), Rule(@"(?<![\w-])-[A-Za-z]\w*", Property), Rule(@"\[[A-Za-z][\w.]*(?:\[\])?\]", TypeName), Numbers,
            AnyCaseWords("begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function if in param process return switch throw trap try until using while")),
        new("shell sh bash zsh azurecli azcli cli dotnetcli", Rule(@"(?<![^\s;])\#[^\n]*", Comment), Rule(@"""(?>[^""\\]+|\\(?s:.))*""?", Text), Rule("'[^']*'?", Text), Rule(@"\$(?:\{[^}\n]*\}?|\w+)", Variable), Rule(@"(?<!\S)--?[A-Za-z][\w-]*", Property), Rule(@"^[ \t]*(?:az|curl|dotnet|docker|git|kubectl|npm|pip|sudo|apt-get)\b", Function),
            Words("break case do done elif else esac exit export fi for function if in local return set source then until while")),
        new("batchfile bat cmd dos", Rule(@"^[ \t]*(?i:@?rem\b|::)[^\n]*", Comment), Rule(@"""[^""\n]*""?", Text), Rule(@"%[\w~]+%?", Variable), AnyCaseWords("call cd cls copy del do echo else endlocal errorlevel exist exit for goto if in md mkdir not off on pause rd set setlocal shift start")),
        new("yaml yml", Rule(@"(?<!\S)\#[^\n]*", Comment), Rule(@"^---[ \t]*$|^\.\.\.[ \t]*$", Keyword), Groups(@"^[ \t-]*((?>""[^""\n]*""|'[^'\n]*'|[\w./$\(){}-][^:\#\n]*))(?=:(?:\s|\z))", Property), DoubleQuoted, Rule("'[^'\\n]*'?", Text), Rule(@"[&*][A-Za-z]\w*", Variable), Words("true false null yes no"), Numbers),
        new("ini toml properties editorconfig conf terraform tf hcl", Rule(@"(?<!\S)[\#;][^\n]*", Comment), Rule(@"^[ \t]*\[[^\]\n]*\]+", TypeName), Groups(@"^[ \t]*((?>[\w.-]+))(?=[ \t]{0,99}=)", Property), DoubleQuoted, SingleQuoted, Words("true false null"), Numbers),
        new("dockerfile docker", Rule(@"^[ \t]*\#[^\n]*", Comment), DoubleQuoted, SingleQuoted, Rule(@"\$(?:\{[^}\n]*\}?|\w+)", Variable), Rule(@"^[ \t]*(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b", Keyword), Words("AS as")),
        new("ruby rb ru erb perl pl r", LineComment(@"\#"), DoubleQuoted, SingleQuoted, Rule(@"[@$]{1,2}[A-Za-z_]\w*", Variable), Rule(@"(?<![\w:]):[A-Za-z_]\w*", Property), Numbers,
            Words("BEGIN END FALSE NULL TRUE alias and begin break case class def do else elsif end ensure false for function gem if in module my next nil not or our print redo require rescue retry return self sub super then true undef unless until use when while yield")),
        new("http rest", Rule(@"^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b", Keyword), Rule(@"\bHTTP/\d(?:\.\d)?", Keyword), Groups(@"^((?>[A-Za-z][\w-]*))(?=:)", Property), DoubleQuoted, Numbers),
    ];

    static Grammar[] Markup() =>
    [
        new("xml xaml html htm xhtml svg xsl xslt xsd wsdl csdl edmx config csproj props targets resx cshtml razor aspx-cs aspx-csharp aspx ascx asp jsp vue handlebars hbs",
            Between("<!--", "-->", Comment), Between(@"<!\[CDATA\[", @"\]\]>", Text), Rule(@"<[!?][A-Za-z][^>\n]*>?", Property), Rule(@"</?(?>[A-Za-z][\w:.-]*)|/?>", TypeName),
            Groups(@"(?<=\s)((?>[A-Za-z_@:*\#][\w:.-]*))(?==)", Property), Rule(@"(?<==)""[^""]*""?|(?<==)'[^']*'?", Text), Rule(@"&\#?\w{1,31};", Number)),
        new("markdown md", Between("<!--", "-->", Comment), Rule(@"^\#{1,6}[ ][^\n]*", Keyword), Rule(@"^[ \t]*(?:```|~~~)[^\n]*", Comment), Rule(@"`[^`\n]+`", Text), Rule(@"\[![A-Za-z]+\b", Keyword), Rule(@":::[a-z-]*", Keyword), Rule(@"(?<=\]\()[^)\s]+", Text), Rule(@"^[ \t]*(?:[-*+]|\d{1,9}\.)(?=[ ])", Number)),
    ];
}
