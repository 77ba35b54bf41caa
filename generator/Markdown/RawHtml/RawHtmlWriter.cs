using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Links;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>
/// Writes HTML that an author wrote: what is allowed stays as written, but for placeholders at its addresses; the rest is taken out and
/// reported.
/// Every tag comes out whole, so nothing after it can be read as part of it.
/// </summary>
/// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
sealed class RawHtmlWriter(ArticleWriter article, string html, Func<int, int> inSource)
{
    readonly RawAttributes attributes = new(article, html, inSource);

    /// <summary>False once an <c>xref</c> was found that has no end: those after it have none either.</summary>
    bool namesEnd = true;

    /// <summary>Writes a piece of HTML.</summary>
    public static void Write(ArticleWriter article, string html, Func<int, int> inSource) => new RawHtmlWriter(article, html, inSource).Write();

    void Write()
    {
        for (var at = 0; at < html.Length;)
        {
            var token = HtmlTokenizer.Read(html, at);
            at = token switch
            {
                { Kind: HtmlTokenKind.Text } => Text(token),
                { Kind: HtmlTokenKind.Tag, Tag: { } tag } => Tag(tag),
                { Kind: HtmlTokenKind.Tag } => Unfinished(at, at + 1),
                { Kind: HtmlTokenKind.Comment } => Comment(token),
                _ => Instruction(token),
            };
        }
    }

    /// <summary>Writes text as it stands; a <c>&lt;</c> that begins nothing is one too.</summary>
    int Text(HtmlToken token)
    {
        var from = article.Length;
        article.Write(html[token.Start] == '<' ? "&lt;" : html[token.Start..token.End]).Notes.Text(from);
        return token.End;
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
            article.Text(html.AsSpan(tag.Start, tag.End - tag.Start));
            return tag.End;
        }

        if (tag.IsEnd)
        {
            if (AllowedHtml.IsAllowed(tag.Name) && tag.Name != "iframe")
            {
                RawElements.NoteEnd(article.Notes, tag.Name);
                article.Write($"</{Spelled(tag)}>");
            }

            return tag.End;
        }

        if (tag.Name == "iframe" && !RawAttributes.Has(tag, "srcdoc") && AllowedHtml.IsVideo(attributes.Value(tag, "src")))
        {
            attributes.WriteStart(tag);
            article.End(BodyElement.Media, "</iframe>");
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

    /// <summary>
    /// Writes docfx's element for a link by uid, <c>&lt;xref href="uid" /&gt;</c>, with the text in it if there is one; null where it
    /// names or ends nothing.
    /// </summary>
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
        var text = tag.IsSelfClosing ? "" : TextOf(html[tag.End..close]);
        XrefExtension.WriteLink(article, target, text.Length > 0 ? text : XrefExtension.TextOf(target), inSource(named.ValueStart), inSource(named.ValueEnd - 1) + 1);
        return tag.IsSelfClosing ? tag.End : close + "</xref>".Length;
    }

    /// <summary>The plain text of a piece: its tags separate words as in a page.</summary>
    static string TextOf(string piece)
    {
        var text = new PlainText();
        for (var at = 0; at < piece.Length;)
        {
            var token = HtmlTokenizer.Read(piece, at);
            if (token.Kind == HtmlTokenKind.Text)
            {
                text.Add(piece.AsSpan(at..token.End));
            }
            else if (token.Tag is { } tag && RawElements.Of(tag.Name) is { } element && element.SeparatesWords())
            {
                text.Separate();
            }

            at = token.End;
        }

        return text.Take();
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
    int Comment(HtmlToken comment)
    {
        var text = html.AsSpan(comment.Start..comment.End);
        if (!comment.IsClosed)
        {
            Report(comment.Start, comment.Start + 4, "This comment has no end, and hides all that follows. Close it with '-->'.");
        }
        else if (text.Length >= "<!---->".Length && text.EndsWith("-->") && !text[4..^3].Contains("<!--", StringComparison.Ordinal))
        {
            article.Write(text);
        }

        return comment.End;
    }

    /// <summary>Leaves out what is markup for other programs.</summary>
    int Instruction(HtmlToken instruction)
    {
        if (!instruction.IsClosed)
        {
            return Unfinished(instruction.Start, instruction.Start + 2);
        }

        Report(instruction.Start, instruction.End, "This is no markup for a page, and was removed. Put it between backticks to show it.");
        return instruction.End;
    }

    /// <summary>Shows the rest of the piece as text: what begins here does not end in it.</summary>
    int Unfinished(int at, int end)
    {
        Report(at, end, "The tag that begins here has no end: '>' or a quotation mark is missing. What follows is shown as text. Close the tag, or write '\\<'.");
        article.Text(html.AsSpan(at));
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
        article.Log.Report(Rules.DisallowedHtmlTag, inSource(start), inSource(end - 1) + 1, message, html[start..end]);
}
