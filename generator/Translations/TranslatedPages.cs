using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Translations;

/// <summary>Finds translations by path.</summary>
static class TranslatedPages
{
    /// <summary>Returns the matching pages in some locales, at most one for each locale.</summary>
    /// <param name="name">A file of a translation or of its source, from the working directory; or the path that both have in their
    /// folders, with or without extension.</param>
    public static ImmutableArray<LinkedPage> Find(Site site, IReadOnlyCollection<Locale> locales, string name, string workingFolder)
    {
        var pages = site
            .Locales.Where(locale => locales.Contains(locale.Locale))
            .SelectMany(locale => locale.Pages)
            .Where(page => page.Freshness is not null)
            .ToArray();
        var full = Path.GetFullPath(name, workingFolder);
        var byFile = pages.Where(page => FilesOf(site.Config, page).Contains(full)).ToImmutableArray();
        if (byFile.Length > 0)
        {
            return byFile;
        }

        var path = name.Replace('\\', '/').Trim('/');
        return [.. pages.Where(page => Names(page).Contains(path, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Full path of a page's file.</summary>
    public static string FullPath(SiteConfig config, Page page) => Path.Combine(config.Of(page.Id.Locale).Root, page.Path);

    /// <summary>Path of a page's file, with the folder as the user gave it.</summary>
    public static string Shown(SiteConfig config, Page page) => config.Of(page.Id.Locale).Shown(page.Path);

    static IEnumerable<string> FilesOf(SiteConfig config, LinkedPage page) =>
        new[] { page.Page, page.Source }.OfType<Page>().Select(one => Path.GetFullPath(FullPath(config, one)));

    static IEnumerable<string> Names(LinkedPage page) =>
        new[] { page.Page.Id.Slug, page.Page.Path, Path.ChangeExtension(page.Page.Path, null), page.Source?.Path }.OfType<string>();
}
