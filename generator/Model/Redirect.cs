using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>A page that is gone, and where its readers are sent.</summary>
/// <param name="Path">Where its file was, relative to the locale's root.</param>
/// <param name="Slug">Its address in the site; null for a file that never was published.</param>
/// <param name="Target">As written: an address, or a path from the root of the site.</param>
/// <param name="Folder">What a relative target starts from.</param>
/// <param name="Place">Of the path.</param>
/// <param name="TargetPlace">Of the target.</param>
sealed record Redirect(Locale Locale, string Path, string? Slug, string Target, string Folder, Place Place, Place TargetPlace);
