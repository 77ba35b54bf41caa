using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Finds what was probably meant by a path that leads nowhere.</summary>
/// <param name="paths">What there is.</param>
sealed class FileSuggestion(Func<IEnumerable<string>> paths)
{
    readonly Lazy<Index> index = new(() => new Index([.. paths().Distinct(StringComparer.Ordinal)]));

    /// <summary>The files that a link may lead to for the readers of a locale.</summary>
    public static FileSuggestion Of(SourceTree tree, Locale locale) => new(() => tree.Of(locale).Files.Concat(tree.Source.Files)
        .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Asset)
        .Select(file => file.Path));

    /// <summary>
    /// The file of the same name in another folder, the nearest of them if there are several; else the nearest name in the same folder; else the path
    /// that has a slash more or less, or elsewhere; null where none is near.
    /// </summary>
    /// <returns>The file, and true where it is the only one of a name that says what it is: it has moved there.</returns>
    public (string? Path, bool HasMoved) For(string path)
    {
        var (byName, byFolder, byLetters) = index.Value;
        var moved = byName[Path.GetFileName(path)].ToArray();
        return moved is [var only]
            ? (only, !IsNameOfMany(only))
            : (Nearest.To(path, moved) ?? Nearest.To(path, byFolder[RelativePath.FolderOf(path)]) ?? Nearest.To(path, byLetters[WithoutSlashes(path)]), false);
    }

    /// <summary>Any folder may have a file of such a name, so the one that is left need not be the one that was meant.</summary>
    static bool IsNameOfMany(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "INDEX" or "README" or "OVERVIEW";

    static string WithoutSlashes(string path) => path.Replace("/", "", StringComparison.Ordinal);

    /// <summary>The paths by what a mistake leaves of them.</summary>
    sealed record Index(ILookup<string, string> ByName, ILookup<string, string> ByFolder, ILookup<string, string> ByLetters)
    {
        public Index(string[] paths)
            : this(
                paths.ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(RelativePath.FolderOf, StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(WithoutSlashes, StringComparer.OrdinalIgnoreCase))
        {
        }
    }
}
