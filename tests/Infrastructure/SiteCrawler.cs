using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LicensingSite.Pipeline;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>Reads a whole site back as a browser would, and follows every address in it.</summary>
sealed class SiteCrawler
{
    static readonly string[] Carriers = ["href", "src", "action", "data-root", "data-search-script", "data-search-index"];

    readonly string basePath;
    readonly HashSet<string> files;
    readonly SortedDictionary<string, IHtmlDocument> pages = new(StringComparer.Ordinal);

    public SiteCrawler(BuildResult result)
    {
        basePath = result.Site.Config.BaseUrl.Path;
        files = [.. result.Files.Concat(result.Groups.SelectMany(group => group.Files.Value)).Select(file => file.Path)];
        foreach (var file in result.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            pages[file.Path] = TestSite.Parse(Encoding.UTF8.GetString(file.Plan().Produce()));
        }
    }

    public IReadOnlyDictionary<string, IHtmlDocument> Pages => pages;

    /// <summary>Every address in a page, with the element that carries it.</summary>
    public static IEnumerable<(IElement Element, string Address)> AddressesOf(IHtmlDocument page) =>
        from element in page.All
        from carrier in Carriers
        where element.HasAttribute(carrier)
        select (element, element.GetAttribute(carrier)!);

    /// <summary>Addresses that lead nowhere, as <c>page: address</c>.</summary>
    public IReadOnlyList<string> Faults() =>
        [
            .. pages
                .SelectMany(page =>
                    AddressesOf(page.Value).Where(found => !Leads(page.Key, found.Address)).Select(found => $"{page.Key}: {found.Address}")
                )
                .Distinct(),
        ];

    bool Leads(string from, string address)
    {
        if (
            address.StartsWith("//", StringComparison.Ordinal)
            || (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile)
        )
        {
            return true;
        }

        var target = new Uri(new Uri("http://site" + basePath + from), address);
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        return path.StartsWith(basePath, StringComparison.Ordinal)
            && FileAt(path[basePath.Length..]) is { } file
            && (!pages.TryGetValue(file, out var page) || HasAnchor(page, Uri.UnescapeDataString(target.Fragment.TrimStart('#'))));
    }

    /// <summary>The file that a static host answers with.</summary>
    string? FileAt(string path) =>
        new[] { path, path + ".html", path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path + "/index.html" }.FirstOrDefault(
            files.Contains
        );

    static bool HasAnchor(IHtmlDocument page, string anchor) =>
        anchor is "" or "top" || page.GetElementById(anchor) is not null || page.GetElementsByName(anchor).Length > 0;
}
