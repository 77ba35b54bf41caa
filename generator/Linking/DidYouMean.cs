using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Finds what was probably meant by a path that leads nowhere.</summary>
/// <param name="paths">What there is.</param>
sealed class DidYouMean(Func<IEnumerable<string>> paths)
{
    readonly Lazy<Index> index = new(() => new Index([.. paths().Distinct(StringComparer.Ordinal)]));

    /// <summary>The files that a link may lead to for the readers of a locale.</summary>
    public static DidYouMean Of(SourceTree tree, Locale locale) => new(() => tree.Of(locale).Files.Concat(tree.Source.Files)
        .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Asset)
        .Select(file => file.Path));

    /// <summary>Any file that a page may include, or quote from.</summary>
    public static DidYouMean OfAny(SourceTree tree, Locale locale) => new(() => tree.Of(locale).Files.Concat(tree.Source.Files).Select(file => file.Path));

    /// <summary>The question whether a path was meant; where it looks as what is written does, with what tells them apart.</summary>
    public static string Question(string written, string meant) =>
        written != meant && Composed(written) == Composed(meant) ? $"Did you mean '{meant}', the same letters in other code points?" : $"Did you mean '{meant}'?";

    /// <summary>
    /// The file of the same path, accents written apart or not; else the one of the same name in another folder, the nearest of them if there are several; else the nearest name in the same folder; else the path
    /// that has a slash more or less, or elsewhere; null where none is near.
    /// </summary>
    /// <returns>The file, and true where no other can be meant: it is the only one of a name that says what it is, and has moved there.</returns>
    public (string? Path, bool HasMoved) For(string path)
    {
        var (byForm, byName, byFolder, byLetters) = index.Value;
        if (byForm[Composed(path)].FirstOrDefault() is { } same)
        {
            return (same, true);
        }

        var moved = byName[Path.GetFileName(path)].ToArray();
        return moved is [var only]
            ? (only, !IsNameOfMany(only))
            : (ClosestMatch.To(path, moved) ?? ClosestMatch.To(path, byFolder[RelativePath.FolderOf(path)]) ?? ClosestMatch.To(path, byLetters[WithoutSlashes(path)]), false);
    }

    /// <summary>Any folder may have a file of such a name, so the one that is left need not be the one that was meant.</summary>
    static bool IsNameOfMany(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "INDEX" or "README" or "OVERVIEW";

    /// <summary>Accents in one code point with their letter.</summary>
    static string Composed(string path)
    {
        try
        {
            return path.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a character, which is nobody's.
            return path;
        }
    }

    static string WithoutSlashes(string path) => path.Replace("/", "", StringComparison.Ordinal);

    /// <summary>The paths by what a mistake leaves of them.</summary>
    sealed record Index(ILookup<string, string> ByForm, ILookup<string, string> ByName, ILookup<string, string> ByFolder, ILookup<string, string> ByLetters)
    {
        public Index(string[] paths)
            : this(
                paths.ToLookup(Composed, StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(RelativePath.FolderOf, StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(WithoutSlashes, StringComparer.OrdinalIgnoreCase))
        {
        }
    }
}
