using System.CommandLine;
using System.CommandLine.Parsing;
using LicensingSite.Diagnostics;

namespace LicensingSite.Cli;

/// <summary>Finds the usage errors of a command line, with suggestions.</summary>
static class UsageErrors
{
    /// <summary>Returns one message for each error, in the order of the command line.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (OptionsAfterDoubleDash(parsed) is { } error)
        {
            return [error];
        }

        var unknown = UnknownTokens(parsed.UnmatchedTokens, command).ToArray();

        // Errors of the command as a whole follow from unknown tokens.
        var others = parsed
            .Errors.Where(error => unknown.Length == 0 || error.SymbolResult is OptionResult)
            .Select(error => Describe(error, command));
        return [.. unknown, .. others.Distinct()];
    }

    /// <summary>Returns the parser's error with its remedy.</summary>
    static string Describe(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { IdentifierTokenCount: > 1 and var times, Option: var option, Tokens.Count: var count }
                when count > option.Arity.MaximumNumberOfValues => $"{option.Name} is given {times} times. Use it once.",
            OptionResult { Tokens: [], Option: var option } => $"Missing value of {option.Name}. Write: {option.Name} {option.HelpName}.",
            CommandResult when command.Subcommands.Count > 0 =>
                $"Missing command{(command is RootCommand ? "" : $" after '{command.Name}'")}. Use one of these: "
                    + $"{string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.",
            ArgumentResult { Tokens: [], Argument: var argument } =>
                $"Missing argument {argument.Name} of {command.Name}: {argument.Description}",
            CommandResult when command.Arguments is [var argument] =>
                $"Missing argument {argument.Name} of {command.Name}: {argument.Description}",
            _ => error.Message,
        };

    /// <summary>Returns the error for options after <c>--</c>, where all tokens are arguments; null if there are none.</summary>
    static string? OptionsAfterDoubleDash(ParseResult parsed)
    {
        var late = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Select(token => token.Value).ToArray();
        return late.Any(word => word.StartsWith('-')) && parsed.UnmatchedTokens.Count > 0
            ? $"Options cannot follow '--': '{string.Join(' ', late)}'. Remove '--'."
            : null;
    }

    /// <summary>Returns " Did you mean …?" for the closest match; empty if there is none.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) =>
        ClosestMatch.To(word, known) is { } meant ? $" Did you mean '{meant}'?" : "";

    /// <summary>The options of a command and of those below it.</summary>
    static IEnumerable<string> Options(Command command) =>
        command.Options.Select(option => option.Name).Concat(command.Subcommands.SelectMany(Options));

    static IEnumerable<string> UnknownTokens(IReadOnlyList<string> words, Command command)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.StartsWith('-'))
            {
                yield return command.Subcommands.Count > 0
                    ? $"Unknown command '{word}'.{Suggestion(word, command.Subcommands.Select(sub => sub.Name))}"
                    : $"Unexpected argument '{word}'. {command.Name} takes only "
                        + string.Concat(command.Arguments.Select(argument => $"{argument.Name} and "))
                        + "options.";
                continue;
            }

            var name = word.Split('=', ':')[0];
            yield return "Unknown option "
                + $"'{name}'{(command is RootCommand ? "" : $" of {command.Name}")}.{Suggestion(name, Options(command))}";
            if (i + 1 < words.Count && !words[i + 1].StartsWith('-'))
            {
                // The value of the unknown option is not an error of its own.
                i++;
            }
        }
    }
}
