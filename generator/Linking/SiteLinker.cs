using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Makes one site of all pages: what is where, what falls back to what, and where each reference leads, once somebody asks for that page.</summary>
sealed class SiteLinker
{
    static readonly Lazy<Freshness?> OfTheSource = new((Freshness?)null);

    readonly SiteConfig config;
    readonly SourceTree tree;
    readonly ImmutableArray<Page> pages;
    readonly ImmutableArray<Toc> tocs;
    readonly PageCatalogue catalogue;
    readonly RedirectTargets targets;
    readonly Dictionary<Locale, RedirectMap> redirects;
    readonly Dictionary<Locale, Navigation> navigations;
    readonly SiteUrls urls;

    /// <summary>Where the references of the source's pages lead, by slug.</summary>
    readonly Dictionary<string, Lazy<PageLinks>> sourceLinks = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the source's tables of contents: the folder below its root, the rule, the target.</summary>
    readonly HashSet<(string Folder, Rule Rule, string? Target)> sourceFaults = [];

    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    SiteLinker(SiteConfig config, SourceTree tree, ImmutableArray<Page> pages, ImmutableArray<Toc> tocs)
    {
        (this.config, this.tree, this.pages, this.tocs) = (config, tree, pages, tocs);
        targets = new RedirectTargets(config);
        redirects = config.Locales.ToDictionary(source => source.Locale, source => RedirectMap.Of(source.Locale, config, targets, pages, diagnostics));
        navigations = [];
        catalogue = PageCatalogue.Of(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
        urls = UrlsOf(config, tree, catalogue);
        if (pages.All(page => page.Id.Locale != config.Source))
        {
            var source = config.Locales[0];
            diagnostics.Add(new Diagnostic(Rules.NoPages, Place.WholeFile(source.ShownRoot), $"There is no page for the source locale {source.Locale} in this folder. Write a Markdown file there, or name the folder of the content with --source or in site.yml."));
        }

        Site = new Site(config, [.. config.Locales.Select(source => LinkLocale(source.Locale))], AssetCatalogue.Of(tree, diagnostics));
    }

    /// <summary>The same site, with other pages in the place of some that look alike: what others say of them holds, and only their own links are new.</summary>
    SiteLinker(SiteLinker before, SourceTree tree, ImmutableArray<Page> pages, IReadOnlyList<int> changed)
    {
        (config, this.tree, this.pages, tocs, targets, redirects, navigations, diagnostics) =
            (before.config, tree, pages, before.tocs, before.targets, before.redirects, before.navigations, before.diagnostics);
        catalogue = before.catalogue.With(changed.Select(index => (before.pages[index], pages[index])));
        urls = UrlsOf(config, tree, catalogue);
        string[] slugs = [.. changed.Select(index => pages[index].Id.Slug).Distinct(StringComparer.Ordinal)];
        Site = before.Site with { Locales = [.. before.Site.Locales.Select(locale => LinkAgain(locale, slugs))] };
    }

    public Site Site { get; }

    /// <summary>Links a site, or as much of it as an edit concerns.</summary>
    /// <param name="memo">What linking the same site before has left.</param>
    public static SiteLinker Link(SiteConfig config, SourceTree tree, ImmutableArray<Page> pages, ImmutableArray<Toc> tocs, LinkMemo memo)
    {
        if (memo.Last is { } last && last.PagesExchanged(config, tree, pages, tocs) is { } changed)
        {
            return memo.Last = new SiteLinker(last, tree, pages, changed);
        }

        memo.Differences.Keep(pages.Select(page => page.Id).ToHashSet());
        return memo.Last = new SiteLinker(config, tree, pages, tocs);
    }

    /// <summary>What is wrong with the site as a whole; what is wrong with the references of a page comes with these.</summary>
    public IEnumerable<Diagnostic> Faults() =>
        diagnostics.Concat(Site.Locales.SelectMany(locale => locale.Pages).Where(page => page.Freshness == Freshness.Orphan).Select(page => Orphan(page.Page, tree.Of(page.Locale), catalogue)));

    /// <summary>Which pages are other ones than before, where that is all that has changed and they look as before; else null.</summary>
    IReadOnlyList<int>? PagesExchanged(SiteConfig nowConfig, SourceTree nowTree, ImmutableArray<Page> nowPages, ImmutableArray<Toc> nowTocs) =>
        ReferenceEquals(config, nowConfig) && ReferenceEquals(tree.Layout, nowTree.Layout) && tocs.SequenceEqual(nowTocs, ReferenceEquals)
        && ChangedPages.Between(pages, nowPages) is { } changed && changed.All(index => ChangedPages.LookAlike(pages[index], nowPages[index]))
        && !nowTree.ChangedSince(tree).Any(file => file.Role == FileRole.Asset)
            ? changed
            : null;

    static SiteUrls UrlsOf(SiteConfig config, SourceTree tree, PageCatalogue catalogue) =>
        new(tree, catalogue, config.Locales.SelectMany(locale => locale.Docsets).Any(docset => docset.Destination.Length == 0));

    SiteLocale LinkLocale(Locale locale)
    {
        var redirected = RedirectsIn(locale);
        var (resolver, missing) = (ResolverIn(locale, redirected), new MissingFiles(tree, locale));
        (navigations[locale], var faults) = NavigationLinker.Link(locale, tree, tocs, resolver);
        diagnostics.AddRange(faults.Where(fault => IsNew(locale, fault)));
        var shown = catalogue.ShownIn(locale).Select(page => LinkPage(locale, page, resolver, missing)).ToImmutableArray();
        var (sent, lost) = redirected.Link();
        diagnostics.AddRange(lost);
        return new SiteLocale(locale, shown, sent, navigations[locale].Menus, navigations[locale].Breadcrumbs);
    }

    SiteLocale LinkAgain(SiteLocale before, string[] slugs)
    {
        var (resolver, missing) = (ResolverIn(before.Locale, RedirectsIn(before.Locale)), new MissingFiles(tree, before.Locale));
        var now = before.Pages.ToBuilder();
        foreach (var slug in slugs)
        {
            if (before.IndexOf(slug) is >= 0 and var index && catalogue.Find(before.Locale, slug) is { } page)
            {
                now[index] = LinkPage(before.Locale, page, resolver, missing);
            }
        }

        return before with { Pages = now.MoveToImmutable() };
    }

    RedirectLinker RedirectsIn(Locale locale) => new(locale, config.BaseUrl, redirects[locale], targets, catalogue);

    ReferenceResolver ResolverIn(Locale locale, RedirectLinker redirected) => new(locale, config.BaseUrl, tree, catalogue, redirected, urls);

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

    LinkedPage LinkPage(Locale locale, Page page, ReferenceResolver resolver, MissingFiles missing)
    {
        var slug = page.Id.Slug;
        var source = catalogue.FindSource(slug);
        var freshness = locale == catalogue.Source ? OfTheSource : new(() => TranslationState.Of(page, source));
        var faults = new SourceFaults(source, sourceLinks.GetValueOrDefault(slug), freshness);
        var navigation = navigations[locale];
        var links = new Lazy<PageLinks>(() => LinksOf(locale, page, navigation, resolver, missing, faults));
        if (locale == catalogue.Source)
        {
            sourceLinks[slug] = links;
        }

        return new LinkedPage(locale, page, links, catalogue.TranslationsOf(slug), new(() => catalogue.ListedTranslationsOf(slug)), source, freshness);
    }

    static PageLinks LinksOf(Locale locale, Page page, Navigation navigation, ReferenceResolver resolver, MissingFiles missing, SourceFaults faults)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        found.AddRange(page.Id.Locale == locale ? missing.Of(page) : []);
        var links = ImmutableArray.CreateBuilder<ResolvedLink>(page.References.Length);
        foreach (var reference in page.References)
        {
            var (link, _, fault) = reference.Kind == ReferenceKind.Breadcrumbs ? new(ResolvedLink.None, Fault: Breadcrumbs(reference, page, navigation)) : resolver.Resolve(reference, page);
            links.Add(link);
            if (fault is not null && page.Id.Locale == locale && faults.Of(page, reference, fault) is { } told)
            {
                found.Add(reference.From == page.Path ? told : told with { IncludedFrom = IncludedFrom.Of(page.Structure.Source) });
            }
        }

        return new PageLinks(links.MoveToImmutable(), navigation.BreadcrumbsOf(page), navigation.For(page), found.ToImmutable());
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
