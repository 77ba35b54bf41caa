using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Diagnostics;

namespace LicensingSite.Cli;

/// <summary>Says what is wrong with a command line: a line for each mistake, with what was probably meant.</summary>
static class UsageErrors
{
    /// <summary>The mistakes in the order in which they are written; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (OptionsTooLate(parsed) is { } late)
        {
            return [late];
        }

        var strangers = Strangers(parsed.UnmatchedTokens, command).ToArray();

        // What the parser says of the command as a whole follows from words that it did not know.
        var others = parsed.Errors.Where(error => strangers.Length == 0 || error.SymbolResult is OptionResult).Select(error => Said(error, command));
        return [.. strangers, .. others.Distinct()];
    }

    /// <summary>What the parser says, in words that name the remedy.</summary>
    static string Said(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: > 1 and var times, Option: var option, Tokens.Count: var count } when count > option.Arity.MaximumNumberOfValues =>
            $"{option.Name} is given {times} times. Give it once.",
        OptionResult { Tokens: [], Option: var option } => $"{option.Name} needs a value: {option.Name} {option.HelpName}.",
        CommandResult when command.Subcommands.Count > 0 => $"{(command is RootCommand ? "The program" : command.Name)} needs a command: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.",
        ArgumentResult { Tokens: [], Argument: var argument } => $"{command.Name} needs {argument.Name}: {argument.Description}",
        CommandResult when command.Arguments is [var argument] => $"{command.Name} needs {argument.Name}: {argument.Description}",
        _ => error.Message,
    };

    /// <summary>Options behind <c>--</c>, where everything is a mere word; null where there are none.</summary>
    static string? OptionsTooLate(ParseResult parsed)
    {
        var late = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Select(token => token.Value).ToArray();
        return late.Any(word => word.StartsWith('-')) && parsed.UnmatchedTokens.Count > 0
            ? $"'{string.Join(' ', late)}' stands after '--', where no options are read. Leave '--' out."
            : null;
    }

    /// <summary>What was meant, as a sentence after a blank; empty where nothing is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) =>
        ClosestMatch.To(word, known) is { } meant ? $" Did you mean '{meant}'?" : "";

    /// <summary>The options of a command and of those below it.</summary>
    static IEnumerable<string> Options(Command command) => command.Options.Select(option => option.Name).Concat(command.Subcommands.SelectMany(Options));

    static IEnumerable<string> Strangers(IReadOnlyList<string> words, Command command)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.StartsWith('-'))
            {
                yield return command.Subcommands.Count > 0
                    ? $"There is no command '{word}'.{Suggestion(word, command.Subcommands.Select(sub => sub.Name))}"
                    : $"'{word}' is one word too many: {command.Name} takes {(command.Arguments.Count == 0 ? "options only" : $"{string.Join(' ', command.Arguments.Select(argument => argument.Name))} and options")}.";
                continue;
            }

            var name = word.Split('=', ':')[0];
            yield return $"{(command is RootCommand ? "There is" : $"{command.Name} has")} no option '{name}'.{Suggestion(name, Options(command))}";
            if (i + 1 < words.Count && !words[i + 1].StartsWith('-'))
            {
                // Its value: no mistake of its own.
                i++;
            }
        }
    }
}
