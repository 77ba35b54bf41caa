namespace LicensingSite.Diagnostics;

/// <summary>A kind of diagnostic. Its id is stable; <c>content/*/rules/ID.md</c> documents it.</summary>
/// <param name="Id">Lower-case words joined by hyphens; docfx's code where docfx has one.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="StopsTheBuild">True if nothing can be built (exit code 2).</param>
sealed record Rule(string Id, Severity Severity, string Summary, bool StopsTheBuild = false);
