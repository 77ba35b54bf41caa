using System.Globalization;
using System.Text;
using System.Xml;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>The newest pages and translations of a locale as RSS 2.0, by the dates in their front matter.</summary>
static class Feed
{
    /// <summary>The number of pages in a feed.</summary>
    const int Length = 50;

    const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed's file; null where the site's host is not known, or no page has a date.</summary>
    public static OutputFile? Create(Site site, SiteLocale locale) =>
        Exists(site, locale) ? OutputFile.Deferred(Routes.Feed(locale.Locale), () => Write(site, locale)) : null;

    public static bool Exists(Site site, SiteLocale locale) =>
        site.Config.BaseUrl.Origin is not null && locale.Pages.Any(page => DateOf(page) is not null);

    /// <summary>
    /// When a page was last revised, or sent to translation if that was later; null for one that is not shown to search engines.
    /// </summary>
    static DateOnly? DateOf(LinkedPage page) =>
        !page.IsListed ? null
        : page is { Date: { } date, Page.Meta.HandedOff: { } handedOff } ? (date > handedOff ? date : handedOff)
        : page.Date ?? page.Page.Meta.HandedOff;

    static byte[] Write(Site site, SiteLocale locale)
    {
        var baseUrl = site.Config.BaseUrl;
        var title = site.Config.TitleIn(locale.Locale);
        var items = locale
            .Pages.Select(page => (Page: page, Date: DateOf(page)))
            .Where(item => item.Date is not null)
            .OrderByDescending(item => item.Date)
            .ThenBy(item => item.Page.Page.Id.Slug, StringComparer.Ordinal)
            .Take(Length)
            .ToArray();
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            Write(xml, "title", title);
            Write(xml, "link", baseUrl.Absolute(Routes.Home(locale.Locale)));
            Write(xml, "description", DescriptionOf(locale) ?? title);
            Write(xml, "language", locale.Locale.Tag);
            Write(xml, "lastBuildDate", Shown(items[0].Date!.Value));
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", baseUrl.Absolute(Routes.Feed(locale.Locale)));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var (page, date) in items)
            {
                var address = baseUrl.Absolute(page.SitePath);
                xml.WriteStartElement("item");
                Write(xml, "title", page.Page.Meta.Title);
                Write(xml, "link", address);
                Write(xml, "description", page.Page.Meta.Description ?? page.Page.Meta.Title);
                Write(xml, "pubDate", Shown(date!.Value));
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "true");
                xml.WriteString(address);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        }

        return bytes.ToArray();
    }

    static string? DescriptionOf(SiteLocale locale) =>
        locale.Pages.FirstOrDefault(page => page.Page.Id.Slug == Routes.HomeSlug && !page.IsFallback)?.Page.Meta.Description;

    /// <summary>An element; what XML cannot hold is left out of its text.</summary>
    static void Write(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(
            name,
            string.Concat(
                text.EnumerateRunes()
                    .Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                    .Select(rune => rune.ToString())
            )
        );

    static string Shown(DateOnly date) => date.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";
}
