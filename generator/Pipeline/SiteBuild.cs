using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;
using LicensingSite.Writing;

namespace LicensingSite.Pipeline;

/// <summary>What a build came to.</summary>
/// <param name="Result">The site with all its findings; null where nothing could be built.</param>
/// <param name="Written">What was written; null where nothing could be built.</param>
/// <param name="Refusals">Why nothing, or not all of it, was written; empty after a build that is complete.</param>
/// <param name="Cache">How much was parsed again.</param>
sealed record BuildOutcome(CheckedSite? Result, SiteWriter.Outcome? Written, ImmutableArray<Diagnostic> Refusals, ParseCache Cache);

/// <summary>A build from options to written files, with what builds keep for each other.</summary>
static class SiteBuild
{
    /// <param name="cacheFolder">The folder below which the cache lies.</param>
    /// <param name="isCompressed">True where files of text are wanted compressed too.</param>
    /// <param name="before">An earlier workspace, whose compiled templates are used again while their files are the same.</param>
    public static BuildOutcome Run(BuildOptions options, string cacheFolder, bool isCompressed, Jobs jobs, Workspace? before = null)
    {
        var (workspace, faults) = Workspace.Open(options, before);
        if (workspace is null)
        {
            return new BuildOutcome(null, null, faults, ParseCache.Empty);
        }

        if (OutputGuard.Check(workspace.Config, options) is { Length: > 0 } overlaps)
        {
            return new BuildOutcome(null, null, overlaps, ParseCache.Empty);
        }

        var cache = new BuildCache(cacheFolder, workspace.Config, options.Output);
        var caches = options.UseCache ? StageCaches.Read(cache) : new StageCaches();
        var result = SitePipeline.Run(workspace, caches, jobs);
        var findings = result.FindDiagnostics();
        IEnumerable<OutputFile> files = isCompressed ? PrecompressedFiles.AddTo(result.Files) : result.Files;
        var written = Write(options.Output, files, result, options.UseCache ? cache.ReadWritten() : WrittenFiles.None, jobs);
        if (options.UseCache)
        {
            Keep(cache, caches, written);
        }

        var all = written.Faults.IsEmpty ? Diagnostic.Sorted([.. findings, .. written.Findings]) : findings;
        return new BuildOutcome(new CheckedSite(result, all), written, written.Faults, caches.Parsed);
    }

    static SiteWriter.Outcome Write(string output, IEnumerable<OutputFile> files, BuildResult result, WrittenFiles before, Jobs jobs)
    {
        try
        {
            return SiteWriter.Write(output, files, result.Groups, before, jobs);
        }
        catch (FaultException fault)
        {
            return SiteWriter.Outcome.Failed(fault.Diagnostic);
        }
    }

    static void Keep(BuildCache cache, StageCaches caches, SiteWriter.Outcome written)
    {
        if (caches.Parsed.HasChanged)
        {
            cache.WriteParsed(caches.Parsed);
        }

        if (caches.Analyses.Misses > 0)
        {
            cache.WriteAnalysed(caches.Analyses);
        }

        if (written.Written + written.Deleted > 0 && written.Faults.Length == 0)
        {
            cache.WriteWritten(written.Files);
        }
    }
}
