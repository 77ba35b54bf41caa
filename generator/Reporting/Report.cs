using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Destination of a report.</summary>
/// <param name="WorkingFolder">Base folder of relative paths.</param>
/// <param name="Folder">Folder of the report file; the working folder for printed output.</param>
sealed record ReportTarget(TextWriter Writer, string WorkingFolder, string Folder, bool HasColours);

/// <summary>Writes findings in any format.</summary>
/// <remarks>
/// <para>Input: sorted findings. Output: text, GitHub workflow commands, JSON, SARIF, JUnit, or a baseline.</para>
/// <para>Invariants: all formats contain the same findings in the same order. Identities of findings do not depend on lines.</para>
/// </remarks>
static class Report
{
    /// <param name="findings">In display order.</param>
    /// <param name="failOn">Lowest severity that makes the command fail.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, ReportFormat format, Severity failOn, ReportTarget target)
    {
        switch (format)
        {
            case ReportFormat.Github:
                GithubReport.Write(findings, target);
                break;
            case ReportFormat.Json:
                target.Writer.WriteLine(JsonReport.Format(findings));
                break;
            case ReportFormat.Sarif:
                target.Writer.WriteLine(SarifReport.Format(findings, target.WorkingFolder));
                break;
            case ReportFormat.Junit:
                target.Writer.WriteLine(JunitReport.Format(findings, failOn));
                break;
            case ReportFormat.Baseline:
                target.Writer.WriteLine(Baseline.Format(findings, target.Folder));
                break;
            default:
                TextReport.Write(findings, target.Writer, target.HasColours);
                break;
        }
    }

    /// <summary>Formats a place as <c>file:line:column</c>.</summary>
    public static string Shown(Place place) => $"{place.Source.File}:{place.From.Line}:{place.From.Column}";

    /// <summary>The message, followed by the related place if there is one.</summary>
    public static string Message(Diagnostic found) =>
        found.Related is { } related ? $"{found.Message} (Source: {Shown(related)})"
        : found.IncludedFrom.Place is { } page ? $"{found.Message} (Included by {page.Source.File})"
        : found.Message;

    /// <summary>Replaces control characters and line separators with spaces.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    /// <summary>Name of a severity, unless the format has its own.</summary>
    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
