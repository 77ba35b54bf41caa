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
        var strangers = Strangers(parsed.UnmatchedTokens, command).ToArray();

        // What the parser says of the command as a whole follows from words that it did not know.
        var others = parsed.Errors.Where(error => strangers.Length == 0 || error.SymbolResult is OptionResult).Select(error => error.Message);
        return [.. strangers, .. others.Distinct()];
    }

    /// <summary>What was meant, as a sentence after a blank; empty where nothing is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) =>
        Nearest.To(word, known) is { } meant ? $" Did you mean '{meant}'?" : "";

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
