using LicensingSite.Model;
using LicensingSite.Rendering.Twins;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Every file of a site that is for machines: search engines, readers of feeds, language models, hosts.</summary>
static class Machines
{
    public static IEnumerable<OutputFile> Render(Site site, StringTables strings)
    {
        var taken = site.Assets.Select(asset => asset.SitePath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. SiteMap.Render(site, SiteMap.Limit.OfTheProtocol),
            .. site.Locales.SelectMany(locale => TwinFile.Of(locale, site.Config.BaseUrl, taken)),
            .. LlmsTxt.Of(site, strings, taken),
            .. site.Locales.Select(locale => Feed.Of(site, locale)).OfType<OutputFile>().Where(file => !taken.Contains(file.Path)),
            .. HostFiles.Of(site),
        ];
    }
}
