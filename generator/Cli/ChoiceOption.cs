using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>Options that take one of a few words, in any letter case.</summary>
static class ChoiceOption
{
    /// <param name="choices">The words; one is a value's name.</param>
    public static Option<T> Create<T>(string name, T otherwise, string description, params T[] choices)
        where T : struct, Enum
    {
        var words = choices.Select(choice => choice.ToString().ToLowerInvariant()).ToArray();
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var written = result.Tokens is [var token] ? token.Value : "";
                var at = Array.FindIndex(words, word => word.Equals(written, StringComparison.OrdinalIgnoreCase));
                if (at >= 0)
                {
                    return choices[at];
                }

                result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{written}'.{UsageErrors.Suggestion(written, words)}");
                return otherwise;
            },
        };
    }
}
