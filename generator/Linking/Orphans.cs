using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Finds pages and published files that nothing links to. Not reported are translations whose source is an orphan too, hidden pages, the
/// first page of a docset, which readers reach by its address, and the pages of a locale without a table of contents, where readers use
/// search and the list of all pages.
/// </summary>
sealed class Orphans
{
    readonly Site site;
    readonly HashSet<LinkTarget> seen = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<PageId> pages = [];
    readonly HashSet<string> assets = new(StringComparer.Ordinal);
    readonly HashSet<string> entrances;

    /// <summary>The full paths of files that site.yml names.</summary>
    readonly HashSet<string> branding;

    Orphans(Site site)
    {
        this.site = site;
        branding = site.Config.Branding.Paths.ToHashSet(StringComparer.Ordinal);
        entrances =
        [
            Routes.HomeSlug,
            .. site
                .Config.Locales.SelectMany(locale => locale.Docsets)
                .Select(docset => RelativePath.Joined(docset.Destination, Routes.HomeSlug).ToLowerInvariant()),
        ];
    }

    public static ImmutableArray<Diagnostic> Find(Site site)
    {
        var orphans = new Orphans(site);
        orphans.FollowLinks();
        return [.. orphans.Pages(), .. orphans.Assets()];
    }

    void FollowLinks()
    {
        foreach (
            var link in site
                .Locales.SelectMany(locale => locale.Listed)
                .Concat(site.Locales.SelectMany(locale => locale.Redirects).Select(redirect => redirect.Link))
                .Concat(site.Locales.SelectMany(locale => locale.Frame.Links))
        )
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

    /// <summary>Notes the target of a link. A link of a page to itself does not count.</summary>
    void Reach(LinkTarget target, LinkedPage? from)
    {
        if (
            target is LinkTarget.Page { Shown: var shown }
            && (from is null || shown.Slug != from.Page.Id.Slug || shown.Locale != from.Locale)
            && seen.Add(target)
        )
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
        var orphans = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Locales.Where(locale => locale.Listed.Any()).SelectMany(locale => locale.Pages).Where(IsOrphan))
        {
            if (page.Locale == site.Source.Locale ? orphans.Add(page.Page.Id.Slug) : !orphans.Contains(page.Page.Id.Slug))
            {
                var place = Place.WholeFile(page.Page.Structure.Source.File);
                yield return new Diagnostic(
                    Rules.OrphanPage,
                    place,
                    "No table of contents and no page links to this page, so readers find it only by searching. Add it "
                        + "to a table of contents, link to it, or delete it.",
                    page.Page.Path
                );
            }
        }
    }

    bool IsOrphan(LinkedPage page) => page.IsListed && !entrances.Contains(page.Page.Id.Slug) && !pages.Contains(page.Page.Id);

    IEnumerable<Diagnostic> Assets()
    {
        var source = site
            .Assets.Where(asset => asset.File.Locale == site.Source.Locale && !IsReached(asset))
            .Select(asset => asset.File.SitePath)
            .ToHashSet(StringComparer.Ordinal);
        return site
            .Assets.Where(asset => !IsReached(asset) && (asset.File.Locale == site.Source.Locale || !source.Contains(asset.File.SitePath)))
            .Select(asset => new Diagnostic(
                Rules.UnusedFile,
                Place.WholeFile(asset.File.ShownPath),
                "This file is published, but no page uses it. Link to it, or delete it.",
                asset.File.Path
            ));
    }

    bool IsReached(PublishedAsset asset) => assets.Contains(asset.SitePath) || branding.Contains(asset.File.FullPath);
}
