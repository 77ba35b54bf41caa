using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Diagrams;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>A site that is built again after changes; only changed files are read and parsed.</summary>
/// <param name="cacheFolder">The folder below which drawn diagrams are kept; null to keep them in memory only.</param>
sealed class IncrementalSite(BuildOptions options, string? cacheFolder = null)
{
    readonly Jobs jobs = new(options.Jobs);
    readonly StageCaches caches = new(
        ParseCache.Empty,
        new AnalysisCache(),
        new DrawingCache(cacheFolder is null ? null : BuildCache.DrawingsBelow(cacheFolder))
    );
    Workspace? workspace;
    SourceTree? tree;
    bool isOpen;

    /// <summary>Folders whose files the site is made of.</summary>
    public IEnumerable<string> Folders =>
        [options.Source, options.Templates, .. workspace?.Config.Locales.Select(locale => locale.Root) ?? [], .. BrandFolders];

    IEnumerable<string> BrandFolders => workspace?.Config.Branding.Paths.Select(path => Path.GetDirectoryName(path)!).Distinct() ?? [];

    /// <summary>The path below which the site lies; begins and ends with a slash.</summary>
    public string BasePath => workspace!.Config.BaseUrl.Path;

    /// <summary>The texts of the interface.</summary>
    public StringTables Strings => workspace!.Strings;

    /// <summary>Reads configuration, templates and the list of files, but no page.</summary>
    /// <returns>Why the site cannot be built; empty if it can.</returns>
    public ImmutableArray<Diagnostic> Open()
    {
        isOpen = false;
        try
        {
            var (opened, faults) = Workspace.Open(options, workspace);
            if (opened is null)
            {
                return faults;
            }

            (workspace, tree, isOpen) = (opened, TreeLoader.Load(opened.Config), true);
            return [];
        }
        catch (FaultException fault)
        {
            return [fault.Diagnostic];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return
            [
                new Diagnostic(
                    Rules.FileUnreadable,
                    Place.WholeFile(options.Source),
                    $"Cannot read the site: {fault.Message} Check the permissions of its files."
                ),
            ];
        }
    }

    /// <summary>Takes note of files that may have changed; reads everything again if more than content has changed.</summary>
    /// <param name="paths">Full paths.</param>
    /// <returns>As for <see cref="Open"/>.</returns>
    public ImmutableArray<Diagnostic> Notice(IReadOnlyCollection<string> paths)
    {
        if (!isOpen || ChangedFiles.Among(paths, workspace!.Config, tree!) is not { } changed)
        {
            return Open();
        }

        tree = tree!.With(changed);
        return [];
    }

    /// <summary>True where the disk holds other files than those that are known.</summary>
    public bool IsBehind()
    {
        try
        {
            return isOpen && !tree!.HasSameFilesAs(TreeLoader.Load(workspace!.Config));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>The site as it is now.</summary>
    /// <exception cref="FaultException">A template cannot be used.</exception>
    public BuildResult Run() => SitePipeline.Run(workspace!, tree!, caches, jobs);

    /// <summary>True where a locale has a page of its own at a slug.</summary>
    public bool HasPage(string slug) => tree!.Locales.Any(locale => locale.Files.Any(file => IsPage(file) && file.Slug == slug));

    /// <summary>
    /// Builds what one page and its translations need. Of other pages, front matter is read where it is needed.
    /// </summary>
    public BuildResult BuildPartial(string slug) => SitePipeline.RunPartial(workspace!, tree!, caches, slug);

    static bool IsPage(SourceFile file) => file.Role is FileRole.MarkdownPage or FileRole.YamlPage;
}
