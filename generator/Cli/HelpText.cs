using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;

namespace LicensingSite.Cli;

/// <summary>
/// Prints <c>--help</c>: usage, commands or options with their defaults, examples, and for the root command the exit codes.
/// </summary>
sealed class HelpText : SynchronousCommandLineAction
{
    const string Program = ThisProgram.Name;

    static readonly Example[] RootExamples =
    [
        new("new site ../docs", "Create a site in English and French."),
        new("serve --source ../docs --open", "Preview the site, and reload on changes."),
        new("check --source ../docs --fail-on warning", "Check the content, and fail on warnings."),
        new("build --source ../docs --base-url https://docs.example.org/", "Build the site into output/."),
    ];

    static readonly (ExitCode Code, string Meaning)[] Codes =
    [
        (ExitCode.Clean, "Success: no findings that fail the command."),
        (ExitCode.Findings, "Findings: errors, or warnings with --fail-on warning."),
        (ExitCode.Misconfigured, "Invalid usage or configuration. Nothing was written."),
        (ExitCode.Fault, "Internal error, or an error of the operating system."),
        (ExitCode.Stopped, "Stopped with Ctrl+C."),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Format(parseResult.CommandResult.Command));
        return (int)ExitCode.Clean;
    }

    /// <summary>Returns the help of a command, with LF line ends.</summary>
    public static string Format(Command command)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{command.Description}\n\nUsage:\n  {Usage(command)}\n");
        var examples =
            command is GroupedCommand { Examples: var own } ? own
            : command is RootCommand ? RootExamples
            : [];
        Section(text, "Commands", command.Subcommands.Select(sub => (Names(sub), sub.Description!)));
        Section(text, "Arguments", command.Arguments.Select(argument => (Shown(argument), argument.Description!)));
        foreach (var (title, options) in Groups(command))
        {
            Section(text, title, options.Select(option => (Names(option), Describe(option))));
        }

        Section(text, "Examples", examples.Select(example => ($"{Program} {example.Line}", example.Purpose)), isApart: true);
        Section(
            text,
            "Exit codes",
            command is RootCommand ? Codes.Select(code => (((int)code.Code).ToString(CultureInfo.InvariantCulture), code.Meaning)) : []
        );
        if (command.Subcommands.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nFor the options of a command, use: {Path(command)} COMMAND --help\n");
        }

        return text.ToString();
    }

    static IEnumerable<(string Title, IEnumerable<Option> Options)> Groups(Command command)
    {
        var groups = command is GroupedCommand { Groups: var own } ? own : [];
        IEnumerable<Option> help = command
            .Options.OfType<HelpOption>()
            .Concat(Ancestors(command).Skip(1).SelectMany(one => one.Options.OfType<HelpOption>()));
        return
        [
            .. groups.Select(group => (group.Title, group.Options.AsEnumerable())),
            ("Help", help.Concat(command.Options.OfType<VersionOption>())),
        ];
    }

    static void Section(StringBuilder text, string title, IEnumerable<(string Left, string Right)> lines, bool isApart = false)
    {
        var rows = lines.ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{title}:\n");
        var width = rows.Max(row => row.Left.Length);
        foreach (var (left, right) in rows)
        {
            text.Append(isApart ? $"  {left}\n      {right}\n" : $"  {left.PadRight(width)}  {right}\n");
        }
    }

    static string Usage(Command command) =>
        string.Join(
            ' ',
            [
                Path(command),
                .. command.Subcommands.Count > 0 ? ["COMMAND"] : Array.Empty<string>(),
                .. command.Arguments.Select(Shown),
                "[options]",
            ]
        );

    static string Path(Command command) =>
        string.Join(' ', [Program, .. Ancestors(command).Where(one => one is not RootCommand).Reverse().Select(one => one.Name)]);

    static IEnumerable<Command> Ancestors(Command command)
    {
        for (var one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return one;
        }
    }

    static string Shown(Argument argument) =>
        (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
        {
            (0, 1) => $"[{argument.Name}]",
            (0, _) => $"[{argument.Name}…]",
            _ => argument.Name,
        };

    static string Names(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(Shown)]);

    static string Names(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name))
        + (option.HelpName is null ? "" : $" {option.HelpName}");

    static string Describe(Option option) =>
        option switch
        {
            HelpOption => "Show help.",
            VersionOption => "Show the version.",
            { HasDefaultValue: true }
                when Format(option.GetDefaultValue()) is { } otherwise
                    && !option.Description!.Contains("[default:", StringComparison.Ordinal) =>
                $"{option.Description} [default: {otherwise}]",
            _ => option.Description!,
        };

    /// <summary>Formats a default value as typed on the command line; null if it cannot be typed.</summary>
    static string? Format(object? value) =>
        value switch
        {
            Enum name => name.ToString().ToLowerInvariant(),
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
