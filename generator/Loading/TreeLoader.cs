using System.IO.Enumeration;
using LicensingSite.Model;

namespace LicensingSite.Loading;

/// <summary>Finds every file of a site and what each is for; reads none but the first line of YAML files.</summary>
static class TreeLoader
{
    const string YamlMime = "### YamlMime:";

    public static SourceTree Load(SiteConfig config) =>
        new([.. config.Locales.Select(source => new LocaleFiles(source.Locale, Files(source)))]);

    static IEnumerable<SourceFile> Files(LocaleSource source) =>
        Entries(source.Root).Select(entry => Classify(source, entry.Path, entry.Size, entry.Modified));

    static IEnumerable<(string Path, long Size, long Modified)> Entries(string root)
    {
        var prefix = root.EndsWith('/') ? root.Length : root.Length + 1;
        return new FileSystemEnumerable<(string, long, long)>(
            root,
            (ref FileSystemEntry entry) =>
                (entry.ToFullPath()[prefix..].Replace('\\', '/'), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsHidden(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsHidden(entry.FileName) && !entry.FileName.SequenceEqual("node_modules") && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith('.');

    static SourceFile Classify(LocaleSource source, string path, long size, long modified)
    {
        var fullPath = Path.Combine(source.Root, path);
        var shown = $"{source.ShownRoot.TrimEnd('/')}/{path}";
        var docset = source.Docsets.FirstOrDefault(one => IsBelow(one.Folder, path));
        var (role, sitePath) = docset is null ? (FileRole.Other, path) : Place(docset, path, fullPath);
        return new SourceFile(source.Locale, role, path, sitePath.ToLowerInvariant(), docset?.Folder ?? "", fullPath, shown, size, modified);
    }

    static (FileRole Role, string SitePath) Place(Docset docset, string path, string fullPath)
    {
        var inside = docset.Folder.Length == 0 ? path : path[(docset.Folder.Length + 1)..];
        var sitePath = docset.Destination.Length == 0 ? inside : $"{docset.Destination}/{inside}";
        var role = docset.Content.Matches(inside) ? ContentRole(inside, fullPath) : null;
        return (role ?? (docset.Resources.Matches(inside) ? FileRole.Asset : FileRole.Other), sitePath);
    }

    static bool IsBelow(string folder, string path) =>
        folder.Length == 0 || (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path.Length > folder.Length && path[folder.Length] == '/');

    static FileRole? ContentRole(string path, string fullPath)
    {
        var isToc = Path.GetFileNameWithoutExtension(path).Equals("toc", StringComparison.OrdinalIgnoreCase);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" => isToc ? FileRole.Toc : FileRole.MarkdownPage,
            ".yml" or ".yaml" when isToc => FileRole.Toc,
            ".yml" or ".yaml" when BeginsWithYamlMime(fullPath) => FileRole.YamlPage,
            _ => null,
        };
    }

    static bool BeginsWithYamlMime(string fullPath)
    {
        try
        {
            using var reader = new StreamReader(fullPath);
            return reader.ReadLine() is { } line && line.StartsWith(YamlMime, StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
