using System.Text;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary><c>check --fix</c> applies the fixes that have one correct outcome, and nothing else.</summary>
public sealed class FixCommandTests : IDisposable
{
    const string Broken =
        "\uFEFF# Home\r\n\r\n[a](TERMS.md#prices) ![b](Media/a.png) [c](old/moved.md?x=1) [d](gone.md)\r\n"
        + "\r\n[e]: Terms.md 'T'\r\n\r\n"
        + "[e] <a href=\"other/deep.md#x\">f</a> [g](retired.md#y) [h](<TERMS.md>)\r\n";

    const string Fixed =
        "\uFEFF# Home\r\n\r\n[a](terms.md#prices) ![b](media/a.png) [c](new/moved.md?x=1) [d](gone.md)\r\n"
        + "\r\n[e]: terms.md 'T'\r\n\r\n[e] <a href=\"new/deep.md#x\">f</a> [g](terms.md#y) [h](<terms.md>)\r\n";

    readonly TestSite site = new(
        ("site.yml", "redirects: { retired.md: terms.md }\n"),
        ("index.md", Broken),
        ("terms.md", "# Terms\n\n## Prices\n\n<a name=\"y\"></a>Text\n"),
        ("new/moved.md", "# Moved\n"),
        ("new/deep.md", "# Deep\n\n## X\n"),
        ("media/a.png", "a")
    );

    [Fact]
    public async Task Letter_case_moved_files_and_redirects_are_mended_and_the_rest_of_the_file_keeps_its_bytes()
    {
        var run = await Check("--fix");

        Assert.Equal(Fixed, Text());
        Assert.Contains("fixed: TERMS.md#prices → terms.md#prices", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            ["content/index.md:3:66: error file-not-found: File 'gone.md' not found. Check the path, which is relative to this file."],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_second_fix_changes_nothing()
    {
        await Check("--fix");
        var once = Text();

        var run = await Check("--fix");

        Assert.Equal(once, Text());
        Assert.DoesNotContain("fixed", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var run = await Check("--fix", "--dry-run");

        Assert.Equal(Broken, Text());
        Assert.Contains("would fix: old/moved.md?x=1 → new/moved.md?x=1", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fixed_that_has_more_than_one_correct_outcome()
    {
        site.Write("far/twin.md", "# Twin\n");
        site.Write("near/twin.md", "# Twin\n");
        site.Write("index.md", "# Home\n\n[a](twin.md) [b](therms.md) [c](terms.md#prizes) [d](gone/index.md)\n");

        var run = await Check("--fix");

        Assert.DoesNotContain("fixed", run.Errors, StringComparison.Ordinal);
        Assert.Contains("4 errors", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ab%2Dc.md", "ab-c.md")]
    [InlineData("ab%2DC.md#x", "ab-c.md#x")]
    [InlineData("Abcdefghijkl/%C3%A9.md", "abcdefghijkl/%C3%A9.md")]
    [InlineData("abcdefghijkl/%C3%89.md?y=1", "abcdefghijkl/%C3%A9.md?y=1")]
    [InlineData("abcdefghijkl/É.md", "abcdefghijkl/é.md")]
    [InlineData("A%20b/Page%20One.md", "a%20b/page%20one.md")]
    [InlineData("./a%20b/../New/./Deep.md", "./a%20b/../new/./deep.md")]
    [InlineData("~/New%2FDeep.md", "~/new/deep.md")]
    [InlineData("Abcdefghijkl/", "abcdefghijkl/")]
    public async Task Names_are_respelled_one_by_one_and_what_was_right_stays_as_it_was_written(string written, string respelled)
    {
        site.Write("ab-c.md", "# Abc\n\n## X\n");
        site.Write("abcdefghijkl/é.md", "# E\n");
        site.Write("abcdefghijkl/index.md", "# Letters\n");
        site.Write("a b/page one.md", "# One\n");
        site.Write("index.md", $"# Home\n\n[a](<{written}>) ![b](media/a.png)\n");

        var run = await Check("--fix");

        Assert.Equal($"# Home\n\n[a](<{respelled}>) ![b](media/a.png)\n", Text());
        Assert.Equal(
            (0, ""),
            (
                run.ExitCode,
                run.Output.Split('\n').FirstOrDefault(line => line.StartsWith("content/index.md", StringComparison.Ordinal)) ?? ""
            )
        );
    }

    [Fact]
    public async Task A_link_to_a_moved_page_is_no_more_than_a_remark()
    {
        site.Write("index.md", "# Home\n\n[g](retired.md#y) ![b](media/a.png)\n");

        var run = await Check("--fail-on", "warning");

        Assert.Equal(
            (0, "content/index.md:3:5: info redirected-link: The page 'retired.md' has moved. Link to 'terms.md#y'.\n"),
            (run.ExitCode, run.Output)
        );
    }

    public void Dispose() => site.Dispose();

    Task<ProgramRun> Check(params string[] words) => CommandRunner.RunAsync(site.Folder, ["check", .. words]);

    string Text() => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(site.Source, "index.md")));
}
