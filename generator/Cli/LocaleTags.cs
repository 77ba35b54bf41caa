using System.Globalization;

namespace LicensingSite.Cli;

/// <summary>The locales that people mostly mean.</summary>
static class LocaleTags
{
    /// <summary>Tags of a language and a region that this machine knows.</summary>
    public static IEnumerable<string> Usual => CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name).Where(name => name.Length == 5);
}
