using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Makes one site of all pages: what is where, what falls back to what, and where each reference leads, once somebody asks for that page.</summary>
sealed class SiteLinker
{
    readonly SiteConfig config;
    readonly SourceTree tree;
    readonly IReadOnlyList<Toc> tocs;
    readonly LinkMemo memo;
    readonly Surroundings around;
    readonly PageCatalogue catalogue;
    readonly RedirectTargets targets;
    readonly Dictionary<Locale, RedirectMap> redirects;
    readonly OwnAddresses own;

    /// <summary>Where the references of the source's pages lead, by slug.</summary>
    readonly Dictionary<string, Lazy<PageLinks>> sourceLinks = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the source's tables of contents: the folder below its root, the rule, the target.</summary>
    readonly HashSet<(string Folder, Rule Rule, string? Target)> sourceFaults = [];

    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    SiteLinker(SiteConfig config, SourceTree tree, IReadOnlyList<Page> pages, IReadOnlyList<Toc> tocs, LinkMemo memo)
    {
        (this.config, this.tree, this.tocs, this.memo) = (config, tree, tocs, memo);
        around = memo.Around(config, tree, pages, tocs);
        targets = new RedirectTargets(config);
        redirects = config.Locales.ToDictionary(source => source.Locale, source => RedirectsOf(source.Locale, pages));
        catalogue = PageCatalogue.Of(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
        own = new OwnAddresses(config.BaseUrl, tree, catalogue, config.Locales.SelectMany(locale => locale.Docsets).Any(docset => docset.Destination.Length == 0));
    }

    /// <param name="memo">What linking the same site before has left.</param>
    /// <returns>The site, and what is wrong with it as a whole; what is wrong with the references of a page comes with these.</returns>
    public static (Site Site, ImmutableArray<Diagnostic> Diagnostics) Link(
        SiteConfig config, SourceTree tree, IReadOnlyList<Page> pages, IReadOnlyList<Toc> tocs, LinkMemo memo)
    {
        var linker = new SiteLinker(config, tree, pages, tocs, memo);
        if (pages.All(page => page.Id.Locale != config.Source))
        {
            var source = config.Locales[0];
            linker.diagnostics.Add(new Diagnostic(Rules.NoPages, Place.WholeFile(source.ShownRoot), $"There is no page for the source locale {source.Locale} in this folder. Write a Markdown file there, or name the folder of the content with --source or in site.yml."));
        }

        var site = new Site(config, [.. config.Locales.Select(source => linker.LinkLocale(source.Locale))], AssetCatalogue.Of(tree, linker.diagnostics));
        return (site, linker.diagnostics.ToImmutable());
    }

    RedirectMap RedirectsOf(Locale locale, IReadOnlyList<Page> pages)
    {
        var (map, faults) = memo.RedirectMaps.Get(locale, around, null, around, () =>
        {
            var found = ImmutableArray.CreateBuilder<Diagnostic>();
            return (RedirectMap.Of(locale, config, targets, pages, found), found.ToImmutable());
        });
        diagnostics.AddRange(faults);
        return map;
    }

    SiteLocale LinkLocale(Locale locale)
    {
        var redirected = new RedirectLinker(locale, config.BaseUrl, redirects[locale], targets, catalogue);
        var resolver = new ReferenceResolver(locale, config.BaseUrl, tree, catalogue, redirected, own);
        var (navigation, faults) = memo.Navigations.Get(locale, around, null, around, () => NavigationLinker.Link(locale, tree, tocs, resolver));
        diagnostics.AddRange(faults.Where(fault => IsNew(locale, fault)));
        var pages = catalogue.ShownIn(locale).Select(page => LinkPage(locale, page, navigation, resolver)).ToImmutableArray();
        diagnostics.AddRange(pages.Where(page => page.Freshness == Freshness.Orphan).Select(page => Orphan(page.Page, tree.Of(locale), catalogue)));
        var (sent, lost) = memo.Redirects.Get(locale, around, null, around, redirected.Link);
        diagnostics.AddRange(lost);
        return new SiteLocale(locale, pages, sent, navigation.Menus, navigation.Breadcrumbs);
    }

    /// <summary>False for what is wrong with a table of contents where the source's has it too: there it is told.</summary>
    bool IsNew(Locale locale, Diagnostic fault)
    {
        var key = (RelativePath.FolderOf(Path.GetRelativePath(config.Of(locale).ShownRoot, fault.Place.Source.File).Replace('\\', '/')), fault.Rule, fault.Target);
        if (locale != config.Source)
        {
            return !sourceFaults.Contains(key);
        }

        sourceFaults.Add(key);
        return true;
    }

    LinkedPage LinkPage(Locale locale, Page page, Navigation navigation, ReferenceResolver resolver)
    {
        var slug = page.Id.Slug;
        var source = catalogue.FindSource(slug);
        var freshness = locale == catalogue.Source ? null : TranslationState.Of(page, source);
        var faults = new SourceFaults(source, sourceLinks.GetValueOrDefault(slug), freshness);
        var links = memo.Links.Get((locale, page.Id), page, source, around, () => new Lazy<PageLinks>(() => LinksOf(locale, page, navigation, resolver, faults)));
        if (locale == catalogue.Source)
        {
            sourceLinks[slug] = links;
        }

        return new LinkedPage(locale, page, links, catalogue.TranslationsOf(slug), catalogue.ListedTranslationsOf(slug), source, freshness);
    }

    static PageLinks LinksOf(Locale locale, Page page, Navigation navigation, ReferenceResolver resolver, SourceFaults faults)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var hrefs = ImmutableArray.CreateBuilder<string>(page.References.Length);
        foreach (var reference in page.References)
        {
            var (href, fault) = reference.Kind == ReferenceKind.Breadcrumbs ? ("", Breadcrumbs(reference, page, navigation)) : Resolve(reference, page, resolver);
            hrefs.Add(href);
            if (fault is not null && page.Id.Locale == locale && faults.Of(page, reference, fault) is { } told)
            {
                found.Add(told);
            }
        }

        return new PageLinks(hrefs.MoveToImmutable(), navigation.BreadcrumbsOf(page), navigation.For(page), found.ToImmutable());
    }

    static (string Href, Diagnostic? Fault) Resolve(Reference reference, Page page, ReferenceResolver resolver)
    {
        var resolution = resolver.Resolve(reference, page);
        return (resolution.Href, resolution.Fault);
    }

    static Diagnostic? Breadcrumbs(Reference reference, Page page, Navigation navigation) => navigation.HasBreadcrumbs(page, reference.Target)
        ? null
        : new Diagnostic(Rules.TocNotFound, reference.Place, $"There are no breadcrumbs at '{reference.Target}'. Check the path; it starts from the folder of the docset, and leads to a table of contents with 'tocHref'.", reference.Target);

    static Diagnostic Orphan(Page page, LocaleFiles files, PageCatalogue catalogue)
    {
        var moved = page.Meta.SourceHash is { } hash ? catalogue.FindSourceByHash(hash)?.Path : null;
        var remedy = moved is null ? "Delete it, or move it to where its source is now." : $"Its source is now '{moved}'; move the translation there.";
        var place = Place.WholeFile(files.Find(page.Path)?.ShownPath ?? page.Path);
        return new Diagnostic(Rules.OrphanTranslation, place, $"The page that this is a translation of is no longer in {catalogue.Source}. {remedy}", page.Path, moved);
    }
}
