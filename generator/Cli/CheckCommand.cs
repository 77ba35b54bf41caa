using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>Options of <c>check</c> besides those of the site.</summary>
/// <param name="IsExternal">True to check external links.</param>
/// <param name="Since">Git revision whose findings are not reported; null for none.</param>
/// <param name="Fix">True to apply fixes.</param>
/// <param name="IsDryRun">True to print fixes without applying them.</param>
sealed record CheckOptions(FindingOptions Findings, bool IsExternal, string? Since, bool Fix, bool IsDryRun);

/// <summary><c>check</c>: reports the findings of a build without writing the site.</summary>
static class CheckCommand
{
    public static async Task<ExitCode> RunAsync(
        BuildOptions options,
        CheckOptions check,
        Verbosity verbosity,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressPrinter.For(verbosity, context);
        var jobs = new Jobs(options.Jobs, progress, cancel: cancel);
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            progress.Close();
            return check.Findings.ReportErrors(faults, context);
        }

        var caches = options.UseCache
            ? StageCaches.Read(new BuildCache(context.WorkingFolder, workspace.Config, options.Output))
            : new StageCaches();
        var result = Check();
        if (check.Fix)
        {
            (result, var rounds) = FixRounds.Apply(result, Check, check.IsDryRun);
            Print(rounds, check.IsDryRun, context.Error);
        }

        var (known, error) = check.Since is { } revision
            ? EarlierFindings.At(revision, options, workspace.Config, check.IsExternal, jobs)
            : (null, null);
        progress.Close();
        if (error is not null)
        {
            await context.Error.WriteLineAsync(error);
            return ExitCode.Misconfigured;
        }

        var cacheFolder = options.UseCache ? context.WorkingFolder : null;
        var external = check.IsExternal ? await ExternalProgress.ShowAsync(new(result.Build), cacheFolder, context, cancel) : [];
        if (external is null)
        {
            return ExitCode.Stopped;
        }

        var findings = Diagnostic.Sorted([.. result.Diagnostics, .. external.Value]);
        return check.Findings.Report(findings, context, PrintSummary, known, check.IsExternal, shrinks: check.Fix && !check.IsDryRun);

        void PrintSummary(IReadOnlyList<Diagnostic> remaining)
        {
            context.Error.Write(verbosity == Verbosity.Verbose ? Summary.FormatCache(caches.Parsed, options.UseCache) + "\n" : "");
            context.Error.Write(
                verbosity == Verbosity.Quiet ? "" : Summary.Format(result with { Diagnostics = remaining }, clock.Elapsed) + "\n"
            );
        }

        CheckedSite Check()
        {
            var site = SitePipeline.Run(workspace, caches, jobs).Check();
            progress.Close();
            return site;
        }
    }

    /// <summary>A line for each target that was fixed, and for each file that could not be written.</summary>
    static void Print(IEnumerable<FixRound> rounds, bool isDryRun, TextWriter output)
    {
        foreach (var (done, faults) in rounds)
        {
            foreach (var found in done)
            {
                output.WriteLine(
                    Report.OneLine($"{Report.Shown(found.Place)}: {(isDryRun ? "would fix" : "fixed")}: {found.Target} → {found.Fix}")
                );
            }

            foreach (var fault in faults)
            {
                output.WriteLine($"Not fixed: {fault}");
            }
        }
    }
}
