using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>A command line that somebody may copy, and what it is good for.</summary>
/// <param name="Line">Without the name of the program.</param>
sealed record Example(string Line, string Purpose);

/// <summary>A command that tells more of itself in its help: examples, and its options in groups.</summary>
sealed class GroupedCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    readonly List<(string Title, Option[] Options)> groups = [];

    public IReadOnlyList<Example> Examples => examples;

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<(string Title, Option[] Options)> Groups => groups;

    /// <summary>Adds options that belong together.</summary>
    public GroupedCommand With(string title, params Option[] options)
    {
        groups.Add((title, options));
        foreach (var option in options)
        {
            Add(option);
        }

        return this;
    }

    /// <summary>What the command does; the token is cancelled by Ctrl+C.</summary>
    public void Runs(Func<ParseResult, CommandContext, CancellationToken, ExitCode> action) =>
        SetAction((result, cancel) => Task.FromResult((int)action(result, CommandContext.Of(result), cancel)));

    /// <summary>The same for a command that waits for others.</summary>
    public void Runs(Func<ParseResult, CommandContext, CancellationToken, Task<ExitCode>> action) =>
        SetAction(async (result, cancel) => (int)await action(result, CommandContext.Of(result), cancel));
}
