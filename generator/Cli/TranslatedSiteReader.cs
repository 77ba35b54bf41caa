using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>Reads the site for the <c>translations</c> commands.</summary>
static class TranslatedSiteReader
{
    /// <summary>
    /// Reads the site. Prints the reason and returns null if it cannot be read or lacks a requested translation.
    /// </summary>
    /// <param name="tags">In any letter case; empty for all.</param>
    public static TranslatedSite? Open(
        BuildOptions options,
        IReadOnlyList<string> tags,
        ProgressPrinter progress,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var (site, diagnostics) = TranslatedSite.Open(
            options,
            tags,
            context.WorkingFolder,
            new Jobs(options.Jobs, progress, cancel: cancel)
        );
        progress.Close();
        if (site is { UnknownTags: [] })
        {
            return site;
        }

        if (site is null)
        {
            TextReport.Write(Diagnostic.Sorted(diagnostics), context.Error);
            return null;
        }

        var known = site.Site.Locales.Skip(1).Select(locale => locale.Locale.Tag).ToArray();
        var has = known.Length == 0 ? "It has no translations" : $"Its translations: {string.Join(", ", known)}";
        context.Error.WriteLine(
            $"The site has no translation '{site.UnknownTags[0]}'. {has}.{UsageErrors.Suggestion(site.UnknownTags[0], known)}"
        );
        return null;
    }
}
