using System.Text.RegularExpressions;
using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>The README and the files beside it lead where they say, and their commands are commands.</summary>
public sealed partial class ReadMe
{
    static readonly string[] Documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

    [Fact]
    public void Links_lead_to_files_and_headings()
    {
        foreach (var document in Documents)
        {
            foreach (
                var target in Link()
                    .Matches(Text(document))
                    .Select(link => link.Groups[1].Value)
                    .Where(target => !target.Contains(':', StringComparison.Ordinal))
            )
            {
                var (path, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
                var file = Path.Combine(Repository.Root, path.Length == 0 ? document : path);

                Assert.True(File.Exists(file) || Directory.Exists(file), $"{document} leads to {target}, which is not there.");
                Assert.True(
                    anchor.Length == 0 || HeadingsOf(file).Contains(anchor),
                    $"{document} leads to {target}, which has no such heading."
                );
            }
        }
    }

    [Fact]
    public void The_two_commands_of_contributors_are_found()
    {
        Assert.Contains("\ndotnet run --project generator -- build", Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("\ndotnet test", Text("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_line_can_be_given()
    {
        var lines = Command().Matches(Text("README.md")).Select(line => line.Groups[1].Value.Split('#')[0].Trim()).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(UsageErrors.Find(CommandLine.Create().Parse(line))));
    }

    [Fact]
    public async Task The_commands_that_show_the_program_make_a_site()
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        var shown = Text("README.md").Split("## Try it")[1].Split("```")[1];
        var working = folder;
        foreach (var line in shown.Split('\n')[1..].Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            var words = line.Split(' ');
            if (words is ["cd", var to])
            {
                working = Path.Combine(working, to);
            }
            else if (words[1] != "serve")
            {
                var run = await CommandRunner.RunAsync(working, words[1..]);
                Assert.True(run.ExitCode == 0, $"{line}\n{run.Output}{run.Errors}");
            }
        }

        Assert.True(File.Exists(Path.Combine(folder, "docs", "output", "fr-fr", "first-page.html")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_action_is_shown_in_the_version_of_the_program() =>
        Assert.Contains($"@v{ThisProgram.Version}`", Text("README.md"), StringComparison.Ordinal);

    static string Text(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    static IEnumerable<string> HeadingsOf(string file) =>
        Heading()
            .Matches(File.ReadAllText(file))
            .Select(heading => Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:LicensingSite|dotnet run --project generator --) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
