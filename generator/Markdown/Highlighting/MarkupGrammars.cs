using static LicensingSite.Markdown.Highlighting.Matchers;
using static LicensingSite.Markdown.Highlighting.TokenClass;
using static LicensingSite.Markdown.Highlighting.TokenRule;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Markup and style sheet languages.</summary>
static class MarkupGrammars
{
    public static IReadOnlyList<Grammar> All { get; } =
    [
        new(
            "xml xaml html htm xhtml svg xsl xslt xsd wsdl csdl edmx config csproj props targets resx cshtml razor aspx-cs "
                + "aspx-csharp aspx ascx asp jsp vue handlebars hbs",
            Between("<!--", "-->", Comment),
            Between("<![CDATA[", "]]>", Text),
            Of(Property, "<", Literal("<"), One(c => c is '!' or '?'), One(char.IsAsciiLetter), Close('>')),
            Of(TypeName, "<", Literal("<"), Optional(Literal("/")), One(char.IsAsciiLetter), Run(IsXmlName, 0)),
            Of(TypeName, "/>", Optional(Literal("/")), Literal(">")),
            Of(Property, IsAttributeStart, After(char.IsWhiteSpace), One(IsAttributeStart), Run(IsXmlName, 0), FollowedBy(Literal("="))),
            Of(Text, "\"", After("="), Literal("\""), Close('"', isOverLines: true)),
            Of(Text, "'", After("="), Literal("'"), Close('\'', isOverLines: true)),
            Of(Number, "&", Literal("&"), Optional(Literal("#")), Run(IsWord, 1, 31), Literal(";"))
        ),
        new(
            "markdown md",
            Between("<!--", "-->", Comment),
            Of(Keyword, "#", LineStart, Run(c => c == '#', 1, 6), Literal(" "), RestOfLine),
            Of(Comment, " \t`~", LineStart, Blanks, AnyOf(Literal("```"), Literal("~~~")), RestOfLine),
            Of(Text, "`", Literal("`"), Run(c => c is not ('`' or '\n')), Literal("`")),
            Of(Keyword, "[", Literal("[!"), Run(char.IsAsciiLetter), WordEnd),
            Of(Keyword, ":", Literal(":::"), Run(c => c == '-' || char.IsAsciiLetterLower(c), 0)),
            Of(Text, _ => true, After("]("), Run(c => c != ')' && !char.IsWhiteSpace(c))),
            ListMarks
        ),
        new(
            "json jsonc json5 hjson",
            LineComment("//"),
            BlockComment,
            Of(Property, "\"", Literal("\""), Close('"', '\\', mustClose: true), BeforeColon),
            DoubleQuoted,
            Numbers,
            Words("true false null")
        ),
        new(
            "css scss less",
            BlockComment,
            DoubleQuoted,
            SingleQuoted,
            Of(Keyword, "@", Literal("@"), Run(IsNamePart)),
            Of(TypeName, "#", Literal("#"), Run(IsNamePart)),
            Of(TypeName, ".", Literal("."), One(IsNameStart), Run(IsNamePart, 0)),
            Of(Property, IsNamePart, NotAfter(IsNamePart), Run(IsNamePart), BeforeColon),
            NumbersOf(c => c == '%' || IsWord(c))
        ),
        new(
            "diff patch",
            Of(Property, "+", LineStart, Literal("+++"), RestOfLine),
            Of(Property, "-", LineStart, Literal("---"), RestOfLine),
            Of(Property, "@", LineStart, Literal("@@"), RestOfLine),
            Of(Inserted, "+", LineStart, RestOfLine),
            Of(Deleted, "-", LineStart, RestOfLine)
        ),
    ];

    static TokenRule ListMarks =>
        Of(
            Number,
            c => IsBlank(c) || char.IsDigit(c) || IsBullet(c),
            LineStart,
            Blanks,
            AnyOf(One(IsBullet), Sequence(Run(char.IsDigit, 1, 9), Literal("."))),
            FollowedBy(Literal(" "))
        );

    static Matcher BeforeColon => FollowedBy(Run(char.IsWhiteSpace, 0, 9), Literal(":"));

    static bool IsAttributeStart(char c) => IsNameStart(c) || c is '@' or ':' or '*' or '#';

    static bool IsXmlName(char c) => c is ':' or '.' || IsNamePart(c);

    static bool IsBullet(char c) => c is '-' or '*' or '+';
}
