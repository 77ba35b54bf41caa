using System.Globalization;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary>The lines that close a build or a check.</summary>
static class Summary
{
    public static string Of(BuildResult result) => $"{Pages(result)}; {Findings(result.Diagnostics)}.";

    public static string Of(BuildResult result, TimeSpan time) => Invariant($"{Pages(result)}; {Findings(result.Diagnostics)} ({time.TotalSeconds:0.00} s).");

    public static string Of(BuildResult result, SiteWriter.Outcome outcome, int parsed, TimeSpan time) => string.Join(
        '\n',
        Invariant($"{Pages(result)}; {Findings(result.Diagnostics)} ({time.TotalSeconds:0.00} s)."),
        Invariant($"Parsed {parsed}; wrote {outcome.Written}, left {outcome.Unchanged} as they were, deleted {outcome.Deleted}; {outcome.Bytes / 1024.0 / 1024.0:0.0} MB in all."));

    /// <summary>How many files had to be parsed again.</summary>
    public static string OfCache(ParseCache cache, bool isUsed)
    {
        var files = cache.Entries.Count();
        return isUsed ? Invariant($"Cache: {files - cache.Misses} of {files} files are as they were.") : Invariant($"No cache: {files} files read.");
    }

    static string Pages(BuildResult result) => string.Join(", ", result.Site.Locales.Select(locale =>
    {
        var fallbacks = locale.Pages.Count(page => page.IsFallback);
        return Invariant($"{locale.Locale} {Count(locale.Pages.Length, "page")}{(fallbacks == 0 ? "" : $" ({fallbacks} in {result.Site.Config.Source})")}");
    }));

    /// <summary>How many there are of each severity.</summary>
    public static string Findings(IReadOnlyList<Diagnostic> findings)
    {
        var counts = findings.CountBy(found => found.Severity).ToDictionary();
        var remarks = counts.GetValueOrDefault(Severity.Info);
        return $"{Count(counts.GetValueOrDefault(Severity.Error), "error")}, {Count(counts.GetValueOrDefault(Severity.Warning), "warning")}{(remarks == 0 ? "" : $", {remarks} info")}";
    }

    /// <summary>A number and what it counts, as English says it.</summary>
    public static string Count(int count, string what) => Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
