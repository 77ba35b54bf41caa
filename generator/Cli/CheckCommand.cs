using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>What a check is asked for beyond the site to check.</summary>
/// <param name="IsExternal">True to ask other sites for what is linked there.</param>
/// <param name="Since">A git revision whose findings do not count; null for none.</param>
/// <param name="Fix">True to mend what needs no thought.</param>
/// <param name="IsDryRun">True to only say what would be mended.</param>
sealed record CheckOptions(FindingOptions Findings, bool IsExternal, string? Since, bool Fix, bool IsDryRun);

/// <summary><c>check</c>: the same as <c>build</c> up to the findings; writes no site.</summary>
static class CheckCommand
{
    public static async Task<ExitCode> RunAsync(BuildOptions options, CheckOptions check, Talk talk, CommandContext context, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressPrinter.For(talk, context);
        var jobs = new Jobs(options.Jobs, progress, cancel: cancel);
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            progress.Close();
            return check.Findings.Refuse(faults, context);
        }

        var caches = options.UseCache ? StageCaches.Read(new BuildCache(context.WorkingFolder, workspace.Config, options.Output)) : new StageCaches();
        var result = Look();
        if (check.Fix)
        {
            (result, var rounds) = FixRounds.Apply(result, Look, check.IsDryRun);
            Print(rounds, check.IsDryRun, context.Error);
        }

        var (findings, known) = (result.Diagnostics, (KnownFindings?)null);
        if (check.Since is { } revision)
        {
            (known, var fault) = EarlierFindings.At(revision, options, workspace.Config, check.IsExternal, jobs);
            progress.Close();
            if (known is null)
            {
                await context.Error.WriteLineAsync(fault);
                return ExitCode.Misconfigured;
            }
        }

        if (check.IsExternal)
        {
            if (await ExternalProgress.ShowAsync(new(result), options.UseCache ? context.WorkingFolder : null, context, cancel) is not { } found)
            {
                return ExitCode.Stopped;
            }

            findings = Diagnostic.Sorted([.. findings, .. found]);
        }

        return check.Findings.Tell(findings, context, Close, known, check.IsExternal, shrinks: check.Fix && !check.IsDryRun);

        void Close(IReadOnlyList<Diagnostic> remaining)
        {
            if (talk == Talk.Verbose)
            {
                context.Error.WriteLine(Summary.OfCache(caches.Parsed, options.UseCache));
            }

            if (talk != Talk.Quiet)
            {
                context.Error.WriteLine(Summary.Of(result with { Findings = new(remaining) }, clock.Elapsed));
            }
        }

        BuildResult Look()
        {
            var found = SitePipeline.Run(workspace, caches, jobs);
            _ = found.Diagnostics;
            progress.Close();
            return found;
        }
    }
    /// <summary>A line for each target that was fixed, and for each file that could not be written.</summary>
    static void Print(IEnumerable<FixRound> rounds, bool isDryRun, TextWriter output)
    {
        foreach (var (done, faults) in rounds)
        {
            foreach (var found in done)
            {
                output.WriteLine(Report.OneLine($"{Report.Shown(found.Place)}: {(isDryRun ? "would mend" : "mended")}: {found.Target} → {found.Fix}"));
            }

            foreach (var fault in faults)
            {
                output.WriteLine($"Not mended: {fault}");
            }
        }
    }
}
