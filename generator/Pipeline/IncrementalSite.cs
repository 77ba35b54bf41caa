using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>A site that follows its files: linked as a whole after every change, but read only where something has changed.</summary>
sealed class IncrementalSite(BuildOptions options)
{
    readonly Jobs jobs = new(options.Jobs);
    readonly StageCaches caches = new();
    Workspace? workspace;
    SourceTree? tree;
    bool isOpen;

    /// <summary>Folders whose files the site is made of.</summary>
    public IEnumerable<string> Folders => [options.Source, options.Templates, .. workspace?.Config.Locales.Select(locale => locale.Root) ?? []];

    /// <summary>The path below which the site lies; begins and ends with a slash.</summary>
    public string BasePath => workspace!.Config.BaseUrl.Path;

    /// <summary>The texts of the interface.</summary>
    public StringTables Strings => workspace!.Strings;

    /// <summary>Reads configuration, templates and the list of files, but no page.</summary>
    /// <returns>Why the site cannot be made; empty where it can.</returns>
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
            return [new Diagnostic(Rules.FileUnreadable, Place.WholeFile(options.Source), $"The site cannot be read: {fault.Message}")];
        }
    }

    /// <summary>Takes note of files that may have changed; reads everything again where more than their content has.</summary>
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
    public BuildResult Run()
    {
        return SitePipeline.Run(workspace!, tree!, caches, jobs);
    }

    /// <summary>True where a locale has a page of its own at a slug.</summary>
    public bool HasPage(string slug) => tree!.Locales.Any(locale => locale.Files.Any(file => IsPage(file) && file.Slug == slug));

    /// <summary>The site as far as one page and its translations need it: of all others, only what somebody asks of their front matter is read.</summary>
    public BuildResult BuildPartial(string slug) => SitePipeline.RunPartial(workspace!, tree!, caches, slug);

    static bool IsPage(SourceFile file) => file.Role is FileRole.MarkdownPage or FileRole.YamlPage;
}
