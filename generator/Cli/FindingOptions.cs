using System.Collections.Immutable;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Reporting;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary>How findings are told, and which of them fail.</summary>
/// <param name="Format">How they are printed.</param>
/// <param name="FailOn">The least severity that fails.</param>
/// <param name="Reports">Files to write them to as well.</param>
/// <param name="Baseline">A file of findings that do not count; null for none.</param>
sealed record FindingOptions(ReportFormat Format, Severity FailOn, ImmutableArray<ReportFile> Reports, string? Baseline)
{
    /// <summary>Prints what is new among findings, writes the reports, and says how the program ends.</summary>
    /// <param name="close">Called with the findings that remain, after they are printed.</param>
    /// <param name="known">Findings of an earlier state, which do not count; null for none.</param>
    /// <param name="isExternal">True where other sites were asked.</param>
    /// <param name="shrinks">True to take out of the baseline what has been mended.</param>
    public ExitCode Tell(IReadOnlyList<Diagnostic> findings, CommandContext context, Action<IReadOnlyList<Diagnostic>> close, KnownFindings? known = null, bool isExternal = false, bool shrinks = false)
    {
        if (Baseline is { } file)
        {
            var (accepted, unusable) = Reporting.Baseline.Read(file, context.WorkingFolder);
            if (accepted is null)
            {
                return Refuse(unusable, context);
            }

            if (shrinks && accepted.Without(findings, isExternal) is { } smaller)
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
            findings = known.NewAmong(findings);
        }

        if (!Write(findings, context))
        {
            return ExitCode.Misconfigured;
        }

        close(findings);
        return findings.Any(found => found.Severity >= FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Prints why nothing could be looked at.</summary>
    public ExitCode Refuse(IEnumerable<Diagnostic> faults, CommandContext context)
    {
        Write(Diagnostic.Sorted(faults), context);
        return ExitCode.Misconfigured;
    }

    static bool WriteBaseline(string file, string text, CommandContext context)
    {
        try
        {
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(text + "\n"));
            context.Error.WriteLine($"{file}: took out what has been mended.");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"The baseline '{file}' cannot be written: {fault.Message}");
            return false;
        }
    }

    bool Write(IReadOnlyList<Diagnostic> findings, CommandContext context)
    {
        Report.Write(findings, Format, FailOn, new(context.Output, context.WorkingFolder, context.WorkingFolder, context.HasColours));
        foreach (var report in Reports)
        {
            try
            {
                var folder = Path.GetDirectoryName(Path.GetFullPath(report.File))!;
                Directory.CreateDirectory(folder);
                using var output = new StreamWriter(report.File);
                Report.Write(findings, report.Format, FailOn, new(output, context.WorkingFolder, folder, HasColours: false));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                context.Error.WriteLine($"The report '{report.File}' cannot be written: {fault.Message} Name another file with --report.");
                return false;
            }
        }

        return true;
    }
}
