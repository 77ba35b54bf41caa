using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Pipeline;

/// <summary>A site, the files it is made of, and what was found wrong on the way.</summary>
/// <param name="Tocs">Tables of contents as their files say them.</param>
/// <param name="Files">Each made when it is asked for.</param>
/// <param name="Diagnostics">In the order in which they are shown.</param>
sealed record BuildResult(Site Site, IReadOnlyList<Toc> Tocs, IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics);
