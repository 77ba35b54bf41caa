using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// The index of a site. Input: the faces of its pages, its tables of contents and its configuration, never the content of pages. Output:
/// catalogue, redirects, navigation and resolver of each locale. Equal inputs have the same index, so an edit of content keeps it.
/// </summary>
sealed class SiteIndex
{
    readonly SiteConfig config;
    readonly SourceTree tree;
    readonly PageCatalogue catalogue;
    readonly Dictionary<PageEntry, int> places;
    readonly RedirectTargets targets;
    readonly Dictionary<Locale, RedirectMap> redirects;
    readonly SiteUrls urls;
    readonly Dictionary<Locale, MissingFiles> missing;

    /// <summary>Diagnostics of the source's tables of contents: the folder below its root, the rule, the target.</summary>
    readonly HashSet<(string Folder, Rule Rule, string? Target)> sourceFaults = [];

    public SiteIndex(SiteInputs inputs)
    {
        (config, tree) = (inputs.Config, inputs.Tree);
        var (pages, diagnostics) = (inputs.Pages, ImmutableArray.CreateBuilder<Diagnostic>());
        places = pages
            .Select((page, place) => (page, place))
            .ToDictionary(one => one.page, one => one.place, (IEqualityComparer<PageEntry>)ReferenceEqualityComparer.Instance);
        targets = new RedirectTargets(config);
        redirects = config.Locales.ToDictionary(
            source => source.Locale,
            source => RedirectMap.Build(source.Locale, config, targets, pages, diagnostics)
        );
        catalogue = PageCatalogue.Build(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
        urls = new SiteUrls(
            tree,
            catalogue,
            config.Locales.SelectMany(locale => locale.Docsets).Any(docset => docset.Destination.Length == 0)
        );
        missing = config.Locales.ToDictionary(source => source.Locale, source => new MissingFiles(tree, source.Locale));
        if (pages.All(page => page.Id.Locale != config.Source))
        {
            var source = config.Locales[0];
            diagnostics.Add(
                new Diagnostic(
                    Rules.NoPages,
                    Place.WholeFile(source.ShownRoot),
                    $"This folder has no pages for the source locale {source.Locale}. Add a Markdown file, or set the "
                        + "content folder with --source or in site.yml."
                )
            );
        }

        Locales = [.. config.Locales.Select(source => IndexOf(source.Locale, inputs.Tocs, diagnostics))];
        Assets = AssetCatalogue.Collect(tree, diagnostics);
        Diagnostics = diagnostics.ToImmutable();
    }

    public SiteConfig Config => config;

    /// <summary>The source locale first.</summary>
    public ImmutableArray<LocaleIndex> Locales { get; }

    /// <summary>In order of URL.</summary>
    public ImmutableArray<PublishedAsset> Assets { get; }

    /// <summary>Diagnostics of the site as a whole; those of a page's references are part of <see cref="PageLinks"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The diagnostics of parsing a page and the files it includes, with the missing files that were probably meant.</summary>
    public IEnumerable<Diagnostic> FindingsOf(Page page) =>
        page
            .Diagnostics.Select(found => missing[page.Id.Locale].Complete(found))
            .Select(found =>
                found.Place.Source.File == page.Structure.Source.File
                    ? found
                    : found with
                    {
                        IncludedFrom = IncludedFrom.Of(page.Structure.Source),
                    }
            );

    LocaleIndex IndexOf(Locale locale, ImmutableArray<Toc> tocs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirected = new RedirectLinker(locale, config.BaseUrl, redirects[locale], targets, catalogue);
        var resolver = new ReferenceResolver(locale, config.BaseUrl, tree, catalogue, redirected, urls);
        var (navigation, tabs, faults) = NavigationLinker.Link(locale, tree, tocs, config.Branding.Tabs, resolver);
        diagnostics.AddRange(faults.Where(fault => IsNew(locale, fault)));
        var (sent, lost) = redirected.Link();
        diagnostics.AddRange(lost);
        var frame = new FrameEntries(tabs, FooterOf(locale, resolver, diagnostics));
        return new LocaleIndex(locale, catalogue, resolver, navigation, frame, sent, [.. catalogue.ShownIn(locale).Select(RouteOf)]);
    }

    ImmutableArray<FrameEntry> FooterOf(Locale locale, ReferenceResolver resolver, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<FrameEntry>();
        foreach (var link in config.Branding.FooterLinks)
        {
            var (resolved, _, fault) = resolver.Resolve(new Reference(ReferenceKind.Link, link.Target, "", link.Place), page: null);
            if (fault is not null && IsNew(locale, fault))
            {
                diagnostics.Add(fault);
            }

            if (resolved.Href.Length > 0)
            {
                entries.Add(new FrameEntry(link.Title.In(locale, config.Source), resolved, Menu: null));
            }
        }

        return entries.ToImmutable();
    }

    Route RouteOf(PageEntry page) =>
        new(places[page], catalogue.FindSource(page.Id.Slug) is { } source ? places[source] : null, catalogue.TranslationsOf(page.Id.Slug));

    /// <summary>False for a diagnostic that the source's table of contents has as well: it is reported there.</summary>
    bool IsNew(Locale locale, Diagnostic fault)
    {
        var key = (
            RelativePath.FolderOf(Path.GetRelativePath(config.Of(locale).ShownRoot, fault.Place.Source.File).Replace('\\', '/')),
            fault.Rule,
            fault.Target
        );
        return locale == config.Source ? sourceFaults.Add(key) || true : !sourceFaults.Contains(key);
    }
}
