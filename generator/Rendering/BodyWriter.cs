using System.Buffers;
using System.Globalization;
using System.Text;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>Joins a page's body with its ids, and with the addresses it has where it is shown.</summary>
static class BodyWriter
{
    static readonly HtmlTextEncoder Encoder = new();

    public static string Write(LinkedPage page)
    {
        var body = page.Page.Body;
        using var html = new StringWriter(new StringBuilder(body.Html.Length + (body.Placeholders.Length * 32)), CultureInfo.InvariantCulture);
        var written = 0;
        foreach (var placeholder in body.Placeholders)
        {
            Write(html, body.Html.Span[written..placeholder.Offset]);
            Fill(html, page, placeholder);
            written = placeholder.Offset;
        }

        Write(html, body.Html.Span[written..]);
        return html.ToString();
    }

    static void Write(StringWriter html, ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        html.Write(buffer, 0, Encoding.UTF8.GetChars(utf8, buffer));
        ArrayPool<char>.Shared.Return(buffer);
    }

    static void Fill(StringWriter html, LinkedPage page, Placeholder placeholder)
    {
        switch (placeholder.Kind)
        {
            case PlaceholderKind.HeadingId:
                Encoder.Encode(page.Page.Headings[placeholder.Index].Id, html);
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
                Encoder.Encode(page.ResolvedLinks[placeholder.Index].Href, html);
                break;
        }
    }

    /// <summary>Writes a text between two others; nothing for an empty one.</summary>
    static void WriteAround(StringWriter html, string before, string text, string after)
    {
        if (text.Length > 0)
        {
            html.Write(before);
            Encoder.Encode(text, html);
            html.Write(after);
        }
    }

    /// <summary>Stands for the body as shown: the text, and the addresses in it.</summary>
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
