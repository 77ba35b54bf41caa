using static LicensingSite.Markdown.Highlighting.Matchers;
using static LicensingSite.Markdown.Highlighting.TokenClass;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>One kind of token of a language.</summary>
/// <param name="Starts">True for the characters that a match can start with; saves the attempt at all others.</param>
/// <param name="Match">The token.</param>
/// <param name="Lead">What must precede the token, without a class.</param>
sealed record TokenRule(string Class, Func<char, bool> Starts, Matcher Match, Matcher? Lead = null)
{
    public static TokenRule BlockComment { get; } = Between("/*", "*/", Comment);

    public static TokenRule DoubleQuoted { get; } = Quoted('"', '\\');

    public static TokenRule SingleQuoted { get; } = Quoted('\'', '\\');

    public static TokenRule Numbers { get; } = NumbersOf(IsWord);

    /// <summary>Names of functions where they are called.</summary>
    public static TokenRule Calls { get; } = Of(Function, IsNameStart, Run(IsWord), FollowedBy(Literal("(")));

    /// <summary>Directives of a preprocessor.</summary>
    public static TokenRule Directives { get; } =
        Of(Property, " \t#", LineStart, Blanks, Literal("#"), Blanks, Run(char.IsAsciiLetterLower), WordEnd);

    public static TokenRule Of(string kind, Func<char, bool> starts, params Matcher[] parts) => new(kind, starts, Sequence(parts));

    /// <param name="starts">The characters that a match can start with.</param>
    public static TokenRule Of(string kind, string starts, params Matcher[] parts) =>
        Of(kind, c => starts.Contains(c, StringComparison.Ordinal), parts);

    /// <summary>A comment to the end of its line.</summary>
    public static TokenRule LineComment(string open) => Of(Comment, open[..1], Literal(open), RestOfLine);

    /// <summary>From one mark through another, over lines; to the end of the code where the other is missing.</summary>
    public static TokenRule Between(string open, string close, string kind) => Of(kind, open[..1], Literal(open), Through(close));

    /// <summary>A string; its parameters are those of <see cref="Close"/>.</summary>
    public static TokenRule Quoted(char quote, char? escape = null, bool isDoubled = false, bool isOverLines = false) =>
        Of(Text, $"{quote}", Literal($"{quote}"), Close(quote, escape, isDoubled, isOverLines));

    /// <param name="part">What a number may be made of after its first digit, besides points before digits.</param>
    public static TokenRule NumbersOf(Func<char, bool> part) =>
        Of(
            Number,
            char.IsDigit,
            (code, at) =>
            {
                while (at < code.Length && (part(code[at]) || (code[at] == '.' && at + 1 < code.Length && char.IsDigit(code[at + 1]))))
                {
                    at++;
                }

                return at;
            }
        );

    /// <summary>Words of a list, with white space between them.</summary>
    public static TokenRule Words(string words, string kind = Keyword) => Of(kind, char.IsAsciiLetter, Word(words, StringComparer.Ordinal));

    /// <summary>Words in any letter case.</summary>
    public static TokenRule AnyCaseWords(string words, string kind = Keyword) =>
        Of(kind, char.IsAsciiLetter, Word(words, StringComparer.OrdinalIgnoreCase));

    /// <summary>Words at the beginning of a line.</summary>
    public static TokenRule FirstWords(string words, string kind) =>
        Of(kind, c => IsBlank(c) || char.IsAsciiLetter(c), LineStart, Blanks, Word(words, StringComparer.Ordinal));
}
