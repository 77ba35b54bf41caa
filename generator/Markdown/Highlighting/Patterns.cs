using ColorCode;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>
/// The rules that grammars are made of. Each, once its first characters are found, takes whatever follows and never turns back:
/// a string that nobody closed ends with its line, a comment with the code. So the time stays in proportion to the code.
/// The engine counts groups by their opening parentheses: any other one is escaped, in brackets too.
/// </summary>
static class Patterns
{
    public const string Keyword = "tok-k";
    public const string Text = "tok-s";
    public const string Comment = "tok-c";
    public const string Number = "tok-n";
    public const string TypeName = "tok-t";
    public const string Property = "tok-a";
    public const string Variable = "tok-v";
    public const string Function = "tok-f";

    public static LanguageRule BlockComment { get; } = Between(@"/\*", @"\*/", Comment);

    public static LanguageRule DoubleQuoted { get; } = Rule(@"""(?>[^""\\\n]+|\\.)*""?", Text);

    public static LanguageRule SingleQuoted { get; } = Rule(@"'(?>[^'\\\n]+|\\.)*'?", Text);

    public static LanguageRule Numbers { get; } = Rule(@"\b\d(?>\w|\.\d)*", Number);

    public static LanguageRule Calls { get; } = Rule(@"\b(?>[A-Za-z_]\w*)(?=\()", Function);

    public static LanguageRule Directives { get; } = Rule(@"^[ \t]*\#[ \t]*[a-z]+\b", Property);

    /// <summary>A comment from its first characters to the end of its line.</summary>
    public static LanguageRule LineComment(string open) => Rule(open + @"[^\n]*", Comment);

    /// <summary>What stands between two marks, over lines; without the second, all that follows.</summary>
    public static LanguageRule Between(string open, string close, string kind) => Rule($@"{open}(?s:.*?)(?:{close}|\z)", kind);

    /// <summary>Words, written with spaces between them.</summary>
    public static LanguageRule Words(string words, string kind = Keyword) => Rule($@"\b(?:{words.Replace(' ', '|')})\b", kind);

    /// <summary>Words in any letter case.</summary>
    public static LanguageRule AnyCaseWords(string words, string kind = Keyword) => Rule($@"\b(?i:{words.Replace(' ', '|')})\b", kind);

    public static LanguageRule Rule(string pattern, string kind) => new(pattern, new Dictionary<int, string> { [0] = kind });

    /// <summary>A rule whose groups, from the first, have kinds.</summary>
    public static LanguageRule Groups(string pattern, params string[] kinds) =>
        new(pattern, kinds.Index().ToDictionary(kind => kind.Index + 1, kind => kind.Item));
}
