using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Checking;

/// <summary>A site and its selected translations.</summary>
/// <param name="Locales">In the order of the site, the source locale not among them.</param>
/// <param name="UnknownTags">Selected tags that no translation has.</param>
sealed record TranslatedSite(Site Site, StringTables Strings, ImmutableArray<SiteLocale> Locales, ImmutableArray<string> UnknownTags)
{
    /// <summary>Reads a site. Returns null and diagnostics if it cannot be read.</summary>
    /// <param name="tags">Of the translations, in any letter case; empty for all.</param>
    /// <param name="cacheFolder">The folder below which the cache lies.</param>
    public static (TranslatedSite? Site, ImmutableArray<Diagnostic> Diagnostics) Open(
        BuildOptions options,
        IReadOnlyList<string> tags,
        string cacheFolder,
        Jobs jobs
    )
    {
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            return (null, faults);
        }

        var caches = options.UseCache ? StageCaches.Read(new BuildCache(cacheFolder, workspace.Config, options.Output)) : new StageCaches();
        var site = SitePipeline.Run(workspace, caches, jobs).Site;
        ImmutableArray<SiteLocale> translations = [.. site.Locales.Skip(1)];
        return (
            new TranslatedSite(
                site,
                workspace.Strings,
                [.. translations.Where(locale => tags.Count == 0 || tags.Any(tag => Is(locale, tag)))],
                [.. tags.Where(tag => !translations.Any(locale => Is(locale, tag)))]
            ),
            []
        );
    }

    static bool Is(SiteLocale locale, string tag) => locale.Locale.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
