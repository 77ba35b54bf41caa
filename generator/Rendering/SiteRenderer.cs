using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Lists every file of a site that comes of templates; each is made when it is asked for.</summary>
sealed class SiteRenderer(Site site, TemplateSet templates, StringTables strings)
{
    readonly LocaleRenderer[] renderers = [.. site.Locales.Select(locale => new LocaleRenderer(site, locale, templates, strings))];

    public IEnumerable<OutputGroup> Groups() => renderers.Select(renderer => renderer.Navigation());

    /// <summary>Pages, what belongs to every one of them, and the rest: pages are many, and found without a list.</summary>
    public IReadOnlyList<OutputFiles.Set> Files() =>
    [
        new(() => renderers.SelectMany(renderer => renderer.Pages()), path => site.PageOf(path) is { } page ? RendererOf(page).Page(page) : null),
        OutputFiles.Set.Of(() => templates.Assets.Select(asset => asset.File)),
        OutputFiles.Set.Of(() => site.Locales.Zip(renderers).SelectMany(pair => Generated(pair.First, pair.Second))),
        OutputFiles.Set.Of(Routes.IsTranslationStatusFile, () => site.Locales.Length > 1 ? renderers.SelectMany(renderer => renderer.PartsOfTranslationStatus().Prepend(renderer.TranslationStatus())) : []),
    ];

    LocaleRenderer RendererOf(LinkedPage page) => renderers[site.Locales.IndexOf(site.Locales.First(locale => locale.Locale == page.Locale))];

    IEnumerable<OutputFile> Generated(SiteLocale locale, LocaleRenderer renderer)
    {
        foreach (var redirect in locale.Redirects)
        {
            yield return renderer.Redirect(redirect);
        }

        yield return renderer.Search();
        if (site.Config.BaseUrl.Origin is not null)
        {
            yield return SearchDescription.Of(site, locale.Locale);
        }

        yield return renderer.NotFound();
        yield return renderer.AllPages();
        foreach (var part in renderer.PartsOfAllPages())
        {
            yield return part;
        }

        if (!HasHome(locale))
        {
            yield return renderer.Home();
        }

        if (locale == site.Source)
        {
            yield return renderer.Languages();
            yield return renderer.Nowhere();
        }
    }

    static bool HasHome(SiteLocale locale) =>
        locale.PageAt(Routes.HomeSlug) is not null || locale.Redirects.Any(redirect => redirect.Slug == Routes.HomeSlug);
}
