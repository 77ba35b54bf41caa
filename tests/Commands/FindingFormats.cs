using System.Text.Json;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>How <c>check</c> prints findings, for people and for programs.</summary>
public sealed partial class FindingFormats : IDisposable
{
    static readonly string[] Keys =
    [
        "rule",
        "severity",
        "file",
        "line",
        "column",
        "endLine",
        "endColumn",
        "message",
        "target",
        "suggestion",
        "related",
    ];

    readonly TestSite site = new(("index.md", "# Home\n\n[Terms](therms.md)\n"), ("terms.md", "# Terms\n\n> [!REMARK]\n> « Déjà vu »\n"));

    [Fact]
    public async Task Text_is_a_line_for_each_finding_and_the_summary_is_not_among_them()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check");

        Assert.Equal(
            [
                "content/index.md:3:9: error file-not-found: File 'therms.md' not found. Did you mean 'terms.md'?",
                "content/terms.md:3:3: warning invalid-note-section: Unknown alert 'REMARK', so this is shown as a "
                    + "block quote. Known alerts: NOTE, TIP, IMPORTANT, WARNING, CAUTION.",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains("1 error, 1 warning", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_of_several_lines_stays_in_its_line()
    {
        site.Write("index.md", "# Home\n\n[Terms](<gone&#10;&#13;&#27;now.md>)\n");
        site.Write("terms.md", "# Terms\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check");

        Assert.Contains("file-not-found: File 'gone   now.md' not found", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Output.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task Annotations_name_files_from_the_root_of_the_repository()
    {
        var from = Directory.CreateDirectory(Path.Combine(site.Folder, "tools/ci")).FullName;
        string[] words = ["check", "--source", "../../content", "--format", "github"];
        var unset = new Dictionary<string, string> { ["GITHUB_WORKSPACE"] = "" };

        var alone = await ProgramProcess.RunAsync(from, unset, words);
        var workspace = await ProgramProcess.RunAsync(from, new Dictionary<string, string> { ["GITHUB_WORKSPACE"] = site.Folder }, words);
        GitFolder.Create(site.Folder);
        var clone = await ProgramProcess.RunAsync(from, unset, words);

        Assert.StartsWith("::error file=../../content/index.md,", alone.Output, StringComparison.Ordinal);
        Assert.StartsWith("::error file=content/index.md,", workspace.Output, StringComparison.Ordinal);
        Assert.StartsWith("::error file=content/index.md,", clone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_the_site_file_is_named_without_steps_that_lead_nowhere()
    {
        site.Write("site.yml", "source_locale: en-US\nlocales:\n- { tag: en-US, path: . }\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check");

        Assert.StartsWith("content/index.md:3:9: error file-not-found", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_is_a_list_of_findings_with_all_there_is_to_know()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.EnumerateArray().ToArray();
        Assert.All(findings, finding => Assert.Equal(Keys, finding.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            """["file-not-found","error","content/index.md",3,9,3,18"""
                + ""","File 'therms.md' not found. Did you mean 'terms.md'?","therms.md","terms.md",null]""",
            Values(findings[0])
        );
        Assert.Equal(
            ["warning", "content/terms.md", "null"],
            findings[1..]
                .SelectMany(one =>
                    new[]
                    {
                        one.GetProperty("severity").ToString(),
                        one.GetProperty("file").ToString(),
                        one.GetProperty("suggestion").GetRawText(),
                    }
                )
        );
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task JSON_is_an_empty_list_where_nothing_is_wrong()
    {
        site.Write("index.md", "# Home\n");
        site.Write("terms.md", "# Terms\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "JSON");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((0, 0), (run.ExitCode, json.RootElement.GetArrayLength()));
    }

    [Fact]
    public async Task JSON_says_what_keeps_the_site_from_being_checked()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "json", "--source", "documents");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (2, "source-not-found"),
            (run.ExitCode, Assert.Single(json.RootElement.EnumerateArray()).GetProperty("rule").GetString())
        );
    }

    [Fact]
    public async Task GitHub_gets_an_annotation_with_range_and_title()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "github");

        Assert.Equal(
            "::error file=content/index.md,line=3,endLine=3,col=9,endColumn=18,"
                + "title=file-not-found::File 'therms.md' not found. Did you mean 'terms.md'?",
            run.Output.Split('\n')[0]
        );
        Assert.StartsWith("::warning file=content/terms.md,line=3,endLine=3,col=3,", run.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_gets_no_character_that_would_end_a_property_or_a_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file can be called so there.");
        site.Write("100%, a:b.md", "# Odd\n\n[Share](50%25.md)\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "github");

        var line = Assert.Single(
            run.Output.Split('\n'),
            line => line.Contains("Odd", StringComparison.Ordinal) || line.Contains("50%", StringComparison.Ordinal)
        );
        Assert.StartsWith("::error file=content/100%25%2C a%3Ab.md,line=3,", line, StringComparison.Ordinal);
        Assert.Contains("'50%2525.md'", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_gets_one_line_for_a_target_of_several()
    {
        site.Write("index.md", "---\nlayout: \"a\\r\\nb\"\n---\n# Home\n\n<img src=\"go\nne.png\" alt=\"\">\n");
        site.Write("terms.md", "# Terms\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "github");

        Assert.All(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("::", line, StringComparison.Ordinal)
        );
        Assert.Contains("%0A", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "content/index.md:3:1: info disallowed-html-tag: ")]
    [InlineData("github", "::notice file=content/index.md,line=3,")]
    [InlineData("json", "\"severity\": \"info\"")]
    public async Task What_was_left_out_of_a_page_is_told_and_fails_nothing(string format, string expected)
    {
        site.Write("index.md", "# Home\n\n<script>1</script>\n");
        site.Write("terms.md", "# Terms\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--fail-on", "warning", "--format", format);

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal((0, true), (run.ExitCode, run.Errors.Contains("0 errors, 0 warnings, 1 info", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "github")]
    [InlineData("--help")]
    [InlineData("build", "--sauce")]
    public async Task Nothing_is_coloured_when_piped(params string[] words)
    {
        var run = await CommandRunner.RunAsync(site.Folder, words);

        Assert.DoesNotMatch(ControlCharacters(), run.Output + run.Errors);
    }

    public void Dispose() => site.Dispose();

    static string Values(JsonElement finding) =>
        $"[{string.Join(',', finding.EnumerateObject().Select(property => property.Value.GetRawText()))}]";

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F]")]
    private static partial Regex ControlCharacters();
}
