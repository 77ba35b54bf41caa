using System.Globalization;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary>Formats the summary of a build or a check.</summary>
static class Summary
{
    public static string Format(CheckedSite result) => $"{CountPages(result)}; {CountFindings(result.Diagnostics)}.";

    public static string Format(CheckedSite result, TimeSpan time) =>
        Invariant($"{CountPages(result)}; {CountFindings(result.Diagnostics)} ({time.TotalSeconds:0.00} s).");

    public static string Format(CheckedSite result, SiteWriter.Outcome outcome, int parsed, TimeSpan time) =>
        string.Join(
            '\n',
            Invariant($"{CountPages(result)}; {CountFindings(result.Diagnostics)} ({time.TotalSeconds:0.00} s)."),
            Invariant($"Files: {parsed} parsed, {outcome.Written} written, {outcome.Unchanged} unchanged, {outcome.Deleted} deleted;")
                + Invariant($" {outcome.Bytes / 1024.0 / 1024.0:0.0} MB in total.")
        );

    /// <summary>Formats the number of files taken from the cache.</summary>
    public static string FormatCache(ParseCache cache, bool isUsed)
    {
        var files = cache.Entries.Count();
        return isUsed
            ? Invariant($"Cache: {files - cache.Misses} of {files} files unchanged.")
            : Invariant($"Cache disabled: {files} files read.");
    }

    static string CountPages(CheckedSite result) =>
        string.Join(
            ", ",
            result.Site.Locales.Select(locale =>
            {
                var fallbacks = locale.Pages.Count(page => page.IsFallback);
                var inSource = fallbacks == 0 ? "" : Invariant($" ({fallbacks} in {result.Site.Config.Source})");
                return $"{locale.Locale} {Count(locale.Pages.Length, "page")}{inSource}";
            })
        );

    /// <summary>Formats the number of findings by severity.</summary>
    public static string CountFindings(IReadOnlyList<Diagnostic> findings)
    {
        var counts = findings.CountBy(found => found.Severity).ToDictionary();
        var remarks = counts.GetValueOrDefault(Severity.Info);
        return $"{Count(counts.GetValueOrDefault(Severity.Error), "error")}, "
            + $"{Count(counts.GetValueOrDefault(Severity.Warning), "warning")}{(remarks == 0 ? "" : $", {remarks} info")}";
    }

    /// <summary>Formats a count with a singular or plural noun.</summary>
    public static string Count(int count, string what) => Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
