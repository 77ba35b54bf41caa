using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>What the commands about translations begin with.</summary>
static class TranslationsOfSite
{
    /// <summary>Reads the site; null where it cannot be read or has no such translation, which is then printed on the error stream.</summary>
    /// <param name="tags">In any letter case; empty for all.</param>
    public static TranslatedSite? Open(BuildOptions options, IReadOnlyList<string> tags, ProgressPrinter progress, CommandContext context, CancellationToken cancel)
    {
        var (site, diagnostics) = TranslatedSite.Open(options, tags, context.WorkingFolder, new Jobs(options.Jobs, progress, cancel: cancel));
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
        var has = known.Length == 0 ? "it has none" : $"it has {string.Join(", ", known)}";
        context.Error.WriteLine($"The site has no translation '{site.UnknownTags[0]}'; {has}.{UsageErrors.Suggestion(site.UnknownTags[0], known)}");
        return null;
    }
}
