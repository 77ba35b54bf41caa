using System.CommandLine.Parsing;
using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>Locales as people write them.</summary>
static class LocaleTags
{
    /// <summary>Tags of a language and a region that this machine knows: what people mostly mean.</summary>
    static IEnumerable<string> Usual => CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name).Where(name => name.Length == 5);

    /// <summary>Reads a tag; null, with an error that says what was probably meant, where it is none.</summary>
    /// <param name="name">Of the option or argument.</param>
    public static Locale? Read(string name, string written, ArgumentResult result)
    {
        if (Locale.TryParse(written, out var locale))
        {
            return locale;
        }

        result.AddError($"{name} takes a locale such as fr-FR, not '{written}'.{UsageErrors.Suggestion(written, Usual)}");
        return null;
    }
}
