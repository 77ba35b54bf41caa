namespace LicensingSite.Rendering.Looks;

/// <summary>The logo of the site.</summary>
/// <param name="Dark">For the dark theme; null where one picture serves both.</param>
/// <param name="HasTitle">True where the site's title stands beside it.</param>
sealed record SiteLogo(SitePicture Light, SitePicture? Dark, bool HasTitle);

/// <summary>A picture.</summary>
/// <param name="Width">In pixels of a style sheet; null where the file does not say it.</param>
sealed record SitePicture(string Href, int? Width, int? Height);

/// <summary>The icon in the browser's tab.</summary>
/// <param name="Type">MIME type.</param>
sealed record SiteIcon(string Href, string Type);

/// <summary>A script of the author.</summary>
sealed record ExtraScript(string Href, bool IsModule);

/// <summary>A link to an account.</summary>
/// <param name="Service">As site.yml names it; a built-in one has an icon in the partial <c>social-icon</c>.</param>
/// <param name="IconClass">The class that shows the author's own icon; null for a built-in icon.</param>
sealed record SocialAccount(string Service, string Label, string Href, string? IconClass);

/// <summary>A tab of the header.</summary>
/// <param name="IsCurrent">True where the page is in its section.</param>
/// <param name="IsPage">True where it leads to the page itself.</param>
sealed record Tab(string Title, string Href, bool IsCurrent, bool IsPage);
