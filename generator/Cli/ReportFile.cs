using LicensingSite.Reporting;

namespace LicensingSite.Cli;

/// <summary>A report to write, as given: <c>FORMAT=FILE</c>.</summary>
sealed record ReportFile(ReportFormat Format, string File)
{
    /// <summary>The formats a report can have, as they are written.</summary>
    public static IEnumerable<string> Formats => Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant());

    /// <summary>Reads <c>FORMAT=FILE</c>; null where it is none.</summary>
    public static ReportFile? Parse(string text) =>
        text.Split('=', 2) is [var format, { Length: > 0 } file] && Formats.Contains(format, StringComparer.OrdinalIgnoreCase)
            ? new ReportFile(Enum.Parse<ReportFormat>(format, ignoreCase: true), file)
            : null;
}
