namespace LicensingSite.Diagnostics;

/// <summary>A kind of fault that can be found: its id is stable, and <c>content/*/rules/ID.md</c> explains it.</summary>
/// <param name="Id">Lower-case words joined by hyphens; docfx's code where docfx has one.</param>
/// <param name="Severity">What a finding of this rule counts for.</param>
/// <param name="Summary">What is wrong, in one sentence.</param>
/// <param name="StopsTheBuild">True where nothing can be built while the fault is there (exit code 2).</param>
sealed record Rule(string Id, Severity Severity, string Summary, bool StopsTheBuild = false);
