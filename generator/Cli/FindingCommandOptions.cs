using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Diagnostics;
using LicensingSite.Reporting;

namespace LicensingSite.Cli;

/// <summary>The options of commands that end with findings.</summary>
sealed class FindingCommandOptions
{
    readonly Option<ReportFormat> format = ChoiceOption.Create("--format", ReportFormat.Text, "How findings are printed.", ReportFormat.Text, ReportFormat.Github, ReportFormat.Json, ReportFormat.Sarif, ReportFormat.Junit);
    readonly Option<Severity> failOn = ChoiceOption.Create("--fail-on", Severity.Error, "The least severity that fails.", Severity.Error, Severity.Warning);
    readonly Option<ReportFile[]> reports = new("--report") { Description = "Write the findings to a file as well; may be given again. Formats: those of --format, and baseline.", HelpName = "FORMAT=FILE" };
    readonly Option<string?> baseline = new("--baseline") { Description = "Leave out the findings of this file, written by --report baseline=FILE.", HelpName = "FILE" };

    public FindingCommandOptions() =>
        reports.CustomParser = result => [.. result.Tokens.Select(token => ReadReport(token.Value, result)).OfType<ReportFile>()];

    public GroupedCommand AddTo(GroupedCommand command) => command.With("Findings", format, failOn, reports, baseline);

    public FindingOptions Read(ParseResult result)
    {
        var context = CommandContext.Of(result);
        return new(
            result.GetValue(format),
            result.GetValue(failOn),
            [.. (result.GetValue(reports) ?? []).Select(report => report with { File = context.At(report.File) })],
            result.GetValue(baseline) is { } file ? context.At(file) : null);
    }

    static ReportFile? ReadReport(string text, ArgumentResult result)
    {
        var report = ReportFile.Parse(text);
        if (report is null)
        {
            result.AddError($"--report takes FORMAT=FILE, such as sarif=findings.sarif, not '{text}'. Formats: {string.Join(", ", ReportFile.Formats)}.{UsageErrors.Suggestion(text.Split('=')[0], ReportFile.Formats.Except([text.Split('=')[0]]))}");
        }

        return report;
    }
}
