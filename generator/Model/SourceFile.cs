using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>The role of a file in the site.</summary>
enum FileRole
{
    MarkdownPage,
    YamlPage,
    Toc,
    Asset,

    /// <summary>Not published, but can be included or quoted.</summary>
    Other,
}

/// <summary>A file found under a locale's root; its content is not read yet.</summary>
/// <param name="Path">Relative to the locale's root, with <c>/</c>, in its own letter case.</param>
/// <param name="SitePath">Where it belongs in the site: lower case, relative to the locale's first URL segment, extension included.</param>
/// <param name="DocsetFolder">The folder that <c>~/</c> means, relative to the locale's root, without a trailing slash; empty for the
/// root.</param>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="ShownPath">The path in messages.</param>
/// <param name="Metadata">Defaults of the configuration, by key of front matter.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
sealed record SourceFile(
    Locale Locale,
    FileRole Role,
    string Path,
    string SitePath,
    string DocsetFolder,
    string FullPath,
    string ShownPath,
    ImmutableSortedDictionary<string, string> Metadata,
    long Size,
    long Modified
)
{
    /// <summary>The site path without extension, which a page and its translations share.</summary>
    public string Slug => System.IO.Path.ChangeExtension(SitePath, null);

    public string Folder => RelativePath.FolderOf(Path);

    /// <summary>Resolves a path that an author wrote in the file; null if it leads above the root.</summary>
    /// <param name="target">Relative to the file's folder, or to the docset's after <c>~/</c>.</param>
    public string? Resolve(string target) =>
        target.StartsWith("~/", StringComparison.Ordinal)
            ? RelativePath.Resolve(DocsetFolder, target[2..])
            : RelativePath.Resolve(Folder, target);
}
