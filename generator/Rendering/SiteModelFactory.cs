using LicensingSite.Model;
using LicensingSite.Rendering.Looks;
using LicensingSite.Rendering.Menus;

namespace LicensingSite.Rendering;

/// <summary>Collects what templates see as <c>site</c> in a locale.</summary>
static class SiteModelFactory
{
    public static SiteModel Create(Site site, SiteLocale shown, SiteAssets assets)
    {
        var looks = new LooksFactory(site.Config, shown.Locale);
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
                Asset("site.js"),
                Asset("languages.js"),
                Asset("search.js"),
                Asset("search-dialog.js"),
                Asset("pivots.js"),
                Asset("place.js"),
                Asset("original.js")
            ),
            new SiteStyles(Asset("style.css"), Asset("search-dialog.css"), Asset("original.css"))
        )
        {
            Logo = looks.Logo(),
            Icon = looks.Icon(),
            Fonts = looks.Fonts(),
            ExtraStyles = looks.Styles(),
            ExtraScripts = looks.Scripts(),
            Head = looks.Head(),
            FooterLinks = [.. shown.Frame.Footer.Select(entry => new PageLink(entry.Title, entry.Link.Href))],
            Copyright = looks.Copyright(),
            SocialAccounts = looks.Social(),
            SocialImage = looks.SocialImage(),
        };

        string Asset(string name) => baseUrl.Href(assets.PathOf(name));
    }
}
