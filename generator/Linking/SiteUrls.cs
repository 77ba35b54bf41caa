using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Which URLs from the root of a host are the site's own, and what is there.</summary>
sealed class SiteUrls(SourceTree tree, PageCatalogue catalogue, bool ownsLocales)
{
    /// <summary>Published files by their path below a locale.</summary>
    readonly ILookup<string, SourceFile> assets = tree.Locales
        .SelectMany(files => files.Files)
        .Where(file => file.Role == FileRole.Asset)
        .ToLookup(file => file.SitePath, StringComparer.Ordinal);

    readonly HashSet<string> assetFolders = tree.Locales
        .SelectMany(files => files.Files)
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

    /// <summary>True where nobody else can have something: in a folder that has pages or published files of the site, and below a locale where the site shares it with no other.</summary>
    /// <param name="isNamed">True where the address names a locale of the site.</param>
    public bool Contain(bool isNamed, string slug)
    {
        var folder = RelativePath.FolderOf(slug);
        return (isNamed && ownsLocales) || ((isNamed || folder.Length > 0) && (catalogue.HasFolder(folder) || assetFolders.Contains(folder)));
    }

    /// <summary>True for a file of the content, which no host has under that name, and for the Markdown that a build writes beside a page.</summary>
    public static bool IsSource(string slug) => Path.GetExtension(slug) is ".md" or ".yml";

    /// <summary>A file of the content as the page that it is; anything else as it is.</summary>
    public static string WithoutExtension(string slug) => IsSource(slug) ? Path.ChangeExtension(slug, null) : slug;

    /// <summary>True for what a build makes whatever the content is: generated pages, the way into a language, files for other programs.</summary>
    public static bool IsMade(string slug) => slug == Routes.HomeSlug || Routes.Generated.Contains(slug) || IsSource(slug)
        || Path.GetExtension(slug) is ".xml" or ".txt" or ".json" or ".bin" or ".css" or ".js";
}
