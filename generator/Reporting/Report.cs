using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Writes findings: the same ones in each format.</summary>
static class Report
{
    /// <param name="findings">In the order in which they are shown.</param>
    /// <param name="failOn">The least severity that fails.</param>
    /// <param name="folder">Where the report will lie; null for a report that is printed.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, ReportFormat format, Severity failOn, TextWriter output, string? folder = null)
    {
        switch (format)
        {
            case ReportFormat.Github:
                GithubReport.Write(findings, output);
                break;
            case ReportFormat.Json:
                output.WriteLine(JsonReport.Of(findings));
                break;
            case ReportFormat.Sarif:
                output.WriteLine(SarifReport.Of(findings));
                break;
            case ReportFormat.Junit:
                output.WriteLine(JunitReport.Of(findings, failOn));
                break;
            case ReportFormat.Baseline:
                output.WriteLine(Baseline.Of(findings, folder ?? Environment.CurrentDirectory));
                break;
            default:
                TextReport.Write(findings, output);
                break;
        }
    }

    /// <summary>A place as people write it: <c>file:line:column</c>.</summary>
    public static string Shown(Place place) => $"{place.Source.File}:{place.From.Line}:{place.From.Column}";

    /// <summary>The message, with the other place it speaks of where there is one.</summary>
    public static string Message(Diagnostic found) =>
        found.Related is { } related ? $"{found.Message} (Source: {Shown(related)})"
        : found.IncludedFrom.Place is { } page ? $"{found.Message} (Included by {page.Source.File})"
        : found.Message;

    /// <summary>A text without what would end its line, or tell a terminal something.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    /// <summary>A severity's name in every format that has no name of its own for it.</summary>
    public static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
