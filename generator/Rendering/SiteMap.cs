using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>sitemap.xml and robots.txt: what search engines are told, once the site's host is known.</summary>
static class SiteMap
{
    static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static IEnumerable<OutputFile> Render(Site site)
    {
        var baseUrl = site.Config.BaseUrl;
        if (baseUrl.Origin is not null)
        {
            yield return OutputFile.Of("sitemap.xml", Encoding.UTF8.GetBytes(Sitemap(site, baseUrl)));
            yield return OutputFile.Of("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {baseUrl.Absolute("sitemap.xml")}\n"));
        }
    }

    static string Sitemap(Site site, BaseUrl baseUrl)
    {
        var pages = site.Locales.SelectMany(locale => locale.Pages).Where(page => !page.IsFallback && !page.Page.Meta.IsHidden);
        var set = new XElement(Urls + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html), pages.Select(page => Entry(page, baseUrl)));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + set.ToString().ReplaceLineEndings("\n") + "\n";
    }

    static XElement Entry(LinkedPage page, BaseUrl baseUrl) => new(
        Urls + "url",
        new XElement(Urls + "loc", baseUrl.Absolute(page.SitePath)),
        page.Page.Meta.Date is { } date ? new XElement(Urls + "lastmod", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        page.Translations.Length < 2 ? null : page.Translations.Select(locale => new XElement(
            Html + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", locale.Tag),
            new XAttribute("href", baseUrl.Absolute(Routes.Page(locale, page.Page.Id.Slug))))));
}
