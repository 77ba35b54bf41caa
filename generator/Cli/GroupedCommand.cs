using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>An example command line and its purpose.</summary>
/// <param name="Line">Without the name of the program.</param>
sealed record Example(string Line, string Purpose);

/// <summary>A command with examples and grouped options for its help.</summary>
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

    /// <summary>Sets the action of the command. Ctrl+C cancels the token.</summary>
    public void Runs(Func<ParseResult, CommandContext, CancellationToken, ExitCode> action) =>
        SetAction((result, cancel) => Task.FromResult((int)action(result, CommandContext.From(result), cancel)));

    /// <summary>Sets an asynchronous action. Ctrl+C cancels the token.</summary>
    public void Runs(Func<ParseResult, CommandContext, CancellationToken, Task<ExitCode>> action) =>
        SetAction(async (result, cancel) => (int)await action(result, CommandContext.From(result), cancel));
}
