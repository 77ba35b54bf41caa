using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Says of files that pages include or quote, and that are not there, which were probably meant: parsing a page knows no other files than those it asks for.</summary>
sealed class MissingFiles(SourceTree tree, Locale locale)
{
    readonly DidYouMean files = DidYouMean.OfAny(tree, locale);

    readonly Lazy<Dictionary<string, SourceFile>> byShownPath = new(() => tree.Of(locale).Files.Concat(tree.Source.Files).DistinctBy(file => file.ShownPath).ToDictionary(file => file.ShownPath, StringComparer.Ordinal));

    /// <summary>A finding of a page, with the file that was probably meant where it is about one that is not there.</summary>
    public Diagnostic Complete(Diagnostic found)
    {
        if ((found.Rule != Rules.IncludeNotFound && found.Rule != Rules.CodeSnippetNotFound)
            || found.Target is not { } target || byShownPath.Value.GetValueOrDefault(found.Place.Source.File) is not { } from
            || from.Resolve(UrlParts.Decode(target)) is not { } path || files.For(path).Path is not { } file || file == from.Path)
        {
            return found;
        }

        var meant = RelativePath.Between(from.Path, file);
        return found with { Message = $"{found.Message} {DidYouMean.Question(target, meant)}", Suggestion = meant };
    }
}
