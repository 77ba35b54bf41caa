using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Linking;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Rendering;
using LicensingSite.Searching;
using LicensingSite.TranslationChecks;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>The map of the generator: from files to a site, stage by stage. <c>check</c> looks at the findings, <c>build</c> writes the files, <c>serve</c> answers with them.</summary>
static class SitePipeline
{
    public static BuildResult Run(Workspace workspace, ParseCache memo, Jobs jobs) => Run(workspace, TreeLoader.Load(workspace.Config), memo, new LinkMemo(), jobs, slug: null);

    /// <param name="tree">The files as they are known to be.</param>
    /// <param name="links">What linking remembers of this very site.</param>
    /// <param name="slug">Where the pages are that have to be known whole; null for everywhere.</param>
    public static BuildResult Run(Workspace workspace, SourceTree tree, ParseCache memo, LinkMemo links, Jobs jobs, string? slug)
    {
        var (parsed, tocs) = ParseStage.Parse(tree, workspace.Strings, memo, jobs.At("Parsing"), slug);
        var pages = AnchorAlignment.Apply(parsed, workspace.Config.Source, links, jobs.At("Linking"));
        var linked = SiteLinker.Link(workspace.Config, tree, pages, tocs, links);
        var site = linked.Site;
        memo.Analyses.Keep(pages);
        var renderer = new SiteRenderer(site, workspace.Templates, workspace.Strings);
        return new BuildResult(
            site,
            tocs,
            new OutputFiles([.. renderer.Files(), AssetFiles.Of(site), .. Machines.Files(site, workspace.Strings), OutputFiles.Set.Of(SchemaFiles.All)]),
            [.. renderer.Groups(), .. SearchIndex.Build(site, memo.Analyses.Get, jobs.At("Searching"))],
            new(() => Findings(jobs)));

        IReadOnlyList<Diagnostic> Findings(Jobs jobs)
        {
            var ofLinks = LinkFaults(site, jobs.At("Linking")).ToArray();
            var told = ofLinks.Where(MissingFiles.IsOfAFile).Select(found => (found.Rule, found.Place)).ToHashSet();
            return Diagnostic.Sorted(
            [
                .. workspace.Diagnostics,
                .. pages.SelectMany(Own).Where(found => !told.Contains((found.Rule, found.Place))),
                .. tocs.SelectMany(toc => toc.Diagnostics),
                .. linked.Faults(),
                .. ofLinks,
                .. Orphans.Find(site),
                .. TranslationComparer.Compare(site, links.Differences, jobs.At("Comparing")),
            ]);
        }
    }

    /// <summary>What a page says of itself, and of the files it includes.</summary>
    static IEnumerable<Diagnostic> Own(Page page) =>
        page.Diagnostics.Select(found => found.Place.Source.File == page.Structure.Source.File ? found : found with { IncludedFrom = IncludedFrom.Of(page.Structure.Source) });

    static IEnumerable<Diagnostic> LinkFaults(Site site, Jobs jobs) =>
        jobs.Map([.. site.Locales.SelectMany(locale => locale.Pages)], page => page.Links.Value.Diagnostics).SelectMany(found => found);
}
