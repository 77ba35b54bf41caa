using System.CommandLine;
using System.Globalization;
using System.Text;
using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>
/// <c>authoring/commands.md</c> shows the help of every command in both languages. What stands above the first command is written by hand;
/// <c>UPDATE_SNAPSHOTS=1</c> writes the rest.
/// </summary>
public sealed class CommandReference
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void The_guide_shows_the_help_of_every_command(string locale)
    {
        var file = Path.Combine(Repository.Content, locale, "authoring", "commands.md");
        var page = new StringBuilder(File.ReadAllText(file).Split("\n## ")[0].TrimEnd('\n')).Append('\n');
        foreach (var (path, command) in Leaves(CommandLine.Create(), ""))
        {
            var anchor = locale == "en-US" ? "" : $"<a name=\"{path.Replace(' ', '-')}\"></a>";
            page.Append(CultureInfo.InvariantCulture, $"\n## {anchor}{path}\n\n```text\n{HelpText.Format(command)}```\n");
        }

        Snapshot.Matches(file, page.ToString());
    }

    static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) =>
        command.Subcommands.Count == 0
            ? [(path, command)]
            : command.Subcommands.SelectMany(sub => Leaves(sub, $"{path} {sub.Name}".Trim()));
}
