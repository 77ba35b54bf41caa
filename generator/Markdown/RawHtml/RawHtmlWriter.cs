using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Links;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>
/// Writes HTML that an author wrote: what is allowed stays as written, but for placeholders at its addresses; the rest is taken out and reported.
/// Every tag comes out whole, so nothing after it can be read as part of it.
/// </summary>
/// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
sealed class RawHtmlWriter(ArticleRenderer article, string html, Func<int, int> inSource)
{
    readonly RawAttributes attributes = new(article, html, inSource);

    /// <summary>False once an <c>xref</c> was found that has no end: those after it have none either.</summary>
    bool namesEnd = true;

    /// <summary>Writes a piece of HTML.</summary>
    public static void Write(ArticleRenderer article, string html, Func<int, int> inSource) => new RawHtmlWriter(article, html, inSource).Write();

    void Write()
    {
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            article.Write(html, at, (next < 0 ? html.Length : next) - at);
            at = next < 0 ? html.Length : Markup(next);
        }
    }

    /// <summary>Writes what begins with <c>&lt;</c>; returns how far the piece is dealt with.</summary>
    int Markup(int at)
    {
        if (HtmlTag.BeginsAt(html, at))
        {
            return HtmlTag.TryRead(html, at) is { } tag ? Tag(tag) : Unfinished(at, at + 1);
        }

        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            return Comment(at);
        }

        if (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            return Instruction(at, rest.StartsWith("<?") ? "?>" : rest.StartsWith("<![CDATA[") ? "]]>" : ">");
        }

        article.Write("&lt;");
        return at + 1;
    }

    int Tag(HtmlTag tag)
    {
        if (tag.Name == "xref" && Name(tag) is { } past)
        {
            return past;
        }

        if (!AllowedHtml.IsKnown(tag.Name))
        {
            Report(tag, $"HTML has no element '{tag.Name}', so readers see the tag as text. Write '\\<' where '<' is meant, or put the text between backticks.");
            article.WriteEscape(html, tag.Start, tag.End - tag.Start);
            return tag.End;
        }

        if (tag.IsEnd)
        {
            article.Write(AllowedHtml.IsAllowed(tag.Name) && tag.Name != "iframe" ? $"</{Spelled(tag)}>" : "");
            return tag.End;
        }

        if (tag.Name == "iframe" && !RawAttributes.Has(tag, "srcdoc") && AllowedHtml.IsVideo(attributes.Value(tag, "src")))
        {
            attributes.WriteStart(tag);
            article.Write("</iframe>");
            return EndOf(tag);
        }

        if (AllowedHtml.IsRefusedWhole(tag.Name))
        {
            Report(tag, tag.Name == "iframe"
                ? "A page shows no other page inside it but a video of a known host, so this was removed. Link to the page instead."
                : $"The element '{tag.Name}' is not allowed in a page, and was removed with all it holds. What a page looks like and does is up to the templates.");
            return EndOf(tag);
        }

        if (!AllowedHtml.IsAllowed(tag.Name) || (tag.Name == "input" && !IsTickBox(tag)))
        {
            Report(tag, $"The element '{tag.Name}' is not allowed in a page; its tags were removed, and what is between them stays.");
            return tag.End;
        }

        attributes.WriteStart(tag);
        return tag.End;
    }

    /// <summary>Writes docfx's element for a link by uid, <c>&lt;xref href="uid" /&gt;</c>, with the text in it if there is one; null where it names or ends nothing.</summary>
    int? Name(HtmlTag tag)
    {
        var named = tag.Attributes.FirstOrDefault(attribute => attribute.Name is "href" or "uid");
        if (tag.IsEnd || named.ValueEnd <= named.ValueStart)
        {
            return null;
        }

        var close = tag.IsSelfClosing ? tag.End : namesEnd ? html.IndexOf("</xref>", tag.End, StringComparison.OrdinalIgnoreCase) : -1;
        namesEnd = close >= 0;
        if (!namesEnd)
        {
            return null;
        }

        var target = attributes.Value(tag, named.Name);
        var text = PlainText.Of(html.AsSpan(tag.End, close - tag.End)).Trim();
        XrefExtension.WriteLink(article, target, text.Length > 0 ? text : XrefExtension.TextOf(target), inSource(named.ValueStart), inSource(named.ValueEnd - 1) + 1);
        return tag.IsSelfClosing ? tag.End : close + "</xref>".Length;
    }

    bool IsTickBox(HtmlTag tag) =>
        attributes.Value(tag, "type").Equals("checkbox", StringComparison.OrdinalIgnoreCase) && RawAttributes.Has(tag, "disabled");

    /// <summary>The name in the letters it was written in.</summary>
    ReadOnlySpan<char> Spelled(HtmlTag tag) => html.AsSpan(tag.Start + 2, tag.Name.Length);

    /// <summary>Past the end tag that belongs to an element whose content is not written; past everything where there is none.</summary>
    int EndOf(HtmlTag tag)
    {
        if (tag.IsSelfClosing)
        {
            return tag.End;
        }

        var close = html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }

    /// <summary>Keeps a comment that ends where everybody thinks it ends, and leaves out any other.</summary>
    int Comment(int at)
    {
        var content = html.AsSpan(at + 4);
        if (content.StartsWith(">") || content.StartsWith("->"))
        {
            return html.IndexOf('>', at) + 1;
        }

        var end = content.IndexOf("--");
        while (end >= 0 && !content[(end + 2)..].StartsWith(">") && !content[(end + 2)..].StartsWith("!>"))
        {
            var next = content[(end + 1)..].IndexOf("--");
            end = next < 0 ? -1 : end + 1 + next;
        }

        if (end < 0)
        {
            Report(at, at + 4, "This comment has no end, and hides all that follows. Close it with '-->'.");
            return html.Length;
        }

        var past = html.IndexOf('>', at + 4 + end) + 1;
        var isClear = html[past - 2] == '-' && !content[..end].Contains("<!--", StringComparison.Ordinal);
        article.Write(isClear ? html[at..past] : "");
        return past;
    }

    /// <summary>Leaves out what is markup for other programs: <c>&lt;?…?&gt;</c>, <c>&lt;!DOCTYPE…&gt;</c>, <c>&lt;![CDATA[…]]&gt;</c>.</summary>
    int Instruction(int at, string close)
    {
        var end = html.IndexOf(close, at, StringComparison.Ordinal);
        if (end < 0)
        {
            return Unfinished(at, at + 2);
        }

        Report(at, end + close.Length, "This is no markup for a page, and was removed. Put it between backticks to show it.");
        return end + close.Length;
    }

    /// <summary>Shows the rest of the piece as text: what begins here does not end in it.</summary>
    int Unfinished(int at, int end)
    {
        Report(at, end, "The tag that begins here has no end: '>' or a quotation mark is missing. What follows is shown as text. Close the tag, or write '\\<'.");
        article.WriteEscape(html, at, html.Length - at);
        return html.Length;
    }

    void Report(HtmlTag tag, string message)
    {
        if (!tag.IsEnd)
        {
            Report(tag.Start, tag.End, message);
        }
    }

    void Report(int start, int end, string message) =>
        article.Report(Rules.DisallowedHtmlTag, inSource(start), inSource(end - 1) + 1, message, html[start..end]);
}
