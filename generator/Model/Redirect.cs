using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>A redirect from a removed page.</summary>
/// <param name="Path">Where its file was, relative to the locale's root.</param>
/// <param name="Slug">Its slug; null for a file that was never published.</param>
/// <param name="Target">As written: an address, or a path from the root of the site.</param>
/// <param name="Folder">The folder that relative targets start from.</param>
/// <param name="Place">Of the path.</param>
/// <param name="TargetPlace">Of the target.</param>
sealed record Redirect(Locale Locale, string Path, string? Slug, string Target, string Folder, Place Place, Place TargetPlace);
