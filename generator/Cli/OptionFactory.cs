using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>Creates options whose usage errors name the invalid value and the valid ones.</summary>
static class OptionFactory
{
    /// <summary>Tags of a language and a region that this computer knows, for suggestions.</summary>
    static IEnumerable<string> CommonTags =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name).Where(name => name.Length == 5);

    /// <summary>An option that takes one of a few words, in any letter case.</summary>
    /// <param name="choices">The values; each word is a value's name in lower case.</param>
    public static Option<T> Choice<T>(string name, T defaultValue, string description, params T[] choices)
        where T : struct, Enum
    {
        var words = choices.Select(choice => choice.ToString().ToLowerInvariant()).ToArray();
        var expected = $"Use {string.Join(", ", words[..^1])} or {words[^1]}.";
        return Create(name, string.Join('|', words), defaultValue, description, Parse);

        (T, string?) Parse(string text)
        {
            var index = Array.FindIndex(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
            return index >= 0 ? (choices[index], null) : (defaultValue, expected + UsageErrors.Suggestion(text, words));
        }
    }

    /// <summary>An option that takes a whole number.</summary>
    /// <param name="max">Null for no limit.</param>
    public static Option<int> Number(string name, int min, int? max, int defaultValue, string description)
    {
        var expected = max is null ? $"Use a number of {min} or more." : $"Use a number from {min} to {max}.";
        return Create(
            name,
            "N",
            defaultValue,
            description,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= min
                && number <= (max ?? int.MaxValue)
                    ? (number, null)
                    : (defaultValue, expected)
        );
    }

    /// <summary>An option that takes the IP address of a network interface.</summary>
    public static Option<IPAddress> IpAddress(string name, IPAddress defaultValue, string description) =>
        Create(
            name,
            "ADDRESS",
            defaultValue,
            description,
            text =>
                IPAddress.TryParse(text, out var address)
                    ? (address, null)
                    : (defaultValue, "Use an IP address, such as 127.0.0.1 or 0.0.0.0.")
        );

    /// <summary>The option <c>--base-url</c>.</summary>
    /// <param name="defaultText">The default, in words.</param>
    public static Option<BaseUrl?> BaseUrl(string defaultText) =>
        new("--base-url")
        {
            Description = $"URL of the site: https://host/path/ or /path/. [default: {defaultText}]",
            HelpName = "URL",
            CustomParser = result =>
                Parse<BaseUrl?>(
                    "--base-url",
                    result,
                    text => Model.BaseUrl.TryParse(text, out var url) ? (url, null) : (null, "Use https://host/path/ or /path/.")
                ),
        };

    /// <summary>An option that takes a folder, which need not exist.</summary>
    public static Option<string> Folder(string name, string defaultValue, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = "DIR",
            DefaultValueFactory = _ => defaultValue,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError($"{name} needs a folder.");
            }
        });
        return option;
    }

    /// <summary>Parses a locale tag. Adds an error with a suggestion and returns null if the tag is invalid.</summary>
    /// <param name="name">Name of the option or argument.</param>
    public static Locale? ParseLocale(string name, string text, ArgumentResult result)
    {
        if (Locale.TryParse(text, out var locale))
        {
            return locale;
        }

        result.AddError(InvalidValue(name, text, "Use a locale, such as fr-FR." + UsageErrors.Suggestion(text, CommonTags)));
        return null;
    }

    /// <summary>The error for a value that an option or argument does not take.</summary>
    public static string InvalidValue(string name, string text, string remedy) => $"Invalid value '{text}' for {name}. {remedy}";

    static Option<T> Create<T>(string name, string helpName, T defaultValue, string description, Func<string, (T, string?)> parse) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => defaultValue,
            CustomParser = result => Parse(name, result, parse),
        };

    static T Parse<T>(string name, ArgumentResult result, Func<string, (T Value, string? Remedy)> parse)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        var (value, remedy) = parse(text);
        if (remedy is not null)
        {
            result.AddError(InvalidValue(name, text, remedy));
        }

        return value;
    }
}
