using LicensingSite.Caching;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;
using LicensingSite.Writing;

namespace LicensingSite.Tests.Incremental;

/// <summary>What one build leaves for the next: everything comes back, and nothing that has changed is taken from it.</summary>
public sealed class CachedBuilds
{
    static readonly DateTime LongAgo = new(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Theory]
    [InlineData("Seven", 0)]
    [InlineData("Two", 3600)]
    [InlineData("Two", -3600)]
    public void A_file_of_another_size_or_time_is_read_again(string text, int seconds)
    {
        using var site = new TestSite();
        Write(site, "# A\n\nOne\n", LongAgo);
        Assert.Contains("One", site.Page("en-us/a.html"), StringComparison.Ordinal);

        Write(site, $"# A\n\n{text}\n", LongAgo.AddSeconds(seconds));

        Assert.Contains(text, site.Page("en-us/a.html"), StringComparison.Ordinal);
        Assert.Equal(2, site.Caches.Parsed.Misses);
    }

    [Fact]
    public void A_file_written_when_it_was_read_is_read_again_though_size_and_time_are_the_same()
    {
        using var site = new TestSite();
        var time = DateTime.UtcNow.AddMinutes(1);
        Write(site, "# A\n\nOne\n", time);
        Assert.Contains("One", site.Page("en-us/a.html"), StringComparison.Ordinal);

        Write(site, "# A\n\nTwo\n", time);

        Assert.Contains("Two", site.Page("en-us/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_saved_as_it_was_is_read_and_not_parsed()
    {
        using var site = new TestSite();
        Write(site, "# A\n", LongAgo);
        site.Build();

        Write(site, "# A\n", LongAgo.AddDays(1));

        Assert.Equal(0, site.Build().Written);
        Assert.Equal(1, site.Caches.Parsed.Misses);
    }

    [Fact]
    public async Task The_time_of_a_file_saved_as_it_was_is_remembered()
    {
        using var site = new TestSite();
        Write(site, "# A\n", LongAgo);
        await BuildAsync(site, "output");
        var cache = Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, ".cache"), "parsed-*"));
        var before = await File.ReadAllBytesAsync(cache, TestContext.Current.CancellationToken);

        Write(site, "# A\n", LongAgo.AddDays(1));
        await BuildAsync(site, "output");

        Assert.NotEqual(before, await File.ReadAllBytesAsync(cache, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sites_and_outputs_of_one_folder_keep_what_they_left()
    {
        using var site = SampleSite.Create();
        var other = Directory.CreateDirectory(Path.Combine(site.Folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(other.FullName, "a.md"), "# A\n", TestContext.Current.CancellationToken);
        await BuildAsync(site, "output");
        await BuildAsync(site, "elsewhere");
        await BuildAsync(site, "output-of-other", "other");

        Assert.Contains("Files: 0 parsed, 0 written,", await BuildAsync(site, "output"), StringComparison.Ordinal);
        Assert.Contains("Files: 0 parsed, 0 written,", await BuildAsync(site, "elsewhere"), StringComparison.Ordinal);
        Assert.Contains("Files: 0 parsed, 0 written,", await BuildAsync(site, "output-of-other", "other"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_of_parsed_files_is_read_again_whole()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/more.md", "# More\n\n[!INCLUDE [gone](includes/gone.md)]\n");
        var cache = Cache(site);

        cache.WriteParsed(site.Caches.Parsed);
        var read = cache.ReadParsed();

        Assert.Equal(Rows(site.Caches.Parsed), Rows(read));
        Assert.Contains(read.Entries, file => file.Value.Dependencies.Any(dependency => dependency.Content is null));
        Assert.Contains(read.Entries, file => file.Value.Dependencies.Any(dependency => dependency.Content is not null));
        Assert.False(read.HasChanged);

        static IEnumerable<string> Rows(ParseCache cache) =>
            cache
                .Entries.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file =>
                    $"{file.Key} {file.Value with { Dependencies = [], Value = "" }} {file.Value.Value.GetType().Name} "
                    + string.Join(' ', file.Value.Dependencies)
                );
    }

    [Fact]
    public void What_is_written_of_analysed_pages_is_read_again_whole()
    {
        using var site = SampleSite.Create();
        var cache = Cache(site);

        cache.WriteAnalysed(site.Caches.Analyses);

        Assert.NotEmpty(site.Caches.Analyses.Entries);
        Assert.Equal(Rows(site.Caches.Analyses), Rows(cache.ReadAnalysed()));

        static IEnumerable<string> Rows(AnalysisCache cache) =>
            cache
                .Entries.Select(page => $"{page.Key} {page.Value.Key} {Convert.ToHexString(page.Value.Content.Span)}")
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_written_of_the_output_is_read_again_whole()
    {
        using var site = SampleSite.Create();
        var cache = Cache(site);
        var (one, other) = (new FingerprintBuilder().Add("one").Build(), new FingerprintBuilder().Add("other").Build());
        var written = new WrittenFiles(
            new Dictionary<string, WrittenFile> { ["a"] = new(one, 1, 2), ["A"] = new(other, 3, 4) },
            new Dictionary<string, Fingerprint> { ["b"] = one, ["B"] = other }
        );

        cache.WriteWritten(written);
        var read = cache.ReadWritten();

        Assert.Equal(written.ByPath.OrderBy(file => file.Key), read.ByPath.OrderBy(file => file.Key));
        Assert.Equal(written.Groups.OrderBy(group => group.Key), read.Groups.OrderBy(group => group.Key));
    }

    [Fact]
    public void A_page_that_is_gone_is_forgotten_and_the_others_are_not_analysed_again()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/more.md", "# More\n");
        site.Build();
        var (misses, pages) = (site.Caches.Analyses.Misses, site.Caches.Analyses.Entries.Count());

        site.Delete("en-US/more.md");
        site.Build();
        site.Write("en-US/index.md", "# Welcome\n");
        site.Build();

        Assert.Equal((misses + 1, pages - 1), (site.Caches.Analyses.Misses, site.Caches.Analyses.Entries.Count()));
        Assert.DoesNotContain(site.Caches.Analyses.Entries, page => page.Key.Slug == "more");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("en-US/More.md")]
    [InlineData("en-US/other.md")]
    public void A_file_that_is_gone_is_forgotten(string? instead)
    {
        using var site = SampleSite.Create();
        site.Write("en-US/more.md", "# More\n");
        site.Run();
        var files = site.Caches.Parsed.Entries.Count();

        site.Delete("en-US/more.md");
        if (instead is not null)
        {
            site.Write(instead, "# More\n");
        }

        site.Run();

        Assert.Equal(instead is null ? files - 1 : files, site.Caches.Parsed.Entries.Count());
        Assert.DoesNotContain(site.Caches.Parsed.Entries, file => file.Key.EndsWith("more.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cache_file_that_cannot_be_put_in_place_leaves_nothing_beside_it()
    {
        using var site = new TestSite();
        var path = Path.Combine(site.Folder, ".cache", "parsed");
        Directory.CreateDirectory(path);

        CacheFile.Write(path, writer => writer.Write("text"));

        Assert.Equal([path], Directory.GetFileSystemEntries(Path.Combine(site.Folder, ".cache")));
    }

    /// <summary>A cache for a site that was built.</summary>
    static BuildCache Cache(TestSite site)
    {
        site.Build();
        return new BuildCache(site.Folder, site.Run().Site.Config, site.Output);
    }

    static void Write(TestSite site, string text, DateTime time)
    {
        site.Write("a.md", text);
        File.SetLastWriteTimeUtc(Path.Combine(site.Source, "a.md"), time);
    }

    static async Task<string> BuildAsync(TestSite site, string output, string source = "content") =>
        (
            await CommandRunner.RunAsync(
                site.Folder,
                ["build", "--source", source, "--output", output, "--templates", Repository.Templates]
            )
        ).Errors;
}
