namespace LicensingSite.Model;

/// <summary>How diagrams are drawn, from site.yml.</summary>
/// <param name="Folder">The folder of site.yml; full path.</param>
/// <param name="Command">The program that draws diagrams, and its first arguments; empty for none, null to look for one.</param>
/// <param name="Script">Full path of the library that draws diagrams in the browser; null to look for one.</param>
sealed record MermaidSettings(string Folder, EquatableArray<string>? Command = null, string? Script = null);
