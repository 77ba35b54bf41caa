using LicensingSite.Diagnostics;
using LicensingSite.Reporting;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>
/// Old findings that a team has accepted: they fail nothing, new ones do, and fixed ones must leave the list.
/// </summary>
public sealed class Baselines : IDisposable
{
    const string File = "accepted.json";

    readonly TestSite site = new(
        ("index.md", "# Home\n\n[Terms](gone.md) and [again](gone.md)\n\n> [!REMARK]\n> Old.\n"),
        ("other.md", "# Other\n\n[Prices](prices.md)\n")
    );

    [Fact]
    public async Task Accepted_findings_are_neither_shown_nor_counted()
    {
        await Accept();

        var run = await Check();

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("0 errors, 0 warnings", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_findings_stay_accepted_when_a_hundred_lines_are_put_above_them()
    {
        await Accept();
        site.Write(
            "index.md",
            "# Home\n\n"
                + string.Concat(Enumerable.Repeat("More.\n\n", 50))
                + "[Terms](gone.md) and [again](gone.md)\n\n> [!REMARK]\n> Old.\n"
        );

        Assert.Equal((0, ""), await Verdict());
    }

    [Theory]
    [InlineData("# Other\n\n[Prices](prices.md)\n\n[Terms](terms.md)\n", "content/other.md:5:9: error file-not-found")]
    [InlineData("# Other\n\n[Prices](prices.md)\n\n[Again](prices.md)\n", "content/other.md:5:9: error file-not-found")]
    public async Task A_new_finding_counts_and_so_does_an_old_one_made_again(string text, string expected)
    {
        await Accept();
        site.Write("other.md", text);

        var (code, output) = await Verdict();

        Assert.Equal(1, code);
        Assert.StartsWith(expected, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "baseline-outdated")]
    [InlineData("# Home\n\n> [!REMARK]\n> Old.\n", "Remove this entry")]
    [InlineData("# Home\n\n[Terms](gone.md)\n\n> [!REMARK]\n> Old.\n", "Set its count to 1")]
    public async Task An_entry_whose_finding_is_gone_is_a_finding_at_the_entry(string text, string remedy)
    {
        await Accept();
        site.Write("index.md", text);

        var (code, output) = await Verdict();

        Assert.Equal(1, code);
        Assert.StartsWith($"{File}:4:5: error baseline-outdated: ", output, StringComparison.Ordinal);
        Assert.Contains(remedy, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mending_takes_out_what_is_mended_and_leaves_the_rest()
    {
        await Accept();
        site.Write("index.md", "# Home\n\n[Terms](gone.md)\n\n> [!REMARK]\n> Old.\n");
        site.Write("other.md", "# Other\n");

        var dry = await CommandRunner.RunAsync(site.Folder, "check", "--fix", "--dry-run", "--baseline", File);
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--fix", "--baseline", File);

        Assert.Equal((1, 0, ""), (dry.ExitCode, run.ExitCode, run.Output));
        Assert.Contains($"{File}: removed the fixed findings.", run.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Verdict());
        var text = await System.IO.File.ReadAllTextAsync(Path.Combine(site.Folder, File), TestContext.Current.CancellationToken);
        Assert.Contains("\"count\": 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("prices.md", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_state_had_too_is_not_taken_for_mended()
    {
        await Accept();
        GitFolder.Create(site.Folder);

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--baseline", File, "--since", "HEAD");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task What_is_accepted_and_was_there_before_is_accepted_once()
    {
        await Accept();
        GitFolder.Create(site.Folder);
        site.Write("other.md", "# Other\n\n[Prices](prices.md)\n\n[Again](prices.md)\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--baseline", File, "--since", "HEAD");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "content/other.md:5:9: error file-not-found",
            Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("external-link-broken", true, 0)]
    [InlineData("external-link-unknown", true, 0)]
    [InlineData("external-link-unknown", false, 0)]
    [InlineData(null, false, 0)]
    [InlineData(null, true, 1)]
    public async Task A_link_to_another_site_is_mended_when_that_site_says_so(string? now, bool isExternal, int outdated)
    {
        Diagnostic Finding(Rule rule) =>
            new(rule, Place.WholeFile("content/index.md"), "The server returned 404 Not Found.", "https://example.org/");
        var file = Path.Combine(site.Folder, File);
        await System.IO.File.WriteAllTextAsync(
            file,
            Baseline
                .Format([Finding(Rules.ExternalLinkBroken)], Environment.CurrentDirectory)
                .Replace("\"from\": \".\",", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var findings = Rules.All.Where(rule => rule.Id == now).Select(Finding).ToArray();

        var baseline = Baseline.Read(file, Environment.CurrentDirectory).Baseline!;

        Assert.Equal(outdated, baseline.Apply(findings, isExternal).Count(found => found.Rule == Rules.BaselineOutdated));
        Assert.Equal(outdated > 0, baseline.RemoveFixed(findings, isExternal) is not null);
    }

    [Theory]
    [InlineData("content", "../accepted.json", ".")]
    [InlineData("elsewhere", "../accepted.json", "../content")]
    [InlineData(".", "accepted.json", "content")]
    public async Task A_baseline_holds_from_whatever_folder_it_is_used(string from, string baseline, string source)
    {
        await Accept();
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, from)).FullName;

        var run = await CommandRunner.RunAsync(folder, "check", "--source", source, "--source-locale", "en-US", "--baseline", baseline);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task One_that_does_not_say_where_its_paths_start_from_is_read_from_the_working_directory()
    {
        await Accept();
        var file = Path.Combine(site.Folder, File);
        var text = await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(site.Folder, "old"));
        await System.IO.File.WriteAllTextAsync(
            Path.Combine(site.Folder, "old", File),
            text.Replace("\"from\": \".\",", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--baseline", $"old/{File}");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_file_is_the_same_whoever_writes_it()
    {
        await Accept();
        var first = await System.IO.File.ReadAllTextAsync(Path.Combine(site.Folder, File), TestContext.Current.CancellationToken);
        await CommandRunner.RunAsync(site.Folder, "check", "--jobs", "1", "--report", $"baseline={File}");

        Assert.Equal(first, await System.IO.File.ReadAllTextAsync(Path.Combine(site.Folder, File), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(site.Folder, first, StringComparison.Ordinal);
        Assert.Contains("\"count\": 2", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "accepted.json:1:1: error config-invalid: Cannot read the baseline")]
    [InlineData("[]", "accepted.json:1:1: error config-invalid: This file is not a baseline.")]
    [InlineData("{\"findings\": [", "error config-invalid: This file is not a baseline.")]
    public async Task A_baseline_that_cannot_be_used_stops_the_check(string? text, string expected)
    {
        if (text is not null)
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(site.Folder, File), text, TestContext.Current.CancellationToken);
        }

        var (code, output) = await Verdict();

        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    Task<ProgramRun> Check() => CommandRunner.RunAsync(site.Folder, "check", "--fail-on", "warning", "--baseline", File);

    async Task<(int, string)> Verdict()
    {
        var run = await Check();
        return (run.ExitCode, run.Output);
    }

    async Task Accept()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--report", $"baseline={File}");
        Assert.Equal(1, run.ExitCode);
    }
}
