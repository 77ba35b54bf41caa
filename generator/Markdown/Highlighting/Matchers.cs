using System.Globalization;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>The parts that rules are made of. None backtracks: a rule reads each character a fixed number of times.</summary>
static class Matchers
{
    public static Matcher Blanks { get; } = Run(IsBlank, 0);

    /// <summary>An ASCII letter, and what words are made of.</summary>
    public static Matcher Name { get; } = Sequence(One(char.IsAsciiLetter), Run(IsWord, 0));

    public static Matcher RestOfLine { get; } = Run(c => c != '\n', 0);

    public static Matcher LineStart { get; } = (code, at) => at == 0 || code[at - 1] == '\n' ? at : -1;

    public static Matcher LineEnd { get; } = (code, at) => at == code.Length || code[at] == '\n' ? at : -1;

    public static Matcher CodeEnd { get; } = (code, at) => at == code.Length ? at : -1;

    public static Matcher WordEnd { get; } = (code, at) => at == code.Length || !IsWord(code[at]) ? at : -1;

    public static Matcher Literal(string text) => (code, at) => code[at..].StartsWith(text) ? at + text.Length : -1;

    public static Matcher One(Func<char, bool> of) => (code, at) => at < code.Length && of(code[at]) ? at + 1 : -1;

    /// <summary>As many characters as match, at most <paramref name="atMost"/>.</summary>
    public static Matcher Run(Func<char, bool> of, int atLeast = 1, int atMost = int.MaxValue) =>
        (code, at) =>
        {
            var end = at;
            while (end < code.Length && end - at < atMost && of(code[end]))
            {
                end++;
            }

            return end - at >= atLeast ? end : -1;
        };

    public static Matcher Sequence(params Matcher[] parts) =>
        (code, at) =>
        {
            foreach (var part in parts)
            {
                at = part(code, at);
                if (at < 0)
                {
                    return -1;
                }
            }

            return at;
        };

    /// <summary>The first of the choices that matches.</summary>
    public static Matcher AnyOf(params Matcher[] choices) =>
        (code, at) =>
        {
            foreach (var choice in choices)
            {
                if (choice(code, at) is >= 0 and var end)
                {
                    return end;
                }
            }

            return -1;
        };

    public static Matcher Optional(Matcher part) => (code, at) => Math.Max(at, part(code, at));

    public static Matcher FollowedBy(params Matcher[] parts)
    {
        var sequence = Sequence(parts);
        return (code, at) => sequence(code, at) >= 0 ? at : -1;
    }

    public static Matcher After(string text) => (code, at) => code[..at].EndsWith(text) ? at : -1;

    public static Matcher After(Func<char, bool> of) => (code, at) => at > 0 && of(code[at - 1]) ? at : -1;

    public static Matcher NotAfter(Func<char, bool> of) => (code, at) => at == 0 || !of(code[at - 1]) ? at : -1;

    /// <summary>Through the text; to the end of the code where it does not occur.</summary>
    public static Matcher Through(string text) =>
        (code, at) => code[at..].IndexOf(text) is >= 0 and var length ? at + length + text.Length : code.Length;

    /// <summary>Through the character that closes what was opened; without it to the end of the line, or of the code.</summary>
    /// <param name="escape">Makes the next character a plain one.</param>
    /// <param name="isDoubled">Two closing characters in a row are a plain one.</param>
    /// <param name="isOverLines">The line's end does not end it.</param>
    /// <param name="mustClose">Without the closing character there is no match.</param>
    public static Matcher Close(
        char close,
        char? escape = null,
        bool isDoubled = false,
        bool isOverLines = false,
        bool mustClose = false
    ) =>
        (code, at) =>
        {
            var marks = (ReadOnlySpan<char>)[close, escape ?? close, isOverLines ? close : '\n'];
            while (code[at..].IndexOfAny(marks) is >= 0 and var length)
            {
                at += length;
                var hasNext = at + 1 < code.Length;
                if (code[at] == close && !(isDoubled && hasNext && code[at + 1] == close))
                {
                    return at + 1;
                }

                if (code[at] != close && !(code[at] == escape && hasNext && (isOverLines || code[at + 1] != '\n')))
                {
                    return mustClose ? -1 : at;
                }

                at += 2;
            }

            return mustClose ? -1 : code.Length;
        };

    /// <summary>A whole word of a list; a word of the list may have hyphens in it.</summary>
    /// <param name="words">With white space between them.</param>
    public static Matcher Word(string words, StringComparer comparer)
    {
        var list = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var known = list.ToHashSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
        var longest = list.Max(word => word.Length);
        var hasHyphens = words.Contains('-', StringComparison.Ordinal);
        return (code, at) =>
        {
            var rest = code.Slice(at, Math.Min(longest + 1, code.Length - at));
            var (word, hyphenated) = (Length(rest, IsWord), hasHyphens ? Length(rest, IsNamePart) : 0);
            return known.Contains(rest[..hyphenated]) ? at + hyphenated
                : known.Contains(rest[..word]) ? at + word
                : -1;
        };

        static int Length(ReadOnlySpan<char> code, Func<char, bool> of)
        {
            var length = 0;
            while (length < code.Length && of(code[length]))
            {
                length++;
            }

            return length;
        }
    }

    public static bool IsBlank(char c) => c is ' ' or '\t';

    /// <summary>True for the characters of names in most languages: letters, digits and connecting punctuation.</summary>
    public static bool IsWord(char c) =>
        char.IsAscii(c)
            ? char.IsAsciiLetterOrDigit(c) || c == '_'
            : char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    public static bool IsNamePart(char c) => c == '-' || IsWord(c);

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';
}
