using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Linking;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Rendering;
using LicensingSite.Searching;

namespace LicensingSite.Pipeline;

/// <summary>The map of the generator: from files to a site, stage by stage. <c>check</c> looks at the findings, <c>build</c> writes the files, <c>serve</c> answers with them.</summary>
static class SitePipeline
{
    public static BuildResult Run(Workspace workspace, ParseMemo memo, Jobs jobs)
    {
        var tree = TreeLoader.Load(workspace.Config);
        var (pages, tocs) = ParseStage.Parse(tree, workspace.Strings, memo, jobs);
        var (site, faults) = SiteLinker.Link(workspace.Config, tree, pages, tocs, jobs);
        memo.Analyses.Keep(pages.Select(page => page.Id));
        return new BuildResult(
            site,
            [
                .. SiteRenderer.Render(site, workspace.Templates, workspace.Strings),
                .. SiteMap.Render(site),
                .. AssetFiles.Of(site),
                .. SchemaFiles.All(),
            ],
            [.. SearchIndex.Build(site, memo.Analyses.Get, jobs)],
            Diagnostic.Sorted(
            [
                .. workspace.Diagnostics,
                .. pages.SelectMany(page => page.Diagnostics),
                .. tocs.SelectMany(toc => toc.Diagnostics),
                .. faults,
            ]));
    }
}
