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
    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    SiteLinker(SiteConfig config, SourceTree tree, IReadOnlyList<Page> pages, IReadOnlyList<Toc> tocs, LinkMemo memo)
    {
        (this.config, this.tree, this.tocs, this.memo) = (config, tree, tocs, memo);
        around = memo.Around(config, tree, pages, tocs);
        targets = new RedirectTargets(config);
        redirects = config.Locales.ToDictionary(source => source.Locale, source => RedirectMap.Of(source.Locale, config, targets, pages, diagnostics));
        catalogue = PageCatalogue.Of(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
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

    SiteLocale LinkLocale(Locale locale)
    {
        var redirected = new RedirectLinker(locale, config.BaseUrl, redirects[locale], targets, catalogue);
        var resolver = new ReferenceResolver(locale, config.BaseUrl, tree, catalogue, redirected);
        var (navigation, faults) = memo.Navigations.Get(locale, around, null, around, () => NavigationLinker.Link(locale, tree, tocs, resolver));
        diagnostics.AddRange(faults);
        var pages = catalogue.ShownIn(locale).Select(page => LinkPage(locale, page, navigation, resolver)).ToImmutableArray();
        diagnostics.AddRange(pages.Where(page => page.Freshness == Freshness.Orphan).Select(page => Orphan(page.Page, tree.Of(locale), catalogue)));
        return new SiteLocale(locale, pages, redirected.Link(diagnostics));
    }

    LinkedPage LinkPage(Locale locale, Page page, Navigation navigation, ReferenceResolver resolver)
    {
        var slug = page.Id.Slug;
        var source = catalogue.FindSource(slug);
        var links = memo.Links.Get((locale, page.Id), page, null, around, () => new Lazy<PageLinks>(() => LinksOf(locale, page, navigation, resolver)));
        var freshness = locale == catalogue.Source ? null : TranslationState.Of(page, source);
        return new LinkedPage(locale, page, links, catalogue.TranslationsOf(slug), catalogue.ListedTranslationsOf(slug), source, freshness);
    }

    static PageLinks LinksOf(Locale locale, Page page, Navigation navigation, ReferenceResolver resolver)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var hrefs = ImmutableArray.CreateBuilder<string>(page.References.Length);
        foreach (var reference in page.References)
        {
            var resolution = resolver.Resolve(reference, page);
            hrefs.Add(resolution.Href);
            if (resolution.Fault is { } fault && page.Id.Locale == locale)
            {
                found.Add(fault);
            }
        }

        return new PageLinks(hrefs.MoveToImmutable(), navigation.BreadcrumbsOf(page), navigation.For(page), found.ToImmutable());
    }

    static Diagnostic Orphan(Page page, LocaleFiles files, PageCatalogue catalogue)
    {
        var moved = page.Meta.SourceHash is { } hash ? catalogue.FindSourceByHash(hash)?.Path : null;
        var remedy = moved is null ? "Delete it, or move it to where its source is now." : $"Its source is now '{moved}'; move the translation there.";
        var place = Place.WholeFile(files.Find(page.Path)?.ShownPath ?? page.Path);
        return new Diagnostic(Rules.OrphanTranslation, place, $"The page that this is a translation of is no longer in {catalogue.Source}. {remedy}", page.Path, moved);
    }
}
