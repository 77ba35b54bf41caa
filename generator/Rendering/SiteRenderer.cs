using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Lists every file of a site that comes of templates; each is made when it is asked for.</summary>
sealed class SiteRenderer(Site site, TemplateSet templates, StringTables strings)
{
    readonly LocaleRenderer[] renderers = [.. site.Locales.Select(locale => new LocaleRenderer(site, locale, templates, strings))];

    public IEnumerable<OutputGroup> Groups() => renderers.Select(renderer => renderer.Navigation());

    public IEnumerable<OutputFile> Files()
    {
        foreach (var (locale, renderer) in site.Locales.Zip(renderers))
        {
            foreach (var page in locale.Pages)
            {
                yield return renderer.Page(page);
            }

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

            if (site.Locales.Length > 1)
            {
                yield return renderer.TranslationStatus();
                foreach (var part in renderer.PartsOfTranslationStatus())
                {
                    yield return part;
                }
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

        foreach (var asset in templates.Assets)
        {
            yield return asset.File;
        }
    }

    static bool HasHome(SiteLocale locale) =>
        locale.Pages.Any(page => page.Page.Id.Slug == Routes.HomeSlug) || locale.Redirects.Any(redirect => redirect.Slug == Routes.HomeSlug);
}
