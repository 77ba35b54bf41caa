using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Collects what templates see as <c>site</c> in a locale.</summary>
static class SiteModelFactory
{
    public static SiteModel Create(Site site, SiteLocale shown, TemplateSet templates)
    {
        var (baseUrl, locale) = (site.Config.BaseUrl, shown.Locale);
        return new SiteModel(
            baseUrl.Origin,
            baseUrl.Path,
            locale.Tag,
            locale.Direction,
            site.Config.TitleIn(locale),
            baseUrl.Href(Routes.Home(locale)),
            [.. site.Locales.Select(other => other.Locale.Tag)],
            baseUrl.Href(Routes.AllPages(locale)),
            site.Locales.Length > 1 ? baseUrl.Href(Routes.TranslationStatus(locale)) : null,
            Feed.Exists(site, shown) ? baseUrl.Absolute(Routes.Feed(locale)) : null,
            baseUrl.Href(Routes.Search(locale)),
            baseUrl.Href(Routes.SearchIndex(locale)),
            baseUrl.Origin is null ? null : baseUrl.Href(Routes.SearchDescription(locale)),
            baseUrl.Href(Routes.NavigationFolder(locale)),
            new SiteScripts(
                Asset("site.js"), Asset("languages.js"), Asset("search.js"), Asset("search-dialog.js"), Asset("pivots.js"), Asset("place.js"), Asset("original.js")),
            new SiteStyles(Asset("style.css"), Asset("search-dialog.css"), Asset("original.css")));

        string Asset(string name) => baseUrl.Href(templates.Asset(name));
    }
}
