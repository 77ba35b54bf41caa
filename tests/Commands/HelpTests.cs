using System.CommandLine;
using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>What <c>--help</c> says of each command, word for word: <c>tests/Commands/helps</c>.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Paths(CommandLine.Create(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_says_what_it_does_with_what_and_how(string path)
    {
        var words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = await CommandRunner.RunAsync(Repository.Root, [.. words, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Snapshot.Matches(Repository.TestFile($"Commands/helps/{(words is [] ? "root" : string.Join('-', words))}.txt"), run.Output);
    }

    [Fact]
    public void Every_command_without_commands_has_an_example() =>
        Assert.All(Leaves(CommandLine.Create()), command => Assert.NotEmpty(Assert.IsType<GroupedCommand>(command).Examples));

    [Fact]
    public void Every_example_is_a_command_line_that_can_be_given() =>
        Assert.All(
            Leaves(CommandLine.Create()).SelectMany(command => ((GroupedCommand)command).Examples),
            example => Assert.Empty(UsageErrors.Find(CommandLine.Create().Parse(example.Line.Split(" > ")[0])))
        );

    static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.SelectMany(sub => Paths(sub, $"{path} {sub.Name}".Trim())).Prepend(path);
}
