using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>Joins a page's body with its ids, and with the addresses it has where it is shown.</summary>
static class BodyWriter
{
    /// <summary>The article of a page at its address in a locale.</summary>
    public static HtmlFragment HtmlOf(LinkedPage page) => HtmlFragment.Deferred(FingerprintOf(page), output => Write(page, output));

    static void Write(LinkedPage page, HtmlOutput html)
    {
        var body = page.Page.Body;
        var written = 0;
        foreach (var placeholder in body.Placeholders)
        {
            html.WriteHtml(body.Html.Span[written..placeholder.Offset]);
            Fill(html, page, placeholder);
            written = placeholder.Offset;
        }

        html.WriteHtml(body.Html.Span[written..]);
    }

    static void Fill(HtmlOutput html, LinkedPage page, Placeholder placeholder)
    {
        switch (placeholder.Kind)
        {
            case PlaceholderKind.HeadingId:
                html.WriteText(page.Page.Headings[placeholder.Index].Id);
                break;
            case PlaceholderKind.OtherIds:
                foreach (var id in page.Page.Headings[placeholder.Index].OtherIds)
                {
                    WriteAround(html, "<span id=\"", id, "\"></span>");
                }

                break;
            case PlaceholderKind.Address when page.Page.References[placeholder.Index].Kind == ReferenceKind.Uid:
                WriteAround(html, " href=\"", page.ResolvedLinks[placeholder.Index].Href, "\"");
                break;
            default:
                html.WriteText(page.ResolvedLinks[placeholder.Index].Href);
                break;
        }
    }

    /// <summary>Writes a text between two pieces of markup; nothing for an empty one.</summary>
    static void WriteAround(HtmlOutput html, string before, string text, string after)
    {
        if (text.Length > 0)
        {
            html.WriteHtml(before);
            html.WriteText(text);
            html.WriteHtml(after);
        }
    }

    /// <summary>Hash of the article as shown: its text, and the addresses in it.</summary>
    public static Fingerprint FingerprintOf(LinkedPage page)
    {
        var builder = new FingerprintBuilder().Add(page.Page.Fingerprint);
        foreach (var placeholder in page.Page.Body.Placeholders.Where(placeholder => placeholder.Kind == PlaceholderKind.Address))
        {
            builder.Add(page.ResolvedLinks[placeholder.Index].Href);
        }

        return builder.Build();
    }
}
