using System.IO.Enumeration;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Finds all files of a site and their roles; reads only the first line of YAML files.</summary>
static class TreeLoader
{
    const string YamlMime = "### YamlMime:";

    /// <summary>YAML types that configure other pages.</summary>
    static readonly string[] NoPages = ["ContextObject", "ZonePivotGroups"];

    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static SourceTree Load(SiteConfig config) =>
        new([.. config.Locales.Select(source => new LocaleFiles(source.Locale, Files(source)))], new object());

    /// <summary>True for the name of a folder that never has content.</summary>
    public static bool IsLeftOut(ReadOnlySpan<char> folder) => folder is ".git" or "node_modules";

    /// <summary>True if a file at a path would be a Markdown page.</summary>
    /// <param name="path">Relative to the locale's folder.</param>
    public static bool IsMarkdownPage(LocaleSource source, string path) =>
        Docset.Of(source.Docsets, path) is { } docset && RoleIn(docset, path, "") == FileRole.MarkdownPage;

    static IEnumerable<SourceFile> Files(LocaleSource source) =>
        Entries(source.Root).Select(entry => Classify(source, entry.Path, entry.Size, entry.Modified));

    static IEnumerable<(string Path, long Size, long Modified)> Entries(string root)
    {
        var prefix = root.EndsWith('/') ? root.Length : root.Length + 1;
        return new FileSystemEnumerable<(string, long, long)>(
            root,
            (ref FileSystemEntry entry) => (entry.ToFullPath()[prefix..].Replace('\\', '/'), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsLeftOut(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    static SourceFile Classify(LocaleSource source, string path, long size, long modified)
    {
        var fullPath = Path.Combine(source.Root, path);
        var shown = source.Shown(path);
        var docset = Docset.Of(source.Docsets, path);
        var role = docset is null ? FileRole.Other : RoleIn(docset, path, fullPath);
        var isPage = role is FileRole.MarkdownPage or FileRole.YamlPage;
        return new SourceFile(
            source.Locale,
            role,
            path,
            (docset?.SitePathOf(path) ?? path).ToLowerInvariant(),
            docset?.Folder ?? "",
            fullPath,
            shown,
            isPage ? docset!.Defaults.For(RelativePath.Below(docset.Folder, path) ?? path) : PageDefaults.Nothing,
            size,
            modified
        );
    }

    static FileRole RoleIn(Docset docset, string path, string fullPath) =>
        (docset.Content.Find(path) is null ? null : ContentRole(path, fullPath))
        ?? (docset.Resources.Find(path) is null ? FileRole.Other : FileRole.Asset);

    static FileRole? ContentRole(string path, string fullPath)
    {
        var isToc = Path.GetFileNameWithoutExtension(path).Equals("toc", StringComparison.OrdinalIgnoreCase);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" => isToc ? FileRole.Toc : FileRole.MarkdownPage,
            ".yml" or ".yaml" when isToc => FileRole.Toc,
            ".yml" or ".yaml" when IsYamlPage(fullPath) => FileRole.YamlPage,
            _ => null,
        };
    }

    static bool IsYamlPage(string fullPath)
    {
        try
        {
            using var reader = new StreamReader(fullPath);
            return reader.ReadLine() is { } line
                && line.StartsWith(YamlMime, StringComparison.Ordinal)
                && !NoPages.Contains(line[YamlMime.Length..].Trim(), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
