using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Linking;

/// <summary>Assigns pages to the URLs of each locale. The links of a page are resolved on first access.</summary>
static class SiteLinker
{
    /// <param name="pages">In the order of the index.</param>
    /// <param name="known">The pages as they were linked before.</param>
    public static Site Link(SiteIndex index, ImmutableArray<Page> pages, SiteHistory history, LinkResults known, Jobs jobs)
    {
        var source = known.Source.Map(index, InputsOf(index.Locales[0], _ => null), jobs, Link);
        var bySlug = new Dictionary<Page, LinkedPage>(source.Length, ReferenceEqualityComparer.Instance);
        foreach (var page in source)
        {
            bySlug[page.Page] = page;
        }

        var others = index.Locales.RemoveAt(0);
        var inputs = others
            .SelectMany(locale => InputsOf(locale, route => route.Source is { } place ? bySlug[pages[place]] : null))
            .ToImmutableArray();
        var linked = known.Translations.Map(index, inputs, jobs, Link);
        var locales = ImmutableArray.CreateBuilder<SiteLocale>(index.Locales.Length);
        locales.Add(LocaleOf(index.Locales[0], source));
        var start = 0;
        foreach (var locale in others)
        {
            locales.Add(LocaleOf(locale, linked.Slice(start, locale.Routes.Length)));
            start += locale.Routes.Length;
        }

        return new Site(index.Config, locales.MoveToImmutable(), index.Assets);

        ImmutableArray<LinkInputs> InputsOf(LocaleIndex locale, Func<Route, LinkedPage?> sourceOf) =>
            [
                .. locale.Routes.Select(route => new LinkInputs(
                    locale,
                    route,
                    pages[route.Page],
                    sourceOf(route),
                    history.Of(pages[route.Page])
                )),
            ];
    }

    static SiteLocale LocaleOf(LocaleIndex locale, ImmutableArray<LinkedPage> pages) =>
        new(locale.Locale, pages, locale.Redirects, locale.Navigation.Menus, locale.Navigation.Breadcrumbs, locale.Frame);

    static LinkedPage Link(LinkInputs inputs)
    {
        var (locale, route, page, source, history) = inputs;
        return new LinkedPage(
            locale.Locale,
            page,
            new(() => locale.Link(page, source)),
            route.Translations,
            source?.Page ?? (route.Source == route.Page ? page : null),
            history
        );
    }
}

/// <summary>All that a linked page depends on.</summary>
/// <param name="Source">The source of a translation, linked.</param>
readonly record struct LinkInputs(LocaleIndex Locale, Route Route, Page Page, LinkedPage? Source, FileHistory? History);

/// <summary>The pages of a site as they were linked last.</summary>
sealed class LinkResults
{
    public LastResults<LinkInputs, LinkedPage> Source { get; } = new();

    public LastResults<LinkInputs, LinkedPage> Translations { get; } = new();
}
