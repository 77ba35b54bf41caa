using LicensingSite.Loading;
using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>Tells changes of content from changes of what a site is made of.</summary>
static class ChangedFiles
{
    /// <summary>The files at some paths as they are now.</summary>
    /// <returns>Null where one has come or gone, or may have a say in which files are pages, or how.</returns>
    public static IReadOnlyList<SourceFile>? Among(IEnumerable<string> paths, SiteConfig config, SourceTree tree)
    {
        var changed = new List<SourceFile>();
        foreach (var path in paths)
        {
            if (Known(path, config, tree).ToArray() is { Length: > 0 } files)
            {
                if (!files.All(IsContent) || new FileInfo(path) is not { Exists: true } info)
                {
                    return null;
                }

                changed.AddRange(files.Select(file => file with { Size = info.Length, Modified = info.LastWriteTimeUtc.Ticks }));
            }
            else if (!IsOfNoConcern(path, config, tree))
            {
                return null;
            }
        }

        return changed;
    }

    /// <summary>A file stands in several locales where the folder of one lies in that of another.</summary>
    static IEnumerable<SourceFile> Known(string path, SiteConfig config, SourceTree tree) =>
        from source in config.Locales
        where IsBelow(source.Root, path)
        let file = tree.Of(source.Locale).Find(Path.GetRelativePath(source.Root, path).Replace('\\', '/'))
        where file is not null && file.FullPath == path
        select file;

    /// <summary>A YAML file is a page or none by its first line, and configuration is written in YAML and JSON.</summary>
    static bool IsContent(SourceFile file) =>
        file.Role is FileRole.MarkdownPage or FileRole.Toc or FileRole.Asset
        || Path.GetExtension(file.Path).ToUpperInvariant() is not (".YML" or ".YAML" or ".JSON");

    /// <summary>What came into a folder of content and went again, as editors save; and what no content is ever kept in.</summary>
    static bool IsOfNoConcern(string path, SiteConfig config, SourceTree tree) =>
        path.Split(Path.DirectorySeparatorChar).Any(folder => TreeLoader.IsLeftOut(folder))
        || (!Path.Exists(path)
            && config.Locales.Any(source => IsBelow(source.Root, path))
            && !tree.Locales.Any(locale => locale.Files.Any(file => IsBelow(path, file.FullPath))));

    static bool IsBelow(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
