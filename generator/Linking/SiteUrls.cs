using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Decides which URLs from the root of a host belong to the site.</summary>
sealed class SiteUrls(SourceTree tree, PageCatalogue catalogue, bool ownsLocales)
{
    /// <summary>Published files by their path below a locale.</summary>
    readonly ILookup<string, SourceFile> assets = tree
        .Locales.SelectMany(files => files.Files)
        .Where(file => file.Role == FileRole.Asset)
        .ToLookup(file => file.SitePath, StringComparer.Ordinal);

    readonly HashSet<string> assetFolders = tree
        .Locales.SelectMany(files => files.Files)
        .Where(file => file.Role == FileRole.Asset)
        .Select(file => RelativePath.FolderOf(file.SitePath))
        .ToHashSet(StringComparer.Ordinal);

    public (Locale? Locale, string Slug) Place(string path) => UrlParts.PlaceOf(path, tree.Locales.Select(files => files.Locale));

    /// <summary>The published file that a reader of a locale gets.</summary>
    public SourceFile? AssetAt(Locale locale, string sitePath)
    {
        var found = assets[sitePath];
        return found.FirstOrDefault(file => file.Locale == locale) ?? found.FirstOrDefault(file => file.Locale == catalogue.Source);
    }

    /// <summary>
    /// True for a URL in a folder that has pages or assets of the site, and for any URL below a locale that only this site uses.
    /// </summary>
    /// <param name="isNamed">True where the address names a locale of the site.</param>
    public bool Contain(bool isNamed, string slug)
    {
        var folder = RelativePath.FolderOf(slug);
        return (isNamed && ownsLocales)
            || ((isNamed || folder.Length > 0) && (catalogue.HasFolder(folder) || assetFolders.Contains(folder)));
    }

    /// <summary>
    /// True for a file of the content, which no host has under that name, and for the Markdown that a build writes beside a page.
    /// </summary>
    public static bool IsSource(string slug) => Path.GetExtension(slug) is ".md" or ".yml";

    /// <summary>A file of the content as the page that it is; anything else as it is.</summary>
    public static string WithoutExtension(string slug) => IsSource(slug) ? Path.ChangeExtension(slug, null) : slug;

    /// <summary>
    /// True for files that every build creates: generated pages, the home of a locale, files for search engines and other programs.
    /// </summary>
    public static bool IsMade(string slug) =>
        slug == Routes.HomeSlug
        || Routes.Generated.Contains(slug)
        || IsSource(slug)
        || Path.GetExtension(slug) is ".xml" or ".txt" or ".json" or ".bin" or ".css" or ".js";
}
