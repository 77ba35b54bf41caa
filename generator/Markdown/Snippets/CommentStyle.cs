namespace LicensingSite.Markdown.Snippets;

/// <summary>A style of comments that mark where named pieces of code begin and end.</summary>
abstract record CommentStyle
{
    public static CommentStyle DoubleSlash { get; } = new Tagged("//", "");

    public static CommentStyle Apostrophe { get; } = new Tagged("'", "");

    public static CommentStyle DoubleDash { get; } = new Tagged("--", "");

    public static CommentStyle NumberSign { get; } = new Tagged("#", "");

    public static CommentStyle Rem { get; } = new Tagged("rem", "");

    public static CommentStyle Percent { get; } = new Tagged("%", "");

    public static CommentStyle Semicolon { get; } = new Tagged(";", "");

    public static CommentStyle SlashStar { get; } = new Tagged("/*", "*/");

    public static CommentStyle Markup { get; } = new Tagged("<!--", "-->");

    public static CommentStyle Region { get; } = new Regions();

    public static IReadOnlyList<CommentStyle> All { get; } =
    [DoubleSlash, Markup, NumberSign, DoubleDash, Region, Apostrophe, SlashStar, Rem, Percent, Semicolon];

    /// <summary>The tag in a line; null for a line of code.</summary>
    public abstract SnippetTag? Read(ReadOnlySpan<char> line);

    static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '.' or '-'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>
    /// The offset past some text at the beginning of another, ignoring white space; null where it does not begin with that.
    /// </summary>
    static int? Past(ReadOnlySpan<char> text, string beginning)
    {
        var at = 0;
        foreach (var letter in beginning)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length || char.ToLowerInvariant(text[at++]) != letter)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary><c>// &lt;name&gt;</c> to <c>// &lt;/name&gt;</c>.</summary>
    sealed record Tagged(string Open, string Close) : CommentStyle
    {
        public override SnippetTag? Read(ReadOnlySpan<char> line)
        {
            if (Past(line, Open + "<") is not { } start)
            {
                return null;
            }

            var tag = line[start..].TrimStart();
            var isEnd = tag.StartsWith("/");
            var close = tag.IndexOf('>');
            if (close < 0 || Past(tag[(close + 1)..], Close) is not { } rest || !tag[(close + 1 + rest)..].IsWhiteSpace())
            {
                return null;
            }

            var name = tag[(isEnd ? 1 : 0)..close].Trim();
            return IsName(name) ? new SnippetTag(name.ToString(), isEnd) : null;
        }
    }

    /// <summary><c>#region name</c> to the <c>#endregion</c> that belongs to it.</summary>
    sealed record Regions : CommentStyle
    {
        public override SnippetTag? Read(ReadOnlySpan<char> line)
        {
            if (Past(line, "#endregion") is not null)
            {
                return new SnippetTag(null, IsEnd: true);
            }

            if (Past(line, "#region") is not { } start)
            {
                return null;
            }

            var name = line[start..].Trim().Trim('"');
            return new SnippetTag(IsName(name) ? name.ToString() : null, IsEnd: false);
        }
    }
}

/// <summary>
/// The beginning or end of a piece of code; without a name, the end of the innermost one, or the beginning of one that cannot be quoted.
/// </summary>
readonly record struct SnippetTag(string? Name, bool IsEnd);
