namespace LicensingSite.Diagnostics;

/// <summary>A problem in a source file, its place, and its remedy.</summary>
/// <param name="Target">The text at fault as written: a URL, a key.</param>
/// <param name="Suggestion">What the author probably meant.</param>
/// <param name="Related">The other side of a contradiction, such as the place in the source of a translation.</param>
/// <param name="Fix">Replacement of the target, if only one is correct; null if the author must decide.</param>
sealed record Diagnostic(
    Rule Rule,
    Place Place,
    string Message,
    string? Target = null,
    string? Suggestion = null,
    Place? Related = null,
    string? Fix = null
)
{
    /// <summary>The page that includes the file at fault.</summary>
    public IncludedFrom IncludedFrom { get; init; }

    public Severity Severity => Rule.Severity;

    /// <summary>Sorts diagnostics into the order in which they are printed.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Distinct()
                .OrderBy(found => found.Place.Source.File, StringComparer.Ordinal)
                .ThenBy(found => found.Place.Start)
                .ThenBy(found => found.Rule.Id, StringComparer.Ordinal)
                .ThenBy(found => found.Message, StringComparer.Ordinal),
        ];
}
