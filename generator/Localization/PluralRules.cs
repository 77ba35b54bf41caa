using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Model;
using static LicensingSite.Localization.PluralCategory;

namespace LicensingSite.Localization;

/// <summary>CLDR's plural rules for whole numbers; a language that is not listed counts as English does.</summary>
static class PluralRules
{
    static readonly Rule English = new([One, Other], n => n == 1 ? One : Other);

    static readonly FrozenDictionary<string, Rule> ByLanguage = Rules()
        .SelectMany(rule => rule.Languages.Split(' '), (rule, language) => KeyValuePair.Create(language, rule.Rule))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A language's categories, in CLDR's order, and which of them a count is in.</summary>
    sealed record Rule(ImmutableArray<PluralCategory> Categories, Func<int, PluralCategory> Of);

    public static ImmutableArray<PluralCategory> CategoriesOf(Locale locale) => For(locale).Categories;

    /// <param name="count">Not negative.</param>
    public static PluralCategory Of(Locale locale, int count) => For(locale).Of(count);

    static Rule For(Locale locale) => ByLanguage.GetValueOrDefault(locale.Tag) ?? ByLanguage.GetValueOrDefault(locale.Language) ?? English;

    static IEnumerable<(string Languages, Rule Rule)> Rules() =>
        [
            ("ja zh ko vi th id ms my lo km yue bo dz ig jv su to wo yo", new([Other], _ => Other)),
            ("hi bn gu kn fa am zu as hy ff ak bho ln mg pa ti wa", new([One, Other], n => n < 2 ? One : Other)),
            ("fr pt", new([One, Many, Other], n => n < 2 ? One : Millions(n))),
            ("pt-PT es it ca", new([One, Many, Other], n => n == 1 ? One : Millions(n))),
            ("fil tl", new([One, Other], n => n is 1 or 2 or 3 || n % 10 is not (4 or 6 or 9) ? One : Other)),
            ("is mk", new([One, Other], n => EndsInOne(n) ? One : Other)),
            ("ru uk be", new([One, Few, Many, Other], Choose(EndsInOne, EndsInFew, Many))),
            ("sr hr bs sh", new([One, Few, Other], Choose(EndsInOne, EndsInFew, Other))),
            ("pl", new([One, Few, Many, Other], Choose(n => n == 1, EndsInFew, Many))),
            ("cs sk", new([One, Few, Other], Choose(n => n == 1, n => n is 2 or 3 or 4, Other))),
            ("lt", new([One, Few, Other], Choose(n => n % 10 == 1 && !IsTeen(n), n => n % 10 > 1 && !IsTeen(n), Other))),
            (
                "lv",
                new(
                    [Zero, One, Other],
                    n =>
                        n % 10 == 0 || IsTeen(n) ? Zero
                        : EndsInOne(n) ? One
                        : Other
                )
            ),
            ("ro mo", new([One, Few, Other], Choose(n => n == 1, n => n == 0 || n % 100 is >= 1 and <= 19, Other))),
            ("sl", new([One, Two, Few, Other], n => Lookup([Other, One, Two, Few, Few], n % 100))),
            ("he", new([One, Two, Other], n => Lookup([Other, One, Two], n))),
            ("ar", new([Zero, One, Two, Few, Many, Other], Arabic)),
            ("mt", new([One, Two, Few, Many, Other], Maltese)),
            ("ga", new([One, Two, Few, Many, Other], n => Lookup([Other, One, Two, Few, Few, Few, Few, Many, Many, Many, Many], n))),
            ("gd", new([One, Two, Few, Other], Gaelic)),
            ("cy", new([Zero, One, Two, Few, Many, Other], n => Lookup([Zero, One, Two, Few, Other, Other, Many], n))),
        ];

    static Func<int, PluralCategory> Choose(Func<int, bool> isOne, Func<int, bool> isFew, PluralCategory rest) =>
        n =>
            isOne(n) ? One
            : isFew(n) ? Few
            : rest;

    /// <summary>The category of a number in a list for the first ones; <see cref="Other"/> beyond its end.</summary>
    static PluralCategory Lookup(ReadOnlySpan<PluralCategory> first, int n) => n < first.Length ? first[n] : Other;

    static PluralCategory Arabic(int n) =>
        n switch
        {
            0 => Zero,
            1 => One,
            2 => Two,
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => Few,
                >= 11 => Many,
                _ => Other,
            },
        };

    static PluralCategory Maltese(int n) =>
        n switch
        {
            0 => Few,
            1 => One,
            2 => Two,
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => Few,
                >= 11 and <= 19 => Many,
                _ => Other,
            },
        };

    static PluralCategory Gaelic(int n) =>
        n switch
        {
            1 or 11 => One,
            2 or 12 => Two,
            >= 3 and <= 19 => Few,
            _ => Other,
        };

    static PluralCategory Millions(int n) => n != 0 && n % 1_000_000 == 0 ? Many : Other;

    static bool EndsInOne(int n) => n % 10 == 1 && n % 100 != 11;

    static bool IsTeen(int n) => n % 100 is >= 11 and <= 19;

    static bool EndsInFew(int n) => n % 10 is 2 or 3 or 4 && n % 100 is not (12 or 13 or 14);
}
