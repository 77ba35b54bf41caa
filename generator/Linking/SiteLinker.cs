using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Makes one site of all pages: what is where, what falls back to what, and where each reference leads.</summary>
static class SiteLinker
{
    public static (Site Site, ImmutableArray<Diagnostic> Diagnostics) Link(
        SiteConfig config, SourceTree tree, IReadOnlyList<Page> pages, IReadOnlyList<Toc> tocs, Jobs jobs)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (pages.All(page => page.Id.Locale != config.Source))
        {
            var source = config.Locales[0];
            diagnostics.Add(new Diagnostic(Rules.NoPages, Place.WholeFile(source.ShownRoot), $"There is no page for the source locale {source.Locale} in this folder. Write a Markdown file there, or name the folder of the content with --source or in site.yml."));
        }

        var targets = new RedirectTargets(config);
        var redirects = config.Locales.ToDictionary(source => source.Locale, source => RedirectMap.Of(source.Locale, config, targets, pages, diagnostics));
        var catalogue = PageCatalogue.Of(config, tree, pages, (locale, slug) => redirects[locale].At(slug) is not null, diagnostics);
        var locales = config.Locales.Select(source => LinkLocale(
            new RedirectLinker(source.Locale, config.BaseUrl, redirects[source.Locale], targets, catalogue), source.Locale, config, tree, catalogue, tocs, jobs, diagnostics));
        var site = new Site(config, [.. locales], AssetCatalogue.Of(tree, diagnostics));
        return (site, diagnostics.ToImmutable());
    }

    static SiteLocale LinkLocale(
        RedirectLinker redirects,
        Locale locale,
        SiteConfig config,
        SourceTree tree,
        PageCatalogue catalogue,
        IReadOnlyList<Toc> tocs,
        Jobs jobs,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var resolver = new ReferenceResolver(locale, config.BaseUrl, tree, catalogue, redirects);
        var navigation = NavigationLinker.Link(locale, tree, tocs, resolver, diagnostics);
        var shown = catalogue.ShownIn(locale);
        var files = tree.Of(locale);
        var linked = jobs.Map(shown, page => LinkPage(files, page, catalogue, navigation, resolver));
        diagnostics.AddRange(linked.SelectMany(one => one.Diagnostics));
        return new SiteLocale(locale, [.. linked.Select(one => one.Page)], redirects.Link(diagnostics));
    }

    static (LinkedPage Page, IReadOnlyList<Diagnostic> Diagnostics) LinkPage(
        LocaleFiles files, Page page, PageCatalogue catalogue, Navigation navigation, ReferenceResolver resolver)
    {
        var locale = files.Locale;
        var found = new List<Diagnostic>();
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

        var slug = page.Id.Slug;
        var source = catalogue.FindSource(slug);
        var freshness = locale == catalogue.Source ? null : TranslationState.Of(page, source);
        if (freshness == Freshness.Orphan)
        {
            found.Add(Orphan(page, files, catalogue));
        }

        var linked = new LinkedPage(
            locale, page, hrefs.MoveToImmutable(), navigation.BreadcrumbsOf(page), navigation.For(page), catalogue.TranslationsOf(slug), catalogue.ListedTranslationsOf(slug), source, freshness);
        return (linked, found);
    }

    static Diagnostic Orphan(Page page, LocaleFiles files, PageCatalogue catalogue)
    {
        var moved = page.Meta.SourceHash is { } hash ? catalogue.FindSourceByHash(hash)?.Path : null;
        var remedy = moved is null ? "Delete it, or move it to where its source is now." : $"Its source is now '{moved}'; move the translation there.";
        var place = Place.WholeFile(files.Find(page.Path)?.ShownPath ?? page.Path);
        return new Diagnostic(Rules.OrphanTranslation, place, $"The page that this is a translation of is no longer in {catalogue.Source}. {remedy}", page.Path, moved);
    }
}
