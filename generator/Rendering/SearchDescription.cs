using System.Text;
using System.Xml.Linq;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>
/// The OpenSearch 1.1 description of a locale's search page, for the address bar of browsers. Its addresses are absolute, so the site's
/// host must be known.
/// </summary>
static class SearchDescription
{
    /// <summary>Browsers ignore a description with a longer name.</summary>
    const int LongestName = 16;

    static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static OutputFile Create(Site site, Locale locale)
    {
        var (baseUrl, title) = (site.Config.BaseUrl, site.Config.TitleIn(locale));
        var document = new XElement(
            OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", Short(title)),
            new XElement(OpenSearch + "LongName", title),
            new XElement(OpenSearch + "Description", title),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"),
            new XElement(OpenSearch + "Language", locale.Tag),
            new XElement(
                OpenSearch + "Url",
                new XAttribute("type", "text/html"),
                new XAttribute("method", "get"),
                new XAttribute("template", baseUrl.Absolute(Routes.Search(locale)) + "?q={searchTerms}")
            )
        );
        return OutputFile.Of(
            Routes.SearchDescription(locale),
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document.ToString(SaveOptions.DisableFormatting) + "\n")
        );
    }

    static string Short(string title)
    {
        var end = title.Length <= LongestName ? title.Length : title.LastIndexOf(' ', LongestName);
        return end > 0 ? title[..end] : title[..(char.IsHighSurrogate(title[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
