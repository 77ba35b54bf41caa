using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>A site, the files it is made of, and what was found wrong on the way.</summary>
/// <param name="Tocs">Tables of contents as their files say them.</param>
/// <param name="Files">Each found, and made, when it is asked for.</param>
/// <param name="Groups">More files, whose names are not known yet.</param>
/// <param name="FindingsOf">What parsing found in a page and in the files it includes.</param>
/// <param name="Findings">Computed on first access.</param>
sealed record BuildResult(
    Site Site,
    IReadOnlyList<Toc> Tocs,
    OutputFiles Files,
    IReadOnlyList<OutputGroup> Groups,
    Func<Page, IEnumerable<Diagnostic>> FindingsOf,
    Lazy<IReadOnlyList<Diagnostic>> Findings)
{
    /// <summary>What was found wrong, in the order in which it is shown.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Findings.Value;
}
