namespace LicensingSite.Rendering.Menus;

/// <summary>A link in the page's frame.</summary>
/// <param name="Lang">Of the title, where it is not the page's.</param>
sealed record PageLink(string Title, string? Href, string? Description = null, string? Lang = null);
