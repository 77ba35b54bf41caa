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
    public static BuildResult Run(Workspace workspace, ParseMemo memo, Jobs jobs) => Run(workspace, TreeLoader.Load(workspace.Config), memo, new LinkMemo(), jobs, _ => null);

    /// <param name="tree">The files as they are known to be.</param>
    /// <param name="links">What linking remembers of this very site.</param>
    /// <param name="glance">A page as far as it has to be known; null where that is all of it.</param>
    public static BuildResult Run(Workspace workspace, SourceTree tree, ParseMemo memo, LinkMemo links, Jobs jobs, Func<SourceFile, Page?> glance)
    {
        var (parsed, tocs) = ParseStage.Parse(tree, workspace.Strings, memo, jobs.At("Parsing"), glance);
        var pages = SharedHeadings.Of(parsed, workspace.Config.Source, links, jobs.At("Linking"));
        var (site, faults) = SiteLinker.Link(workspace.Config, tree, pages, tocs, links);
        memo.Analyses.Keep(pages.Select(page => page.Id));
        var renderer = new SiteRenderer(site, workspace.Templates, workspace.Strings);
        return new BuildResult(
            site,
            tocs,
            [
                .. renderer.Files(),
                .. Machines.Render(site, workspace.Strings),
                .. AssetFiles.Of(site),
                .. SchemaFiles.All(),
            ],
            [.. renderer.Groups(), .. SearchIndex.Build(site, memo.Analyses.Get, jobs.At("Searching"))],
            new(() => Diagnostic.Sorted(
            [
                .. workspace.Diagnostics,
                .. pages.SelectMany(page => page.Diagnostics),
                .. tocs.SelectMany(toc => toc.Diagnostics),
                .. faults,
                .. LinkFaults(site, jobs.At("Linking")),
                .. Unreached.Of(site),
                .. TranslationComparer.Compare(site, links.Differences, jobs.At("Comparing")),
            ])));
    }

    static IEnumerable<Diagnostic> LinkFaults(Site site, Jobs jobs) =>
        jobs.Map([.. site.Locales.SelectMany(locale => locale.Pages)], page => page.Links.Value.Diagnostics).SelectMany(found => found);
}
