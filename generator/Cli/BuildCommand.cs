using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Work;
using LicensingSite.Writing;

namespace LicensingSite.Cli;

/// <summary><c>build</c>: writes the site.</summary>
static class BuildCommand
{
    const string Untouched = "Nothing was written.";

    /// <param name="isCompressed">True where files of text are wanted compressed too.</param>
    public static ExitCode Run(BuildOptions options, bool isCompressed, Talk talk, CommandContext context, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressPrinter.For(talk, context);
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            progress.Close();
            return Refuse(faults, context);
        }

        if (OutputGuard.Check(workspace.Config, options) is { Length: > 0 } overlaps)
        {
            progress.Close();
            return Refuse(overlaps, context);
        }

        var cache = new BuildCache(context.WorkingFolder, workspace.Config, options.Output);
        var memo = options.UseCache ? cache.ReadParsed() : ParseCache.Empty;
        var jobs = new Jobs(options.Jobs, progress, cancel: cancel);
        var result = SitePipeline.Run(workspace, memo, jobs);
        var findings = result.Diagnostics;
        var outcome = Write(result, isCompressed ? CompressedTwins.With(result.Files) : result.Files, options, options.UseCache ? cache.ReadWritten() : WrittenFiles.None, jobs);
        if (options.UseCache)
        {
            Remember(cache, memo, outcome);
        }

        progress.Close();
        if (outcome.Faults.Length > 0)
        {
            TextReport.Write(findings, context.Output, context.HasColours);
            return Refuse(outcome.Faults, context, outcome.IsPartial ? "A part of the site was written; the next build goes on from there." : Untouched);
        }

        result = result with { Findings = new(Diagnostic.Sorted([.. findings, .. outcome.Findings])) };
        TextReport.Write(result.Diagnostics, context.Output, context.HasColours);
        if (talk == Talk.Verbose)
        {
            context.Error.WriteLine(Summary.OfCache(memo, options.UseCache));
        }

        if (talk != Talk.Quiet)
        {
            context.Error.WriteLine(Summary.Of(result, outcome, memo.Parsed, clock.Elapsed));
        }

        return result.Diagnostics.Any(found => found.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
    }

    static SiteWriter.Outcome Write(BuildResult result, IEnumerable<OutputFile> files, BuildOptions options, WrittenFiles before, Jobs jobs)
    {
        try
        {
            return SiteWriter.Write(options.Output, files, result.Groups, before, jobs);
        }
        catch (FaultException fault)
        {
            return SiteWriter.Outcome.Failed(fault.Diagnostic);
        }
    }

    static void Remember(BuildCache cache, ParseCache memo, SiteWriter.Outcome outcome)
    {
        if (memo.HasChanged)
        {
            cache.WriteParsed(memo);
        }

        if (memo.Analyses.Made > 0)
        {
            cache.WriteAnalysed(memo.Analyses);
        }

        if (outcome.Written + outcome.Deleted > 0 && outcome.Faults.Length == 0)
        {
            cache.WriteWritten(outcome.Files);
        }
    }

    static ExitCode Refuse(IEnumerable<Diagnostic> faults, CommandContext context, string state = Untouched)
    {
        TextReport.Write(Diagnostic.Sorted(faults), context.Output, context.HasColours);
        context.Error.WriteLine(state);
        return ExitCode.Misconfigured;
    }
}
