using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>The environment of a command: its writers, their terminal features, and the working folder.</summary>
sealed class CommandContext : InvocationConfiguration
{
    public CommandContext() => (EnableDefaultExceptionHandler, ProcessTerminationTimeout) = (false, null);

    /// <summary>Null for the working directory of the process.</summary>
    public string? Folder { get; init; }

    /// <summary>True to print findings in colour.</summary>
    public bool HasColours { get; init; }

    /// <summary>True if <see cref="InvocationConfiguration.Error"/> is a terminal that can rewrite its line.</summary>
    public bool HasProgress { get; init; }

    public string WorkingFolder => Folder ?? Environment.CurrentDirectory;

    /// <summary>Returns the context of an invoked command.</summary>
    public static CommandContext From(ParseResult result) => (CommandContext)result.InvocationConfiguration;

    /// <summary>Creates the context of the process: its console and working directory.</summary>
    public static CommandContext FromProcess() =>
        new()
        {
            HasColours = Reporting.TerminalColours.AreWanted(Console.IsOutputRedirected),
            HasProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };

    /// <summary>Resolves a path against the working folder. Returns it unchanged if that is the process's working directory.</summary>
    public string Resolve(string path) => Folder is null || path.Length == 0 ? path : Path.Combine(Folder, path);
}
