using System.Net;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>Joins a page's body with the addresses it has where it is shown.</summary>
static class BodyWriter
{
    public static string Write(LinkedPage page)
    {
        var body = page.Page.Body;
        var html = new StringBuilder(body.Html.Length + (body.Holes.Length * 32));
        var written = 0;
        foreach (var hole in body.Holes)
        {
            html.Append(Encoding.UTF8.GetString(body.Html.Span[written..hole.Offset]));
            html.Append(Filling(page, hole.Reference));
            written = hole.Offset;
        }

        return html.Append(Encoding.UTF8.GetString(body.Html.Span[written..])).ToString();
    }

    static string Filling(LinkedPage page, int reference)
    {
        var href = WebUtility.HtmlEncode(page.Hrefs[reference]);
        return page.Page.References[reference].Kind != ReferenceKind.Uid ? href
            : href.Length > 0 ? $" href=\"{href}\""
            : "";
    }

    /// <summary>Stands for the body as shown: the text, and the addresses in it.</summary>
    public static Fingerprint FingerprintOf(LinkedPage page)
    {
        var gatherer = new Fingerprint.Gatherer().Add(page.Page.Fingerprint);
        foreach (var hole in page.Page.Body.Holes)
        {
            gatherer.Add(page.Hrefs[hole.Reference]);
        }

        return gatherer.Done();
    }
}
