using System.CommandLine;
using System.Globalization;

namespace LicensingSite.Cli;

/// <summary>Options that take a whole number; an error says in our own words what they take.</summary>
static class NumberOption
{
    /// <param name="most">Null for no limit.</param>
    /// <param name="otherwise">What holds where the option is not given.</param>
    public static Option<int> Create(string name, int least, int? most, int otherwise, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var written = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= (most ?? int.MaxValue))
            {
                return number;
            }

            result.AddError($"{name} takes a number from {least}{(most is null ? "" : $" to {most}")}, not '{written}'.");
            return otherwise;
        },
    };
}
