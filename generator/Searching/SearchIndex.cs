using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>What the search page of a locale looks through: its pages' titles, headings and text, as one JSON file.</summary>
static class SearchIndex
{
    /// <summary>Beyond this many pages their text alone would be megabytes to download: titles, descriptions and headings must do.</summary>
    const int MostPagesWithText = 1_000;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<OutputFile> Build(Site site) =>
        site.Locales.Select(locale => new OutputFile(Routes.SearchIndex(locale.Locale), () => new OutputPlan(KeyOf(locale, site), () => Bytes(locale, site))));

    static Fingerprint KeyOf(SiteLocale locale, Site site) => new Fingerprint.Gatherer()
        .Add(site.Config.BaseUrl.Path)
        .AddAll(locale.Pages, (gatherer, page) => gatherer.Add(page.SitePath).Add(page.Page.Id.Locale.Tag).Add(page.Page.Fingerprint))
        .Done();

    static byte[] Bytes(SiteLocale locale, Site site)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var page in locale.Pages.Where(page => !page.Page.Meta.IsHidden))
            {
                Write(json, page, site.Config.BaseUrl, withText: locale.Pages.Length <= MostPagesWithText);
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, LinkedPage linked, BaseUrl baseUrl, bool withText)
    {
        var page = linked.Page;
        json.WriteStartObject();
        json.WriteString("url", baseUrl.Href(linked.SitePath));
        json.WriteString("title", page.Meta.Title);
        json.WriteString("description", page.Meta.Description);
        json.WriteString("lang", page.Id.Locale.Tag);
        json.WriteStartArray("headings");
        foreach (var heading in page.Headings.Where(heading => heading.Level > 1))
        {
            json.WriteStartObject();
            json.WriteString("id", heading.Id);
            json.WriteString("title", heading.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", withText ? PlainText.Of(Encoding.UTF8.GetString(page.Body.Html.Span)) : "");
        json.WriteEndObject();
    }
}
