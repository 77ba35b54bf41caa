using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Finds the file that was probably meant by a path that leads nowhere.</summary>
sealed class FileSuggestion(SourceTree tree, Locale locale)
{
    readonly Lazy<(ILookup<string, string> ByName, ILookup<string, string> ByFolder)> published = new(() =>
    {
        var paths = tree.Of(locale).Files.Concat(tree.Source.Files)
            .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Asset)
            .Select(file => file.Path)
            .Distinct()
            .ToArray();
        return (paths.ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase), paths.ToLookup(RelativePath.FolderOf, StringComparer.OrdinalIgnoreCase));
    });

    /// <summary>The file of the same name in another folder, the nearest of them if there are several; else the nearest name in the same folder; null where none is near.</summary>
    /// <returns>The file, and true where it is the only one of a name that says what it is: it has moved there.</returns>
    public (string? Path, bool HasMoved) For(string path)
    {
        var (byName, byFolder) = published.Value;
        var moved = byName[Path.GetFileName(path)].ToArray();
        return moved is [var only] ? (only, !IsNameOfMany(only)) : (Nearest.To(path, moved) ?? Nearest.To(path, byFolder[RelativePath.FolderOf(path)]), false);
    }

    /// <summary>Any folder may have a file of such a name, so the one that is left need not be the one that was meant.</summary>
    static bool IsNameOfMany(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "INDEX" or "README" or "OVERVIEW";
}
