using System.Diagnostics;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Publishing;

/// <summary>The files that GitHub reads have the form it requires, and their scripts are scripts.</summary>
public sealed partial class Workflows
{
    const string Action = "us/site@v1";
    const string NewSite = "generator/Scaffolding/texts/workflow.yml";

    public static TheoryData<string> Files => [".github/workflows/ci.yml", ".github/workflows/release.yml", NewSite, "action.yml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_step_uses_an_action_of_a_version_or_runs_a_script(string file) =>
        Assert.All(
            Read(file).Steps,
            step =>
            {
                Assert.True((step.Uses is null) != (step.Script is null), $"{step} does both or nothing.");
                Assert.Matches(@"^$|^[\w./-]+@v\d+", step.Uses ?? "");
            }
        );

    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/workflows/release.yml")]
    [InlineData(NewSite)]
    public void A_workflow_says_when_it_runs_where_and_with_which_permissions(string file)
    {
        var root = Read(file).Root;

        Assert.NotNull(root.Text("name"));
        Assert.NotNull(root["on"]);
        Assert.IsType<YamlMap>(root["permissions"]);
        Assert.All(Assert.IsType<YamlMap>(root["jobs"]).Entries, job => Assert.NotNull(Assert.IsType<YamlMap>(job.Value).Text("runs-on")));
    }

    [Fact]
    public void A_job_waits_for_jobs_that_exist()
    {
        foreach (var file in Files.Select(file => file.Data).Where(file => file != "action.yml"))
        {
            var jobs = ((YamlMap)Read(file).Root["jobs"]!).Entries;
            Assert.All(
                jobs.Select(job => ((YamlMap)job.Value).Text("needs")).OfType<string>(),
                needed => Assert.Contains(jobs, job => job.Key.Value == needed)
            );
        }
    }

    [Fact]
    public void The_action_names_shells_inputs_and_steps_that_exist()
    {
        var action = Read("action.yml");
        var inputs = Keys(action.Root["inputs"]);
        var text = Text("action.yml");

        Assert.Equal("composite", ((YamlMap)action.Root["runs"]!).Text("using"));
        Assert.All(action.Steps.Where(step => step.Script is not null), step => Assert.Equal("bash", step.Shell));
        Assert.Equal(
            inputs,
            Named().Matches(text).Where(name => name.Groups[1].Value == "inputs").Select(name => name.Groups[2].Value).Distinct(),
            Same
        );
        Assert.All(
            Named().Matches(text).Where(name => name.Groups[1].Value == "steps"),
            name => Assert.Contains(action.Steps, step => step.Id == name.Groups[2].Value)
        );

        static bool Same(IEnumerable<string> one, IEnumerable<string> other) => one.Order().SequenceEqual(other.Order());
    }

    [Fact]
    public void The_workflow_of_a_new_site_gives_the_action_inputs_that_it_has()
    {
        var inputs = Keys(Read("action.yml").Root["inputs"]);
        var jobs = (YamlMap)Read(NewSite).Root["jobs"]!;
        var given = jobs
            .Entries.SelectMany(job => ((YamlMap)job.Value).Maps("steps"))
            .Where(step => step.Text("uses") == Action)
            .SelectMany(step => Keys(step["with"]))
            .ToArray();

        Assert.NotEmpty(given);
        Assert.Subset(inputs.ToHashSet(), given.ToHashSet());
    }

    /// <summary>What GitHub puts into a script could be commands; what it puts into a variable is data.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_script_is_one_for_bash_and_has_no_expressions_in_it(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Scripts are tried with bash.");
        foreach (var script in Read(file).Steps.Select(step => step.Script).OfType<string>())
        {
            var run = await ProgramProcess.RunAsync(new ProcessStartInfo("bash", ["-n", "-c", script]));

            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_release_has_an_archive_for_every_platform_that_the_action_downloads()
    {
        var platforms = Platform().Matches(Text("action.yml")).Select(match => match.Groups[1].Value).ToArray();
        var built = Built().Matches(Text(".github/workflows/release.yml")).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(platforms);
        Assert.Equal(platforms.Order(), built.Order());
    }

    [Fact]
    public void The_changelog_has_the_version_of_the_program_and_dates_of_releases()
    {
        var headings = Text("CHANGELOG.md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToArray();

        Assert.Equal("## [Unreleased]", headings[0]);
        Assert.StartsWith($"## [{Cli.ThisProgram.Version}] - ", headings[1], StringComparison.Ordinal);
        Assert.All(headings[1..], heading => Assert.Matches(@"^## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$", heading));
        Assert.All(
            Text("CHANGELOG.md").Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)),
            line => Assert.Matches("^### (Added|Changed|Deprecated|Removed|Fixed|Security)$", line)
        );
    }

    static IReadOnlyList<string> Keys(YamlNode? node) => node is YamlMap map ? [.. map.Entries.Select(entry => entry.Key.Value)] : [];

    static WorkflowFile Read(string file) => WorkflowFile.Read(Text(file).Replace("{action}", Action, StringComparison.Ordinal));

    static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"\b(inputs|steps)\.([\w-]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"platform=([a-z]+-\w+) ;;")]
    private static partial Regex Platform();

    [GeneratedRegex(@"platform: ([a-z]+-\w+),")]
    private static partial Regex Built();
}
