namespace LicensingSite.Html;

enum HtmlTokenKind
{
    /// <summary>Up to the next <c>&lt;</c>, or a <c>&lt;</c> that begins nothing.</summary>
    Text,
    Tag,
    Comment,

    /// <summary>Markup for other programs: <c>&lt;?…?&gt;</c>, <c>&lt;!DOCTYPE…&gt;</c>, <c>&lt;![CDATA[…]]&gt;</c>.</summary>
    Instruction,
}

/// <summary>A piece of HTML.</summary>
/// <param name="End">Past its last character; the end of the HTML where it is not closed.</param>
/// <param name="Tag">Of a tag that is closed.</param>
readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int End, bool IsClosed = true, HtmlTag? Tag = null);

/// <summary>
/// Tokenizes HTML that an author wrote. Input: the HTML and an offset. Output: the token that begins there; tokens are contiguous, and
/// reading all of them takes linear time if the reader stops at one that is not closed.
/// </summary>
static class HtmlTokenizer
{
    /// <summary>Reads the token at an offset before the end.</summary>
    public static HtmlToken Read(string html, int at)
    {
        var rest = html.AsSpan(at);
        if (rest[0] != '<')
        {
            return new HtmlToken(HtmlTokenKind.Text, at, rest.IndexOf('<') is >= 0 and var next ? at + next : html.Length);
        }

        if (HtmlTag.BeginsAt(html, at))
        {
            return HtmlTag.TryRead(html, at) is { } tag
                ? new HtmlToken(HtmlTokenKind.Tag, at, tag.End, Tag: tag)
                : new HtmlToken(HtmlTokenKind.Tag, at, html.Length, IsClosed: false);
        }

        return rest.StartsWith("<!--") ? Token(html, HtmlTokenKind.Comment, at, EndOfComment(rest))
            : rest.StartsWith("<?") ? Token(html, HtmlTokenKind.Instruction, at, Past(rest, "?>"))
            : rest.StartsWith("<![CDATA[") ? Token(html, HtmlTokenKind.Instruction, at, Past(rest, "]]>"))
            : rest.StartsWith("<!") ? Token(html, HtmlTokenKind.Instruction, at, Past(rest, ">"))
            : new HtmlToken(HtmlTokenKind.Text, at, at + 1);
    }

    static HtmlToken Token(string html, HtmlTokenKind kind, int at, int length) =>
        new(kind, at, length < 0 ? html.Length : at + length, IsClosed: length >= 0);

    static int Past(ReadOnlySpan<char> html, string close) => html.IndexOf(close) is >= 0 and var at ? at + close.Length : -1;

    /// <summary>The length of a comment as browsers read it; -1 for one without end.</summary>
    static int EndOfComment(ReadOnlySpan<char> html)
    {
        if (html[4..].StartsWith(">") || html[4..].StartsWith("->"))
        {
            return html.IndexOf('>') + 1;
        }

        for (var at = 4; html[at..].IndexOf("--") is >= 0 and var dashes; at += dashes + 1)
        {
            var past = html[(at + dashes + 2)..];
            if (past.StartsWith(">") || past.StartsWith("!>"))
            {
                return html.Length - past.Length + past.IndexOf('>') + 1;
            }
        }

        return -1;
    }
}
