using LicensingSite.Caching;
using LicensingSite.Comparing;
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
        var (parsed, tocs) = ParseStage.Parse(tree, workspace.Strings, memo, jobs.At("Parsing"));
        var pages = SharedHeadings.Of(parsed, workspace.Config.Source, jobs.At("Linking"));
        var (site, faults) = SiteLinker.Link(workspace.Config, tree, pages, tocs, jobs.At("Linking"));
        memo.Analyses.Keep(pages.Select(page => page.Id));
        return new BuildResult(
            site,
            tocs,
            [
                .. SiteRenderer.Render(site, workspace.Templates, workspace.Strings),
                .. Machines.Render(site, workspace.Strings),
                .. AssetFiles.Of(site),
                .. SchemaFiles.All(),
            ],
            [.. SearchIndex.Build(site, memo.Analyses.Get, jobs.At("Searching"))],
            Diagnostic.Sorted(
            [
                .. workspace.Diagnostics,
                .. pages.SelectMany(page => page.Diagnostics),
                .. tocs.SelectMany(toc => toc.Diagnostics),
                .. faults,
                .. TranslationComparer.Compare(site, jobs.At("Comparing")),
            ]));
    }
}
