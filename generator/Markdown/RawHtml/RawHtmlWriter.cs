using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Links;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>
/// Writes HTML that an author wrote. Input: a piece of HTML, of one block or one tag. Output: what is allowed of it, as it is written but
/// for placeholders at its addresses; the rest is removed and reported. Every tag that is written is complete, so nothing after it can be
/// read as part of it.
/// </summary>
/// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
sealed class RawHtmlWriter(ArticleWriter article, string html, Func<int, int> inSource, AttributeValues values)
{
    readonly StartTagWriter startTags = new(article, html, values);

    /// <summary>False once an <c>xref</c> without end was found: those after it have none either.</summary>
    bool namesEnd = true;

    /// <summary>Writes a piece of HTML.</summary>
    public static void Write(ArticleWriter article, string html, Func<int, int> inSource) =>
        new RawHtmlWriter(article, html, inSource, new AttributeValues(html, inSource)).Write();

    void Write()
    {
        for (var at = 0; at < html.Length; )
        {
            var token = HtmlTokenizer.Read(html, at);
            at = token switch
            {
                { Kind: HtmlTokenKind.Text } => WriteText(token),
                { Kind: HtmlTokenKind.Tag, Tag: { } tag } => WriteTag(tag),
                { Kind: HtmlTokenKind.Tag } => WriteUnclosed(at, at + 1),
                { Kind: HtmlTokenKind.Comment } => WriteComment(token),
                _ => SkipInstruction(token),
            };
        }
    }

    /// <summary>Writes text unchanged; a <c>&lt;</c> that begins no tag is text.</summary>
    int WriteText(HtmlToken token)
    {
        var from = article.Length;
        article.Write(html[token.Start] == '<' ? "&lt;" : html[token.Start..token.End]).Notes.Text(from);
        return token.End;
    }

    int WriteTag(HtmlTag tag)
    {
        if (tag.Name == "xref" && WriteUidLink(tag) is { } past)
        {
            return past;
        }

        if (!AllowedHtml.IsKnown(tag.Name))
        {
            Report(
                tag,
                $"HTML has no element '{tag.Name}', so the tag is shown as text. Write '\\<' for a literal '<', or put "
                    + "the text between backticks."
            );
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

        if (tag.Name == "iframe" && !tag.Has("srcdoc") && AllowedHtml.IsVideo(values.Value(tag, "src")))
        {
            startTags.Write(tag);
            article.End(BodyElement.Media, "</iframe>");
            return EndOf(tag);
        }

        if (AllowedHtml.IsRefusedWhole(tag.Name))
        {
            Report(
                tag,
                tag.Name == "iframe"
                    ? "Pages can embed only videos from allowed hosts, so this was removed. Link to the page instead."
                    : $"The element '{tag.Name}' is not allowed, so it was removed with its content. Use the templates for "
                        + "styles and scripts."
            );
            return EndOf(tag);
        }

        if (!AllowedHtml.IsAllowed(tag.Name) || (tag.Name == "input" && !IsTickBox(tag)))
        {
            Report(tag, $"The element '{tag.Name}' is not allowed, so its tags were removed and its content kept. Remove the tags.");
            return tag.End;
        }

        startTags.Write(tag);
        return tag.End;
    }

    /// <summary>
    /// Writes docfx's element for a link by uid, <c>&lt;xref href="uid" /&gt;</c>, with its text if there is one; null where it has no uid
    /// or no end.
    /// </summary>
    int? WriteUidLink(HtmlTag tag)
    {
        var named = tag.Attributes.FirstOrDefault(attribute => attribute.Name is "href" or "uid");
        if (tag.IsEnd || named.ValueEnd <= named.ValueStart)
        {
            return null;
        }

        var close =
            tag.IsSelfClosing ? tag.End
            : namesEnd ? html.IndexOf("</xref>", tag.End, StringComparison.OrdinalIgnoreCase)
            : -1;
        namesEnd = close >= 0;
        if (!namesEnd)
        {
            return null;
        }

        var target = values.Value(tag, named.Name);
        var text = tag.IsSelfClosing ? "" : TextOf(html[tag.End..close]);
        XrefExtension.WriteLink(
            article,
            target,
            text.Length > 0 ? text : XrefExtension.TextOf(target),
            inSource(named.ValueStart),
            inSource(named.ValueEnd - 1) + 1
        );
        return tag.IsSelfClosing ? tag.End : close + "</xref>".Length;
    }

    /// <summary>The plain text of a piece: its tags separate words as in a page.</summary>
    static string TextOf(string piece)
    {
        var text = new PlainText();
        for (var at = 0; at < piece.Length; )
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

    bool IsTickBox(HtmlTag tag) => values.Value(tag, "type").Equals("checkbox", StringComparison.OrdinalIgnoreCase) && tag.Has("disabled");

    /// <summary>The name in its original letter case.</summary>
    ReadOnlySpan<char> Spelled(HtmlTag tag) => html.AsSpan(tag.Start + 2, tag.Name.Length);

    /// <summary>
    /// The offset past the end tag of an element that is removed with its content; the end of the piece where there is none.
    /// </summary>
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

    /// <summary>Keeps a comment whose end all parsers agree on, and removes any other.</summary>
    int WriteComment(HtmlToken comment)
    {
        var text = html.AsSpan(comment.Start..comment.End);
        if (!comment.IsClosed)
        {
            Report(comment.Start, comment.Start + 4, "This comment is not closed, so it hides all text after it. Close it with '-->'.");
        }
        else if (text.Length >= "<!---->".Length && text.EndsWith("-->") && !text[4..^3].Contains("<!--", StringComparison.Ordinal))
        {
            article.Write(text);
        }

        return comment.End;
    }

    /// <summary>Removes processing instructions, declarations and CDATA sections.</summary>
    int SkipInstruction(HtmlToken instruction)
    {
        if (!instruction.IsClosed)
        {
            return WriteUnclosed(instruction.Start, instruction.Start + 2);
        }

        Report(
            instruction.Start,
            instruction.End,
            "This markup is not allowed, so it was removed. To show it as text, put it between backticks."
        );
        return instruction.End;
    }

    /// <summary>Writes the rest of the piece as text, because the tag that begins here has no end.</summary>
    int WriteUnclosed(int at, int end)
    {
        Report(
            at,
            end,
            "This tag is not closed: '>' or a quotation mark is missing. The text after it is shown as it is. Close the "
                + "tag, or write '\\<' for a literal '<'."
        );
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
