using LicensingSite.Loading;
using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>Distinguishes changes of content, which keep the list of files, from all other changes.</summary>
static class ChangedFiles
{
    /// <summary>The files at some paths with their current size and time.</summary>
    /// <returns>Null where a file was added or deleted, or may be configuration: everything must be read again.</returns>
    public static IReadOnlyList<SourceFile>? Among(IEnumerable<string> paths, SiteConfig config, SourceTree tree)
    {
        var changed = new List<SourceFile>();
        var branding = config.Branding.Paths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (branding.Contains(path))
            {
                return null;
            }

            if (Known(path, config, tree).ToArray() is { Length: > 0 } files)
            {
                if (!files.All(IsContent) || new FileInfo(path) is not { Exists: true } info)
                {
                    return null;
                }

                changed.AddRange(files.Select(file => file with { Size = info.Length, Modified = info.LastWriteTimeUtc.Ticks }));
            }
            else if (!IsIrrelevant(path, config, tree))
            {
                return null;
            }
        }

        return changed;
    }

    /// <summary>The file of each locale at a path: one locale's folder may lie in that of another.</summary>
    static IEnumerable<SourceFile> Known(string path, SiteConfig config, SourceTree tree) =>
        from source in config.Locales
        where IsBelow(source.Root, path)
        let file = tree.Of(source.Locale).Find(Path.GetRelativePath(source.Root, path).Replace('\\', '/'))
        where file is not null && file.FullPath == path
        select file;

    /// <summary>False for YAML pages, whose first line decides whether they are pages, and for possible configuration.</summary>
    static bool IsContent(SourceFile file) =>
        file.Role is FileRole.MarkdownPage or FileRole.Toc or FileRole.Asset
        || Path.GetExtension(file.Path).ToUpperInvariant() is not (".YML" or ".YAML" or ".JSON");

    /// <summary>True for temporary files that editors create while they save, and for folders that never have content.</summary>
    static bool IsIrrelevant(string path, SiteConfig config, SourceTree tree) =>
        path.Split(Path.DirectorySeparatorChar).Any(folder => TreeLoader.IsLeftOut(folder))
        || (
            !Path.Exists(path)
            && config.Locales.Any(source => IsBelow(source.Root, path))
            && !tree.Locales.Any(locale => locale.Files.Any(file => IsBelow(path, file.FullPath)))
        );

    static bool IsBelow(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
