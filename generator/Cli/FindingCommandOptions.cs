using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Diagnostics;
using LicensingSite.Reporting;

namespace LicensingSite.Cli;

/// <summary>The options of commands that end with findings.</summary>
sealed class FindingCommandOptions
{
    readonly Option<ReportFormat> format = new("--format") { Description = "How findings are printed: text, github, json, sarif or junit.", DefaultValueFactory = _ => ReportFormat.Text };
    readonly Option<Severity> failOn = new("--fail-on") { Description = "The least severity that fails: error or warning.", DefaultValueFactory = _ => Severity.Error };
    readonly Option<ReportFile[]> reports = new("--report") { Description = "Write the findings to a file as well; may be given again. Formats: those of --format, and baseline.", HelpName = "FORMAT=FILE" };
    readonly Option<string?> baseline = new("--baseline") { Description = "Leave out the findings of this file, written by --report baseline=FILE.", HelpName = "FILE" };

    public FindingCommandOptions()
    {
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "github", "json", "sarif", "junit");
        failOn.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "error", "warning");
        reports.CustomParser = result => [.. result.Tokens.Select(token => ReadReport(token.Value, result)).OfType<ReportFile>()];
    }

    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { format, failOn, reports, baseline })
        {
            command.Add(option);
        }

        return command;
    }

    public FindingOptions Read(ParseResult result) =>
        new(result.GetValue(format), result.GetValue(failOn), [.. result.GetValue(reports) ?? []], result.GetValue(baseline));

    static ReportFile? ReadReport(string text, ArgumentResult result)
    {
        var report = ReportFile.Parse(text);
        if (report is null)
        {
            result.AddError($"--report takes FORMAT=FILE, such as sarif=findings.sarif, not '{text}'. Formats: {string.Join(", ", ReportFile.Formats)}.");
        }

        return report;
    }
}
