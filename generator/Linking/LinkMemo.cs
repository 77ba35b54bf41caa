using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>What linking a site leaves for linking it again, after an edit: what is said of a page holds as long as the page and its surroundings are the same.</summary>
sealed class LinkMemo
{
    readonly Recollection<PageId, Fingerprint> outsides = new();
    Surroundings surroundings = Surroundings.None;

    /// <summary>Translations with the ids of their source.</summary>
    public Recollection<PageId, Page> Shared { get; } = new();

    /// <summary>The redirects of a locale, and what is wrong with them.</summary>
    public Recollection<Locale, (RedirectMap Map, ImmutableArray<Diagnostic> Diagnostics)> RedirectMaps { get; } = new();

    /// <summary>Where these redirects lead.</summary>
    public Recollection<Locale, (ImmutableArray<LinkedRedirect> Redirects, ImmutableArray<Diagnostic> Diagnostics)> Redirects { get; } = new();

    /// <summary>Tables of contents by the locale that shows them, and what is wrong with them.</summary>
    public Recollection<Locale, (Navigation Navigation, ImmutableArray<Diagnostic> Diagnostics)> Navigations { get; } = new();

    /// <summary>Where the references of a page lead, by where it is shown.</summary>
    public Recollection<(Locale, PageId), Lazy<PageLinks>> Links { get; } = new();

    /// <summary>What a translation lacks of its source.</summary>
    public Recollection<PageId, ImmutableArray<Diagnostic>> Differences { get; } = new();

    /// <summary>The surroundings of every page of a site: the very same as last time, where nothing that one page sees of another has changed.</summary>
    public Surroundings Around(SiteConfig config, SourceTree tree, IReadOnlyList<Page> pages, IReadOnlyList<Toc> tocs)
    {
        var seen = new Fingerprint.Gatherer().AddAll(pages, (gatherer, page) => gatherer.Add(outsides.Get(page.Id, page, null, outsides, () => Surroundings.OutsideOf(page)))).Done();
        var now = new Surroundings(config, tree.Layout, seen, [.. tocs]);
        surroundings = surroundings.AreSameAs(now) ? surroundings : now;
        return surroundings;
    }

    /// <summary>Forgets pages that are gone.</summary>
    public void Keep(Site site)
    {
        var shown = site.Locales.SelectMany(locale => locale.Pages).ToArray();
        var pages = shown.Select(page => page.Page.Id).ToHashSet();
        outsides.Keep(pages);
        Shared.Keep(pages);
        Differences.Keep(pages);
        Links.Keep(shown.Select(page => (page.Locale, page.Page.Id)).ToHashSet());
    }
}
