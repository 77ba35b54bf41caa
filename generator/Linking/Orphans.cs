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
    readonly HashSet<LinkTarget> seen = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<PageId> pages = [];
    readonly HashSet<string> assets = new(StringComparer.Ordinal);
    readonly HashSet<string> entrances;

    Orphans(Site site)
    {
        this.site = site;
        entrances = [Routes.HomeSlug, .. site.Config.Locales.SelectMany(locale => locale.Docsets).Select(docset => RelativePath.Joined(docset.Destination, Routes.HomeSlug).ToLowerInvariant())];
    }

    public static ImmutableArray<Diagnostic> Find(Site site)
    {
        var orphans = new Orphans(site);
        orphans.FollowLinks();
        return [.. orphans.Pages(), .. orphans.Assets()];
    }

    void FollowLinks()
    {
        foreach (var link in site.Locales.SelectMany(locale => locale.Listed).Concat(site.Locales.SelectMany(locale => locale.Redirects).Select(redirect => redirect.Link)))
        {
            Reach(link.Target, from: null);
        }

        foreach (var page in site.Locales.SelectMany(locale => locale.Pages))
        {
            foreach (var link in page.ResolvedLinks)
            {
                Reach(link.Target, page);
            }
        }
    }

    /// <summary>A link of a page to itself leads nobody there.</summary>
    void Reach(LinkTarget target, LinkedPage? from)
    {
        if (target is LinkTarget.Page { Shown: var shown } && (from is null || shown.Slug != from.Page.Id.Slug || shown.Locale != from.Locale) && seen.Add(target))
        {
            pages.Add(shown);
        }
        else if (target is LinkTarget.Asset asset)
        {
            assets.Add(Routes.Asset(asset.File));
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

    bool IsLonely(LinkedPage page) => page.IsListed && !entrances.Contains(page.Page.Id.Slug) && !pages.Contains(page.Page.Id);

    IEnumerable<Diagnostic> Assets()
    {
        var source = site.Assets.Where(asset => asset.File.Locale == site.Source.Locale && !IsReached(asset)).Select(asset => asset.File.SitePath).ToHashSet(StringComparer.Ordinal);
        return site.Assets
            .Where(asset => !IsReached(asset) && (asset.File.Locale == site.Source.Locale || !source.Contains(asset.File.SitePath)))
            .Select(asset => new Diagnostic(Rules.UnusedFile, Place.WholeFile(asset.File.ShownPath), "This file is published, and no page shows it or links to it. Delete it, or use it.", asset.File.Path));
    }

    bool IsReached(PublishedAsset asset) => assets.Contains(asset.SitePath);
}
