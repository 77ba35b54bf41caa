using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Cli;

/// <summary><c>check</c>: the same as <c>build</c> up to the findings; writes no site.</summary>
static class CheckCommand
{
    public static ExitCode Run(BuildOptions options, FindingOptions findings)
    {
        var clock = Stopwatch.StartNew();
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            return findings.Refuse(faults);
        }

        var memo = options.UseCache ? new BuildCache(workspace.Config, options.Output).ReadParsed() : ParseMemo.Empty;
        var result = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs));
        return findings.Tell(result.Diagnostics, remaining => Console.Error.WriteLine(Summary.Of(result with { Diagnostics = remaining }, clock.Elapsed)));
    }
}
