namespace LicensingSite.Model;

/// <summary>The layout that an author chose for a page.</summary>
/// <param name="Name">A template in the folder <c>pages</c>.</param>
/// <param name="Data">The front matter of the page, with defaults applied, as a JSON object.</param>
sealed record PageLayout(string Name, string Data);
