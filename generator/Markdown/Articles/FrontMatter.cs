namespace LicensingSite.Markdown.Articles;

/// <summary>The YAML between <c>---</c> lines at the top of a file.</summary>
static class FrontMatter
{
    /// <summary>
    /// Returns the offsets of the YAML's first character, past its last, and past the closing line; null where there is no front matter.
    /// </summary>
    public static (int Start, int End, int BodyStart)? Find(string text)
    {
        if (!IsFence(Line(text, 0)) || text[0] != '-')
        {
            return null;
        }

        var start = NextLine(text, 0);
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            if (IsFence(Line(text, at)) || Line(text, at).TrimEnd() is "...")
            {
                return (start, at, NextLine(text, at));
            }
        }

        return null;
    }

    /// <summary>True where a text begins like front matter, with a key in its second line, and no line closes it.</summary>
    public static bool IsUnclosed(string text)
    {
        if (!IsFence(Line(text, 0)) || text[0] != '-' || Find(text) is not null)
        {
            return false;
        }

        var second = Line(text, NextLine(text, 0));
        var key = second.IndexOfAnyExcept(KeyCharacters);
        return key > 0 && second[key] == ':' && (key + 1 == second.Length || second[key + 1] == ' ');
    }

    /// <summary>The text with its front matter replaced by spaces, so that offsets stay the same.</summary>
    public static string Blanked(string text) =>
        Find(text) is not var (_, _, body)
            ? text
            : string.Create(
                text.Length,
                (text, body),
                static (blanked, from) =>
                {
                    from.text.CopyTo(blanked);
                    foreach (ref var c in blanked[..from.body])
                    {
                        c = c is '\r' or '\n' ? c : ' ';
                    }
                }
            );

    static ReadOnlySpan<char> Line(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
    }

    static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
    );
}
