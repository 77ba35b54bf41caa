using LicensingSite.Model;
using LicensingSite.Rendering.MarkdownExport;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Every file of a site that is for machines: search engines, readers of feeds, language models, hosts.</summary>
static class Machines
{
    public static IReadOnlyList<OutputFiles.Set> Files(Site site, StringTables strings) =>
    [
        MarkdownFile.Of(site),
        OutputFiles.Set.Of(MayBe, () =>
        [
            .. SiteMap.Render(site, SiteMap.Limit.OfTheProtocol),
            .. LlmsTxt.Of(site, strings),
            .. site.Locales.Select(locale => Feed.Of(site, locale)).OfType<OutputFile>().Where(file => site.AssetAt(file.Path) is null),
            .. HostFiles.Of(site),
        ]),
    ];

    static bool MayBe(string path) => Path.GetExtension(path) is ".xml" or ".txt" or ".json" || path == HostFiles.Redirections;
}
