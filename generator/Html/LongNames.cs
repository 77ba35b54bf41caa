namespace LicensingSite.Html;

/// <summary>
/// Finds where a long name may break: before a capital inside of it, and after a dot, an underscore, a colon or a slash. Browsers break
/// such names anywhere, or hyphenate them, if nothing says where.
/// </summary>
static class LongNames
{
    /// <summary>The element at such a place.</summary>
    public const string Break = "<wbr>";

    /// <summary>The length from which a word without white space is a long name.</summary>
    const int Shortest = 16;

    /// <summary>The length up to which it is one: a longer word, such as data in text, breaks anywhere.</summary>
    const int Longest = 256;

    /// <summary>The length of the shortest part before or after a break.</summary>
    const int ShortestPart = 3;

    /// <summary>The next place at or after an index; -1 for none.</summary>
    /// <param name="last">The place before; 0 for none.</param>
    public static int Next(ReadOnlySpan<char> text, int last)
    {
        for (var start = StartOf(text, last); start < text.Length; )
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end - start is >= Shortest and <= Longest)
            {
                for (var at = Math.Max(start, last) + ShortestPart; at <= end - ShortestPart; at++)
                {
                    if (IsPlace(text[start..end], at - start))
                    {
                        return at;
                    }
                }
            }

            start = end + 1;
        }

        return -1;
    }

    static int StartOf(ReadOnlySpan<char> text, int inside)
    {
        while (inside > 0 && !char.IsWhiteSpace(text[inside - 1]))
        {
            inside--;
        }

        return inside;
    }

    static bool IsPlace(ReadOnlySpan<char> name, int at) =>
        name[at - 1] is '.' or '_' or ':' or '/' or '\\'
            ? char.IsLetterOrDigit(name[at])
            : char.IsUpper(name[at])
                && (
                    char.IsLower(name[at - 1])
                    || char.IsDigit(name[at - 1])
                    || (char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsLower(name[at + 1]))
                );
}
