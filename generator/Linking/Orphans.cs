using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Pages and files of a site that nothing leads to. A translation whose source is as lonely is not named again, nor is a page that asks search engines
/// to leave it alone, or the first page of a docset, which readers reach by its address. Where a locale has no table of contents, all its pages are
/// found by search and by the list of all pages, and none is named.
/// </summary>
sealed class Orphans
{
    readonly Site site;
    readonly HashSet<string> reached = new(StringComparer.Ordinal);
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byText;
    readonly HashSet<string> entrances;

    Orphans(Site site)
    {
        this.site = site;
        byText = reached.GetAlternateLookup<ReadOnlySpan<char>>();
        entrances = [Routes.HomeSlug, .. site.Config.Locales.SelectMany(locale => locale.Docsets).Select(docset => RelativePath.Joined(docset.Destination, Routes.HomeSlug).ToLowerInvariant())];
    }

    public static ImmutableArray<Diagnostic> Find(Site site)
    {
        var orphans = new Orphans(site);
        orphans.Follow();
        return [.. orphans.Pages(), .. orphans.Assets()];
    }

    void Follow()
    {
        foreach (var href in site.Locales.SelectMany(locale => locale.Listed).Concat(site.Locales.SelectMany(locale => locale.Redirects).Select(redirect => redirect.Href)))
        {
            Reach(href, from: null);
        }

        foreach (var page in site.Locales.SelectMany(locale => locale.Pages))
        {
            var own = AddressOf(page);
            foreach (var href in page.Hrefs)
            {
                Reach(href, own);
            }
        }
    }

    /// <summary>A link of a page to itself leads nobody there.</summary>
    void Reach(string href, string? from)
    {
        var own = site.Config.BaseUrl.Origin is { } origin && href.StartsWith(origin, StringComparison.OrdinalIgnoreCase) ? href.AsSpan(origin.Length) : href;
        var end = own.IndexOfAny('?', '#');
        var path = end < 0 ? own : own[..end];
        if (path is ['/', ..] && !path.SequenceEqual(from))
        {
            byText.Add(path);
        }
    }

    IEnumerable<Diagnostic> Pages()
    {
        var lonely = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Locales.Where(locale => locale.Listed.Any()).SelectMany(locale => locale.Pages).Where(IsLonely))
        {
            if (page.Locale == site.Source.Locale ? lonely.Add(page.Page.Id.Slug) : !lonely.Contains(page.Page.Id.Slug))
            {
                var place = Place.WholeFile(page.Page.Structure.Source.File);
                yield return new Diagnostic(Rules.OrphanPage, place, "No table of contents lists this page, and no page links to it, so only search leads readers here. List it, link to it, or delete it.", page.Page.Path);
            }
        }
    }

    bool IsLonely(LinkedPage page) => page.IsListed && !entrances.Contains(page.Page.Id.Slug) && !reached.Contains(AddressOf(page));

    IEnumerable<Diagnostic> Assets()
    {
        var source = site.Assets.Where(asset => asset.File.Locale == site.Source.Locale && !IsReached(asset)).Select(asset => asset.File.SitePath).ToHashSet(StringComparer.Ordinal);
        return site.Assets
            .Where(asset => !IsReached(asset) && (asset.File.Locale == site.Source.Locale || !source.Contains(asset.File.SitePath)))
            .Select(asset => new Diagnostic(Rules.UnusedFile, Place.WholeFile(asset.File.ShownPath), "This file is published, and no page shows it or links to it. Delete it, or use it.", asset.File.Path));
    }

    bool IsReached(PublishedAsset asset) => reached.Contains(site.Config.BaseUrl.Href(asset.SitePath));

    string AddressOf(LinkedPage page) => site.Config.BaseUrl.Href(page.SitePath);
}
