using BenchmarkDotNet.Attributes;
using LicensingSite.Caching;
using LicensingSite.Diagrams;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Work;

namespace LicensingSite.Benchmarks;

/// <summary>What the stages cost on a real site: name its folder in SITE_SOURCE, and its locale in SITE_LOCALE.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    readonly Jobs jobs = new(1);
    Workspace workspace = null!;
    StageCaches warm = null!;

    [GlobalSetup]
    public void Open()
    {
        var source = Environment.GetEnvironmentVariable("SITE_SOURCE") ?? "content";
        var options = new BuildOptions(
            source,
            Environment.GetEnvironmentVariable("SITE_LOCALE"),
            [],
            "templates",
            "output",
            null,
            1,
            UseCache: false
        );
        workspace = Workspace.Open(options).Workspace ?? throw new InvalidOperationException($"No site at '{source}'.");
        warm = new StageCaches();
        SitePipeline.Run(workspace, warm, jobs);
    }

    [Benchmark(Description = "Everything parsed, nothing rendered")]
    public int Cold() => SitePipeline.Run(workspace, new StageCaches(), jobs).Files.Count();

    [Benchmark(Description = "Everything recalled, nothing rendered")]
    public int Warm() => SitePipeline.Run(workspace, warm, jobs).Files.Count();

    [Benchmark(Description = "Everything recalled, searched from nothing")]
    public long Index() =>
        SitePipeline
            .Run(workspace, new StageCaches(new ParseCache(warm.Parsed.Entries), new AnalysisCache(), new DrawingCache()), jobs)
            .Groups.SelectMany(group => group.Files.Value)
            .Sum(file => (long)file.Plan().Produce().Length);

    [Benchmark(Description = "Everything recalled and rendered")]
    public long Render() => SitePipeline.Run(workspace, warm, jobs).Files.Sum(file => (long)file.Plan().Produce().Length);
}
