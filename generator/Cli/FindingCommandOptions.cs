using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Diagnostics;
using LicensingSite.Reporting;

namespace LicensingSite.Cli;

/// <summary>The options of commands that report findings.</summary>
sealed class FindingCommandOptions
{
    readonly Option<ReportFormat> format = OptionFactory.Choice(
        "--format",
        ReportFormat.Text,
        "Output format of the findings.",
        ReportFormat.Text,
        ReportFormat.Github,
        ReportFormat.Json,
        ReportFormat.Sarif,
        ReportFormat.Junit
    );
    readonly Option<Severity> failOn = OptionFactory.Choice(
        "--fail-on",
        Severity.Error,
        "Minimum severity that makes the command fail.",
        Severity.Error,
        Severity.Warning
    );
    readonly Option<ReportFile[]> reports = new("--report")
    {
        Description = "Also write the findings to a file. Repeatable. Formats: the same as --format, and baseline.",
        HelpName = "FORMAT=FILE",
    };
    readonly Option<string?> baseline = new("--baseline")
    {
        Description = "Ignore the findings in this file. Create it with --report baseline=FILE.",
        HelpName = "FILE",
    };

    public FindingCommandOptions() =>
        reports.CustomParser = result => [.. result.Tokens.Select(token => ReadReport(token.Value, result)).OfType<ReportFile>()];

    public GroupedCommand AddTo(GroupedCommand command) => command.With("Findings", format, failOn, reports, baseline);

    public FindingOptions Read(ParseResult result)
    {
        var context = CommandContext.From(result);
        return new(
            result.GetValue(format),
            result.GetValue(failOn),
            [.. (result.GetValue(reports) ?? []).Select(report => report with { File = context.Resolve(report.File) })],
            result.GetValue(baseline) is { } file ? context.Resolve(file) : null
        );
    }

    static ReportFile? ReadReport(string text, ArgumentResult result)
    {
        var report = ReportFile.Parse(text);
        if (report is null)
        {
            var format = text.Split('=')[0];
            var suggestion = UsageErrors.Suggestion(format, ReportFile.Formats.Except([format]));
            result.AddError(
                $"Invalid value '{text}' for --report. Use FORMAT=FILE, such as sarif=findings.sarif. "
                    + $"Formats: {string.Join(", ", ReportFile.Formats)}.{suggestion}"
            );
        }

        return report;
    }
}
