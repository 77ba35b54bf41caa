using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>A site and those of its translations that a command was asked about.</summary>
/// <param name="Locales">In the order of the site, the source locale not among them.</param>
sealed record TranslatedSite(Site Site, StringTables Strings, IReadOnlyList<SiteLocale> Locales)
{
    /// <summary>Reads the site; null where it cannot be read or has no such translation, which is then said on the error stream.</summary>
    /// <param name="tags">In any letter case; empty for all.</param>
    public static TranslatedSite? Open(BuildOptions options, IReadOnlyList<string> tags, ProgressPrinter progress, CommandContext context, CancellationToken cancel)
    {
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            progress.Close();
            TextReport.Write(Diagnostic.Sorted(faults), context.Error);
            return null;
        }

        var memo = options.UseCache ? new BuildCache(context.WorkingFolder, workspace.Config, options.Output).ReadParsed() : ParseCache.Empty;
        var site = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs, progress, cancel: cancel)).Site;
        progress.Close();
        var translations = site.Locales.Skip(1).ToArray();
        foreach (var tag in tags.Where(tag => !translations.Any(locale => Is(locale, tag))))
        {
            var known = translations.Length == 0 ? "it has none" : $"it has {string.Join(", ", translations.Select(locale => locale.Locale.Tag))}";
            context.Error.WriteLine($"The site has no translation '{tag}'; {known}.{UsageErrors.Suggestion(tag, translations.Select(locale => locale.Locale.Tag))}");
            return null;
        }

        return new TranslatedSite(site, workspace.Strings, [.. translations.Where(locale => tags.Count == 0 || tags.Any(tag => Is(locale, tag)))]);
    }

    static bool Is(SiteLocale locale, string tag) => locale.Locale.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
