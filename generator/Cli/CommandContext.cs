using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>Where a command runs: its writers, what is at their other end, and the folder that relative paths start from.</summary>
sealed class CommandContext : InvocationConfiguration
{
    public CommandContext() => (EnableDefaultExceptionHandler, ProcessTerminationTimeout) = (false, null);

    /// <summary>Null for the working directory of the process.</summary>
    public string? Folder { get; init; }

    /// <summary>True where findings are coloured.</summary>
    public bool HasColours { get; init; }

    /// <summary>True where <see cref="InvocationConfiguration.Error"/> is a terminal that can write a line again.</summary>
    public bool HasProgress { get; init; }

    public string WorkingFolder => Folder ?? Environment.CurrentDirectory;

    /// <summary>The context of a command that is being invoked.</summary>
    public static CommandContext Of(ParseResult result) => (CommandContext)result.InvocationConfiguration;

    /// <summary>The context of a process that was started from a shell.</summary>
    public static CommandContext OfProcess() => new()
    {
        HasColours = Reporting.Colours.Suit(Console.IsOutputRedirected),
        HasProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    /// <summary>A path as it was given, or what it is seen from the process where that works in another folder.</summary>
    public string At(string path) => Folder is null || path.Length == 0 ? path : Path.Combine(Folder, path);
}
