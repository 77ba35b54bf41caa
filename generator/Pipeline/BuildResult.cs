using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>A linked site and the files it consists of. No file is rendered yet.</summary>
/// <param name="Tocs">Tables of contents as their files list them.</param>
/// <param name="Files">Files whose names are known.</param>
/// <param name="Groups">Files whose names follow from their content.</param>
/// <param name="FindingsOf">Returns what parsing found in a page and in the files it includes.</param>
/// <param name="FindDiagnostics">Computes all diagnostics, in the order in which they are shown.</param>
sealed record BuildResult(
    Site Site,
    IReadOnlyList<Toc> Tocs,
    OutputFiles Files,
    IReadOnlyList<OutputGroup> Groups,
    Func<Page, IEnumerable<Diagnostic>> FindingsOf,
    Func<IReadOnlyList<Diagnostic>> FindDiagnostics
)
{
    /// <summary>Resolves all links and compares all translations. Nothing is cached: call it once and keep what it returns.</summary>
    public CheckedSite Check() => new(this, FindDiagnostics());
}

/// <summary>A site and its diagnostics.</summary>
/// <param name="Diagnostics">In the order in which they are shown.</param>
sealed record CheckedSite(BuildResult Build, IReadOnlyList<Diagnostic> Diagnostics)
{
    public Site Site => Build.Site;
}
