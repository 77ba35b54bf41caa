using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Finds the file or page that was probably meant by a path that leads nowhere.</summary>
/// <param name="paths">Lists the existing paths; called on the first path that leads nowhere.</param>
sealed class DidYouMean(Func<IEnumerable<string>> paths)
{
    /// <summary>Built on first use: most sites have no link that leads nowhere.</summary>
    Index PathIndex => field ??= new Index([.. paths().Distinct(StringComparer.Ordinal)]);

    /// <summary>The files that a link may lead to for the readers of a locale.</summary>
    public static DidYouMean Of(SourceTree tree, Locale locale) =>
        new(() =>
            tree.Of(locale)
                .Files.Concat(tree.Source.Files)
                .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Asset)
                .Select(file => file.Path)
        );

    /// <summary>Any file that a page may include, or quote from.</summary>
    public static DidYouMean OfAny(SourceTree tree, Locale locale) =>
        new(() => tree.Of(locale).Files.Concat(tree.Source.Files).Select(file => file.Path));

    /// <summary>Asks whether a path was meant; explains the difference where the two look the same.</summary>
    public static string Question(string written, string meant) =>
        written != meant && Composed(written) == Composed(meant)
            ? $"Did you mean '{meant}', which has the same letters in other code points?"
            : $"Did you mean '{meant}'?";

    /// <summary>
    /// Finds, in this order: the file of the same path in another Unicode normalization; the file of the same name in another folder, the
    /// closest path if there are several; the closest name in the same folder; a path that differs in its slashes only.
    /// </summary>
    /// <returns>The path, or null where none is close; and true where it is the only candidate, so that a fix can be applied.</returns>
    public (string? Path, bool HasMoved) For(string path)
    {
        var (byForm, byName, byFolder, byLetters) = PathIndex;
        if (byForm[Composed(path)].FirstOrDefault() is { } same)
        {
            return (same, true);
        }

        var moved = byName[Path.GetFileName(path)].ToArray();
        return moved is [var only]
            ? (only, !IsNameOfMany(only))
            : (
                ClosestMatch.To(path, moved)
                    ?? ClosestMatch.To(path, byFolder[RelativePath.FolderOf(path)])
                    ?? ClosestMatch.To(path, byLetters[WithoutSlashes(path)]),
                false
            );
    }

    /// <summary>True for names that any folder may have, so that the only one left need not be the one that was meant.</summary>
    static bool IsNameOfMany(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "INDEX" or "README" or "OVERVIEW";

    /// <summary>Normalizes to composed characters.</summary>
    static string Composed(string path)
    {
        try
        {
            return path.Normalize();
        }
        catch (ArgumentException)
        {
            // The path has an unpaired surrogate.
            return path;
        }
    }

    static string WithoutSlashes(string path) => path.Replace("/", "", StringComparison.Ordinal);

    /// <summary>The paths by the parts that a mistake leaves intact.</summary>
    sealed record Index(
        ILookup<string, string> ByForm,
        ILookup<string, string> ByName,
        ILookup<string, string> ByFolder,
        ILookup<string, string> ByLetters
    )
    {
        public Index(string[] paths)
            : this(
                paths.ToLookup(Composed, StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(RelativePath.FolderOf, StringComparer.OrdinalIgnoreCase),
                paths.ToLookup(WithoutSlashes, StringComparer.OrdinalIgnoreCase)
            ) { }
    }
}
