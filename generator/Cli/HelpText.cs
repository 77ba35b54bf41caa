using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;

namespace LicensingSite.Cli;

/// <summary>What <c>--help</c> prints: usage, commands or options with their defaults as one types them, examples, and of the root the exit codes.</summary>
sealed class HelpText : SynchronousCommandLineAction
{
    const string Program = "LicensingSite";

    static readonly Example[] RootExamples =
    [
        new("new site ../docs", "Start a site in English and French."),
        new("serve --source ../docs --open", "Write it with a preview that follows every save."),
        new("check --source ../docs --fail-on warning", "Find what is wrong before others do."),
        new("build --source ../docs --base-url https://docs.example.org/", "Write the site into output/."),
    ];

    static readonly (ExitCode Code, string Meaning)[] Codes =
    [
        (ExitCode.Clean, "Nothing to report."),
        (ExitCode.Findings, "There are findings: errors, or with --fail-on warning any."),
        (ExitCode.Misconfigured, "Wrong usage or configuration; nothing was written."),
        (ExitCode.Fault, "A fault of the program or the machine."),
        (ExitCode.Stopped, "Stopped with Ctrl+C."),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command));
        return (int)ExitCode.Clean;
    }

    /// <summary>The help of a command, in lines that end with LF.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{command.Description}\n\nUsage:\n  {Usage(command)}\n");
        var examples = command is GroupedCommand { Examples: var own } ? own : command is RootCommand ? RootExamples : [];
        Section(text, "Commands", command.Subcommands.Select(sub => (Names(sub), sub.Description!)));
        Section(text, "Arguments", command.Arguments.Select(argument => (Shown(argument), argument.Description!)));
        foreach (var (title, options) in Groups(command))
        {
            Section(text, title, options.Select(option => (Names(option), Describe(option))));
        }

        Section(text, "Examples", examples.Select(example => ($"{Program} {example.Line}", example.Purpose)), isApart: true);
        Section(text, "Exit codes", command is RootCommand ? Codes.Select(code => (((int)code.Code).ToString(CultureInfo.InvariantCulture), code.Meaning)) : []);
        if (command.Subcommands.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nMore of a command: {Path(command)} COMMAND --help\n");
        }

        return text.ToString();
    }

    static IEnumerable<(string Title, IEnumerable<Option> Options)> Groups(Command command)
    {
        var groups = command is GroupedCommand { Groups: var own } ? own : [];
        IEnumerable<Option> help = command.Options.OfType<HelpOption>().Concat(Ancestors(command).Skip(1).SelectMany(one => one.Options.OfType<HelpOption>()));
        return [.. groups.Select(group => (group.Title, group.Options.AsEnumerable())), ("Help", help.Concat(command.Options.OfType<VersionOption>()))];
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

    static string Usage(Command command) => string.Join(
        ' ',
        [Path(command), .. command.Subcommands.Count > 0 ? ["COMMAND"] : Array.Empty<string>(), .. command.Arguments.Select(Shown), "[options]"]);

    static string Path(Command command) => string.Join(' ', [Program, .. Ancestors(command).Where(one => one is not RootCommand).Reverse().Select(one => one.Name)]);

    static IEnumerable<Command> Ancestors(Command command)
    {
        for (var one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return one;
        }
    }

    static string Shown(Argument argument) => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
    {
        (0, 1) => $"[{argument.Name}]",
        (0, _) => $"[{argument.Name}…]",
        _ => argument.Name,
    };

    static string Names(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(Shown)]);

    static string Names(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name)) + (option.HelpName is null ? "" : $" {option.HelpName}");

    static string Describe(Option option) => option switch
    {
        HelpOption => "Show this help.",
        VersionOption => "Show the version.",
        { HasDefaultValue: true } when Typed(option.GetDefaultValue()) is { } otherwise && !option.Description!.Contains("[default:", StringComparison.Ordinal) => $"{option.Description} [default: {otherwise}]",
        _ => option.Description!,
    };

    /// <summary>A value as one types it; null for what nobody types.</summary>
    static string? Typed(object? value) => value switch
    {
        Enum name => name.ToString().ToLowerInvariant(),
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
