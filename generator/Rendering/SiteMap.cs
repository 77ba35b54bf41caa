using System.Globalization;
using System.Net;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>sitemap.xml and robots.txt; none where the site's host is not known.</summary>
static class SiteMap
{
    const string Start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    const string Namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    const string SetStart = $"{Start}<urlset {Namespace} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    const string SetEnd = "</urlset>\n";

    /// <summary>How much one sitemap may hold; sites with more have several, and sitemap.xml names them.</summary>
    /// <param name="Addresses">At least 1.</param>
    /// <param name="Bytes">Of one file, not compressed.</param>
    internal sealed record Limit(int Addresses, int Bytes)
    {
        /// <summary>What the sitemap protocol allows.</summary>
        public static readonly Limit OfTheProtocol = new(50_000, 50 * 1024 * 1024);
    }

    public static IEnumerable<OutputFile> Render(Site site, Limit limit)
    {
        var baseUrl = site.Config.BaseUrl;
        if (baseUrl.Origin is null)
        {
            yield break;
        }

        var sets = Sets(site, limit).ToArray();
        if (sets.Length == 1)
        {
            yield return OutputFile.Of("sitemap.xml", sets[0]);
        }
        else
        {
            var index = new StringBuilder($"{Start}<sitemapindex {Namespace}>\n");
            for (var i = 0; i < sets.Length; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml");
                index.Append("<sitemap><loc>").Append(Xml(baseUrl.Absolute(name))).Append("</loc></sitemap>\n");
                yield return OutputFile.Of(name, sets[i]);
            }

            yield return OutputFile.Of("sitemap.xml", Encoding.UTF8.GetBytes(index.Append("</sitemapindex>\n").ToString()));
        }

        yield return OutputFile.Of(
            "robots.txt",
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {baseUrl.Absolute("sitemap.xml")}\n")
        );
    }

    static IEnumerable<byte[]> Sets(Site site, Limit limit)
    {
        using var set = new MemoryStream();
        var count = 0;
        Write(SetStart);
        foreach (var entry in Entries(site))
        {
            if (count == limit.Addresses || (count > 0 && set.Length + entry.Length + SetEnd.Length > limit.Bytes))
            {
                yield return Finished();
                count = 0;
                Write(SetStart);
            }

            set.Write(entry);
            count++;
        }

        yield return Finished();

        void Write(string text) => set.Write(Encoding.UTF8.GetBytes(text));

        byte[] Finished()
        {
            Write(SetEnd);
            var bytes = set.ToArray();
            set.SetLength(0);
            return bytes;
        }
    }

    static IEnumerable<byte[]> Entries(Site site) =>
        site
            .Locales.SelectMany(locale => locale.Pages)
            .Where(page => page.IsListed)
            .Select(page => Encoding.UTF8.GetBytes(Entry(page, site.Config.BaseUrl)));

    static string Entry(LinkedPage page, BaseUrl baseUrl)
    {
        var entry = new StringBuilder("<url><loc>").Append(Xml(baseUrl.Absolute(page.SitePath))).Append("</loc>");
        if (page.Date is { } date)
        {
            entry.Append("<lastmod>").Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</lastmod>");
        }

        foreach (var alternate in Alternates.Find(page, baseUrl))
        {
            entry
                .Append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .Append(alternate.Hreflang)
                .Append("\" href=\"")
                .Append(Xml(alternate.Href))
                .Append("\"/>");
        }

        return entry.Append("</url>\n").ToString();
    }

    static string Xml(string text) => WebUtility.HtmlEncode(text);
}
