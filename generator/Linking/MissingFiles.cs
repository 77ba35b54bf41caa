using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Adds the file that was probably meant to diagnostics about missing includes and code files. Parsing cannot do this, as it does not see
/// the list of all files.
/// </summary>
sealed class MissingFiles(SourceTree tree, Locale locale)
{
    readonly DidYouMean files = DidYouMean.OfAny(tree, locale);

    /// <summary>Built on first use: most sites miss no file.</summary>
    Dictionary<string, SourceFile> ByShownPath =>
        field ??= tree.Of(locale)
            .Files.Concat(tree.Source.Files)
            .DistinctBy(file => file.ShownPath)
            .ToDictionary(file => file.ShownPath, StringComparer.Ordinal);

    /// <summary>A finding of a page, with the file that was probably meant where it is about one that is not there.</summary>
    public Diagnostic Complete(Diagnostic found)
    {
        if (
            (found.Rule != Rules.IncludeNotFound && found.Rule != Rules.CodeSnippetNotFound)
            || found.Target is not { } target
            || ByShownPath.GetValueOrDefault(found.Place.Source.File) is not { } from
            || from.Resolve(UrlParts.Decode(target)) is not { } path
            || files.For(path).Path is not { } file
            || file == from.Path
        )
        {
            return found;
        }

        var meant = RelativePath.Between(from.Path, file);
        return found with { Message = $"{found.Message} {DidYouMean.Question(target, meant)}", Suggestion = meant };
    }
}
