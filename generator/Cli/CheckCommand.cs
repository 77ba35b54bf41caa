using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Cli;

/// <summary><c>check</c>: the same as <c>build</c> up to the findings; writes no site.</summary>
static class CheckCommand
{
    public static async Task<ExitCode> RunAsync(BuildOptions options, FindingFormat format, Severity failOn, bool isExternal, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            FindingPrinter.Print(Diagnostic.Sorted(faults), format, Console.Out);
            return ExitCode.Misconfigured;
        }

        var memo = options.UseCache ? new BuildCache(workspace.Config, options.Output).ReadParsed() : ParseMemo.Empty;
        var result = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs));
        if (isExternal)
        {
            if (await ExternalStage.FindAsync(result, options.UseCache, cancel) is not { } found)
            {
                return ExitCode.Stopped;
            }

            result = result with { Diagnostics = Diagnostic.Sorted([.. result.Diagnostics, .. found]) };
        }

        FindingPrinter.Print(result.Diagnostics, format, Console.Out);
        await Console.Error.WriteLineAsync(Summary.Of(result, clock.Elapsed));
        return result.Diagnostics.Any(found => found.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }
}
