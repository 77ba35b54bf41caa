using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Where a report goes.</summary>
/// <param name="WorkingFolder">What paths start from in formats that show them relative to a folder.</param>
/// <param name="Folder">Where the report will lie; the working folder for one that is printed.</param>
sealed record ReportTarget(TextWriter Writer, string WorkingFolder, string Folder, bool HasColours);

/// <summary>Writes findings: the same ones in each format.</summary>
static class Report
{
    /// <param name="findings">In the order in which they are shown.</param>
    /// <param name="failOn">The least severity that fails.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, ReportFormat format, Severity failOn, ReportTarget target)
    {
        switch (format)
        {
            case ReportFormat.Github:
                GithubReport.Write(findings, target);
                break;
            case ReportFormat.Json:
                target.Writer.WriteLine(JsonReport.Of(findings));
                break;
            case ReportFormat.Sarif:
                target.Writer.WriteLine(SarifReport.Of(findings, target.WorkingFolder));
                break;
            case ReportFormat.Junit:
                target.Writer.WriteLine(JunitReport.Of(findings, failOn));
                break;
            case ReportFormat.Baseline:
                target.Writer.WriteLine(Baseline.Of(findings, target.Folder));
                break;
            default:
                TextReport.Write(findings, target.Writer, target.HasColours);
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
