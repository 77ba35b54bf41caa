using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A text of site.yml: the same in all locales, or one for some of them.</summary>
/// <param name="ByLocale">By locale tag or language, without letter case.</param>
/// <param name="Any">The text of all other locales; null where each has its own.</param>
sealed record LocalizedText(ImmutableDictionary<string, string> ByLocale, string? Any)
{
    static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary.Create<string, string>(
        StringComparer.OrdinalIgnoreCase
    );

    public static LocalizedText Of(string text) => new(Nothing, text);

    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> texts) => new(Nothing.SetItems(texts), null);

    /// <summary>The text in a locale, else in its language, else in the source locale, else in any.</summary>
    public string In(Locale locale, Locale source) =>
        Own(locale) ?? Any ?? Own(source) ?? ByLocale.MinBy(text => text.Key, StringComparer.Ordinal).Value ?? "";

    string? Own(Locale locale) => ByLocale.GetValueOrDefault(locale.Tag) ?? ByLocale.GetValueOrDefault(locale.Language);
}
