using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Diagrams;
using LicensingSite.Linking;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Rendering;
using LicensingSite.Searching;
using LicensingSite.TranslationChecks;
using LicensingSite.Versioning;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>
/// Runs the stages. Input: a workspace and the files of the content. Output: the linked site, its files, not rendered yet, and a function
/// that finds all diagnostics. A stage whose inputs are those of the last run returns its last result, see <see cref="StageCaches"/>.
/// </summary>
static class SitePipeline
{
    public static BuildResult Run(Workspace workspace, StageCaches caches, Jobs jobs) =>
        Run(workspace, TreeLoader.Load(workspace.Config), caches, jobs);

    /// <param name="tree">The files of the content.</param>
    public static BuildResult Run(Workspace workspace, SourceTree tree, StageCaches caches, Jobs jobs)
    {
        var (parsed, tocs) = ParseStage.Parse(tree, workspace.Strings, caches, jobs.At("Parsing"));
        var pages = AnchorAlignment.Apply(parsed, workspace.Config.Source, caches.Aligned, jobs.Unobserved);
        caches.Analyses.Keep(pages);
        return Link(workspace, tree, pages, tocs, caches, jobs);
    }

    /// <summary>Builds what the pages at one slug need: other pages are parsed when something reads them.</summary>
    public static BuildResult RunPartial(Workspace workspace, SourceTree tree, StageCaches caches, string slug)
    {
        var (parsed, tocs) = ParseStage.ParseOnDemand(tree, workspace.Strings, caches.Parsed, slug);
        return Link(
            workspace,
            tree,
            AnchorAlignment.ApplyOnDemand(parsed, workspace.Config.Source),
            tocs,
            new StageCaches(caches.Parsed, caches.Analyses, caches.Drawings) { History = caches.History },
            new Jobs(1)
        );
    }

    static BuildResult Link(
        Workspace workspace,
        SourceTree tree,
        ImmutableArray<Page> pages,
        ImmutableArray<Toc> tocs,
        StageCaches caches,
        Jobs jobs
    )
    {
        var index = caches.Index.Get(
            new SiteInputs(workspace.Config, tree, [.. pages.Select(page => page.Entry)], tocs),
            inputs => new SiteIndex(inputs)
        );
        var history = ReadHistory(workspace.Config, tree, caches);
        var site = SiteLinker.Link(index, pages, history, caches.Linked, jobs.Unobserved);
        var diagrams = new SiteDiagrams(workspace.Config.Mermaid, caches.Drawings);
        var renderer = new SiteRenderer(site, workspace.Templates, workspace.Strings, diagrams);
        return new BuildResult(
            site,
            tocs,
            new OutputFiles([
                .. renderer.Files(),
                AssetFiles.List(site),
                .. Machines.Files(site, workspace.Strings),
                OutputFiles.Set.Of(Schemas),
            ]),
            [.. renderer.Groups(), .. SearchIndex.Build(site, caches.Analyses.Get, jobs.At("Searching"))],
            index.FindingsOf,
            () =>
                Diagnostic.Sorted([
                    .. workspace.Diagnostics,
                    .. history.Diagnostics,
                    .. pages.SelectMany(index.FindingsOf),
                    .. tocs.SelectMany(toc => toc.Diagnostics),
                    .. index.Diagnostics,
                    .. OrphanTranslations.Find(site),
                    .. FindBrokenLinks(site, jobs.At("Linking")),
                    .. Orphans.Find(site),
                    .. diagrams.FindFaults(SiteRenderer.DiagramsOf(site)),
                    .. new Layouts(workspace.Templates).Check(site),
                    .. TranslationComparer.Compare(site, caches.Differences, jobs.At("Checking translations")),
                ])
        );
    }

    static SiteHistory ReadHistory(SiteConfig config, SourceTree tree, StageCaches caches) =>
        config.History is { ShowsDates: false, ShowsContributors: false }
            ? SiteHistory.None
            : caches.History.Get(HistoryReader.InputsOf(config, tree), HistoryReader.Read);

    /// <summary>Schemas of front matter and site.yml, for editors.</summary>
    static IEnumerable<OutputFile> Schemas() =>
        [
            OutputFile.Of(FrontMatterJsonSchema.SitePath, FrontMatterJsonSchema.Write()),
            OutputFile.Of(SiteJsonSchema.SitePath, SiteJsonSchema.Write()),
        ];

    static IEnumerable<Diagnostic> FindBrokenLinks(Site site, Jobs jobs) =>
        jobs.Map([.. site.Locales.SelectMany(locale => locale.Pages)], page => page.Links.Value.Diagnostics).SelectMany(found => found);
}
