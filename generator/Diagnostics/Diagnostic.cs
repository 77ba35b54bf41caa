namespace LicensingSite.Diagnostics;

/// <summary>One thing found wrong, where, and what to do about it.</summary>
/// <param name="Target">What is wrong, as it was written: an address, a key.</param>
/// <param name="Suggestion">What was probably meant.</param>
/// <param name="Related">The other side of a contradiction: what a translation should have, in its source.</param>
/// <param name="Fix">What to write in place of the target, where that needs no thought; null where somebody has to decide.</param>
sealed record Diagnostic(Rule Rule, Place Place, string Message, string? Target = null, string? Suggestion = null, Place? Related = null, string? Fix = null)
{
    /// <summary>Who includes the file in which it was found.</summary>
    public IncludedFrom IncludedFrom { get; init; }

    public Severity Severity => Rule.Severity;

    /// <summary>Puts findings into the order in which they are shown, whatever order they were made in.</summary>
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
