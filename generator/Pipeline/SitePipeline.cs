using System.Collections.Immutable;
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
    public static BuildResult Run(Workspace workspace, StageCaches caches, Jobs jobs) => Run(workspace, TreeLoader.Load(workspace.Config), caches, jobs);

    /// <param name="tree">The files as they are known to be.</param>
    public static BuildResult Run(Workspace workspace, SourceTree tree, StageCaches caches, Jobs jobs)
    {
        var (parsed, tocs) = ParseStage.Parse(tree, workspace.Strings, caches, jobs.At("Parsing"));
        var pages = AnchorAlignment.Apply(parsed, workspace.Config.Source, caches.Aligned, jobs.Unobserved);
        caches.Analyses.Keep(pages);
        return Link(workspace, tree, pages, tocs, caches, jobs);
    }

    /// <summary>The site as far as the pages at one slug need it: of all others, only what something reads is parsed.</summary>
    public static BuildResult RunPartial(Workspace workspace, SourceTree tree, StageCaches caches, string slug)
    {
        var (parsed, tocs) = ParseStage.ParseOnDemand(tree, workspace.Strings, caches.Parsed, slug);
        return Link(workspace, tree, AnchorAlignment.ApplyOnDemand(parsed, workspace.Config.Source), tocs, new StageCaches(caches.Parsed, caches.Analyses), new Jobs(1));
    }

    static BuildResult Link(Workspace workspace, SourceTree tree, ImmutableArray<Page> pages, ImmutableArray<Toc> tocs, StageCaches caches, Jobs jobs)
    {
        var index = caches.Index.Get(new SiteInputs(workspace.Config, tree, [.. pages.Select(page => page.Entry)], tocs), inputs => new SiteIndex(inputs));
        var site = SiteLinker.Link(index, pages, caches.Linked, jobs.Unobserved);
        var renderer = new SiteRenderer(site, workspace.Templates, workspace.Strings);
        return new BuildResult(
            site,
            tocs,
            new OutputFiles([.. renderer.Files(), AssetFiles.Of(site), .. Machines.Files(site, workspace.Strings), OutputFiles.Set.Of(SchemaFiles.All)]),
            [.. renderer.Groups(), .. SearchIndex.Build(site, caches.Analyses.Get, jobs.At("Searching"))],
            index.FindingsOf,
            new(() => Diagnostic.Sorted(
            [
                .. workspace.Diagnostics,
                .. pages.SelectMany(index.FindingsOf),
                .. tocs.SelectMany(toc => toc.Diagnostics),
                .. index.Diagnostics,
                .. OrphanTranslations.Find(site),
                .. LinkFaults(site, jobs.At("Linking")),
                .. Orphans.Find(site),
                .. TranslationComparer.Compare(site, caches.Differences, jobs.At("Comparing")),
            ])));
    }

    static IEnumerable<Diagnostic> LinkFaults(Site site, Jobs jobs) =>
        jobs.Map([.. site.Locales.SelectMany(locale => locale.Pages)], page => page.Links.Value.Diagnostics).SelectMany(found => found);
}
