using System.Globalization;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Writing;

namespace LicensingSite.Tests.Determinism;

public sealed class SameBytes
{
    [Fact]
    public void One_page_at_a_time_or_many_make_the_same_site()
    {
        using var site = SampleSite.Create();
        site.Use(options => options with { Jobs = 1 });
        var one = site.FreshFiles();
        site.Use(options => options with { Jobs = 8 });

        TestSite.AssertSame(one, site.FreshFiles());
    }

    [Fact]
    public void The_folder_a_site_lies_in_makes_no_difference()
    {
        using var here = SampleSite.Create();
        using var there = SampleSite.Create();

        TestSite.AssertSame(here.FreshFiles(), there.FreshFiles());
    }

    [Fact]
    public void The_order_in_which_files_came_makes_no_difference()
    {
        using var forwards = SampleSite.Create();
        using var backwards = new TestSite(SampleSite.Files.Reverse());

        TestSite.AssertSame(forwards.FreshFiles(), backwards.FreshFiles());
    }

    [Fact]
    public void The_age_of_the_files_makes_no_difference()
    {
        using var site = SampleSite.Create();
        var before = site.FreshFiles();
        foreach (var file in Directory.EnumerateFiles(site.Source, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        TestSite.AssertSame(before, site.FreshFiles());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_makes_no_difference(string culture)
    {
        using var site = SampleSite.Create();
        site.Write(
            "en-US/INVOICING.md",
            "---\ntitle: Invoicing is IN\nms.date: 2021-12-31\n---\n# INVOICING IS IN\n\n"
                + "## INDIVIDUAL ITEMS\n\n[To it](INVOICING.md#individual-items)\n"
        );
        var (before, findings) = (site.FreshFiles(), site.Findings());
        var old = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            site.Caches = new StageCaches();

            TestSite.AssertSame(before, site.FreshFiles());
            Assert.Equal(findings, site.Findings());
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }

    [Fact]
    public async Task The_language_and_time_zone_of_the_machine_make_no_difference()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/lost.md", "---\ntitle: IŞIK\nms.date: 08/25/2020\n---\n[Lost](LOST-I.md)\n");

        var here = await Build(site, "here", ("LANG", "C.UTF-8"), ("TZ", "UTC"), "--jobs", "1");
        var there = await Build(site, "there", ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo"), "--jobs", "2");

        TestSite.AssertSame(TestSite.FilesOf(Path.Combine(site.Folder, "here")), TestSite.FilesOf(Path.Combine(site.Folder, "there")));
        Assert.Equal(here.Output, there.Output);
        Assert.Contains("file-not-found", here.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_come_in_the_same_order_however_many_pages_are_read_at_once()
    {
        using var site = new TestSite(
            Enumerable.Range(0, 40).Select(number => ($"page-{number}.md", $"[Lost](lost-{number}.md)\n\n[Nowhere](nowhere.md#x)\n"))
        );
        site.Use(options => options with { Jobs = 1 });
        var one = site.Findings();
        site.Use(options => options with { Jobs = 8 });
        site.Caches = new StageCaches();

        Assert.Equal(80, one.Count);
        Assert.Equal(one, site.Findings());
    }

    [Fact]
    public void What_was_written_before_makes_no_difference()
    {
        using var site = SampleSite.Create();
        site.Build();
        site.Write("en-US/more.md", "# More\n");
        site.Build();
        site.Delete("en-US/more.md");
        site.Written = WrittenFiles.None;
        site.Build();

        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public async Task A_machine_without_unicode_data_is_refused()
    {
        using var site = SampleSite.Create();

        var run = await ProgramProcess.RunAsync(
            site.Folder,
            new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            "build",
            "--templates",
            Repository.Templates
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ICU", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    static async Task<ProgramRun> Build(
        TestSite site,
        string output,
        (string, string) language,
        (string, string) zone,
        params string[] options
    )
    {
        var environment = new Dictionary<string, string>
        {
            [language.Item1] = language.Item2,
            ["LC_ALL"] = language.Item2,
            [zone.Item1] = zone.Item2,
        };
        var result = await ProgramProcess.RunAsync(
            site.Folder,
            environment,
            ["build", "--no-cache", "--output", output, "--templates", Repository.Templates, .. options]
        );
        Assert.Equal(1, result.ExitCode);
        return result;
    }
}
