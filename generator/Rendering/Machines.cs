using LicensingSite.Model;
using LicensingSite.Rendering.MarkdownExport;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>Lists the files for search engines, feed readers, language models and hosts.</summary>
static class Machines
{
    public static IReadOnlyList<OutputFiles.Set> Files(Site site, StringTables strings) =>
        [
            MarkdownFile.Of(site),
            OutputFiles.Set.Of(
                MayBe,
                () =>
                    [
                        .. SiteMap.Render(site, SiteMap.Limit.OfTheProtocol),
                        .. LlmsTxt.Of(site, strings),
                        .. site
                            .Locales.Select(locale => Feed.Create(site, locale))
                            .OfType<OutputFile>()
                            .Where(file => site.AssetAt(file.Path) is null),
                        .. HostFiles.Create(site),
                    ]
            ),
        ];

    static bool MayBe(string path) =>
        Path.GetExtension(path) is ".xml" or ".txt" or ".json" or ".map" || path is HostFiles.Redirections or HostFiles.Headers;
}
