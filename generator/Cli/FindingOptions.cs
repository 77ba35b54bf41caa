using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Reporting;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary>How findings are reported, and which of them make the command fail.</summary>
/// <param name="Format">Output format.</param>
/// <param name="FailOn">Lowest severity that makes the command fail.</param>
/// <param name="Reports">Further reports to write.</param>
/// <param name="Baseline">Path of the baseline file; null for none.</param>
sealed record FindingOptions(ReportFormat Format, Severity FailOn, ImmutableArray<ReportFile> Reports, string? Baseline)
{
    /// <summary>Prints the findings that the baseline and <paramref name="known"/> do not contain, and writes the reports.</summary>
    /// <param name="close">Called with these findings after they are printed.</param>
    /// <param name="known">Findings of an earlier revision; null for none.</param>
    /// <param name="isExternal">True if external links were checked.</param>
    /// <param name="shrinks">True to remove fixed findings from the baseline file.</param>
    public ExitCode Report(
        IReadOnlyList<Diagnostic> findings,
        CommandContext context,
        Action<IReadOnlyList<Diagnostic>> close,
        KnownFindings? known = null,
        bool isExternal = false,
        bool shrinks = false
    )
    {
        if (Baseline is { } file)
        {
            var (accepted, unusable) = Reporting.Baseline.Read(file, context.WorkingFolder);
            if (accepted is null)
            {
                return ReportErrors(unusable, context);
            }

            if (shrinks && accepted.RemoveFixed(findings, isExternal) is { } smaller)
            {
                if (!WriteBaseline(file, smaller, context))
                {
                    return ExitCode.Misconfigured;
                }

                accepted = Reporting.Baseline.Read(file, context.WorkingFolder).Baseline!;
            }

            findings = accepted.Apply(findings, isExternal, known);
        }
        else if (known is not null)
        {
            findings = known.FilterNew(findings);
        }

        if (!Write(findings, context))
        {
            return ExitCode.Misconfigured;
        }

        close(findings);
        return findings.Any(found => found.Severity >= FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Prints the diagnostics that stopped the command.</summary>
    public ExitCode ReportErrors(IEnumerable<Diagnostic> faults, CommandContext context)
    {
        Write(Diagnostic.Sorted(faults), context);
        return ExitCode.Misconfigured;
    }

    static bool WriteBaseline(string file, string text, CommandContext context)
    {
        try
        {
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(text + "\n"));
            context.Error.WriteLine($"{file}: removed the fixed findings.");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"Cannot write the baseline '{file}': {fault.Message} Fix its permissions.");
            return false;
        }
    }

    bool Write(IReadOnlyList<Diagnostic> findings, CommandContext context)
    {
        Reporting.Report.Write(
            findings,
            Format,
            FailOn,
            new(context.Output, context.WorkingFolder, context.WorkingFolder, context.HasColours)
        );
        foreach (var report in Reports)
        {
            try
            {
                var folder = Path.GetDirectoryName(Path.GetFullPath(report.File))!;
                Directory.CreateDirectory(folder);
                using var output = new StreamWriter(report.File);
                Reporting.Report.Write(findings, report.Format, FailOn, new(output, context.WorkingFolder, folder, HasColours: false));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                context.Error.WriteLine($"Cannot write the report '{report.File}': {fault.Message} Set another file with --report.");
                return false;
            }
        }

        return true;
    }
}

/// <summary>A report to write, from <c>FORMAT=FILE</c>.</summary>
sealed record ReportFile(ReportFormat Format, string File)
{
    /// <summary>The names of all formats, in lower case.</summary>
    public static IEnumerable<string> Formats => Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant());

    /// <summary>Parses <c>FORMAT=FILE</c>. Returns null if the format is unknown or the file is missing.</summary>
    public static ReportFile? Parse(string text) =>
        text.Split('=', 2) is [var format, { Length: > 0 } file] && Formats.Contains(format, StringComparer.OrdinalIgnoreCase)
            ? new ReportFile(Enum.Parse<ReportFormat>(format, ignoreCase: true), file)
            : null;
}
