using System.Diagnostics;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary><c>build</c>: writes the site.</summary>
static class BuildCommand
{
    /// <param name="isCompressed">True to also write compressed text files.</param>
    public static ExitCode Run(
        BuildOptions options,
        bool isCompressed,
        Verbosity verbosity,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressPrinter.For(verbosity, context);
        var outcome = SiteBuild.Run(options, context.WorkingFolder, isCompressed, new Jobs(options.Jobs, progress, cancel: cancel));
        progress.Close();
        if (outcome.Result is { } made)
        {
            TextReport.Write(made.Diagnostics, context.Output, context.HasColours);
        }

        if (outcome is not { Refusals: [], Result: { } result, Written: { } written })
        {
            TextReport.Write(Diagnostic.Sorted(outcome.Refusals), context.Output, context.HasColours);
            context.Error.WriteLine(
                outcome.Written is { IsPartial: true }
                    ? "The site was written partially. The next build continues from there."
                    : "Nothing was written."
            );
            return ExitCode.Misconfigured;
        }

        if (verbosity == Verbosity.Verbose)
        {
            context.Error.WriteLine(Summary.FormatCache(outcome.Cache, options.UseCache));
        }

        if (verbosity != Verbosity.Quiet)
        {
            context.Error.WriteLine(Summary.Format(result, written, outcome.Cache.Misses, clock.Elapsed));
        }

        return result.Diagnostics.Any(found => found.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
    }
}
