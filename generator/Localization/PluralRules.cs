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

    static Rule For(Locale locale) =>
        ByLanguage.GetValueOrDefault(locale.Tag) ?? ByLanguage.GetValueOrDefault(locale.Language) ?? English;

    static IEnumerable<(string Languages, Rule Rule)> Rules()
    {
        yield return ("ja zh ko vi th id ms my lo km yue bo dz ig jv su to wo yo", new([Other], _ => Other));
        yield return ("hi bn gu kn fa am zu as hy ff ak bho ln mg pa ti wa", new([One, Other], n => n < 2 ? One : Other));
        yield return ("fr pt", new([One, Many, Other], n => n < 2 ? One : Millions(n)));
        yield return ("pt-PT es it ca", new([One, Many, Other], n => n == 1 ? One : Millions(n)));
        yield return ("fil tl", new([One, Other], n => n is 1 or 2 or 3 || n % 10 is not (4 or 6 or 9) ? One : Other));
        yield return ("is mk", new([One, Other], n => EndsInOne(n) ? One : Other));
        yield return ("ru uk be", new([One, Few, Many, Other], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Many));
        yield return ("sr hr bs sh", new([One, Few, Other], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Other));
        yield return ("pl", new([One, Few, Many, Other], n => n == 1 ? One : EndsInFew(n) ? Few : Many));
        yield return ("cs sk", new([One, Few, Other], n => n == 1 ? One : n is 2 or 3 or 4 ? Few : Other));
        yield return ("lt", new([One, Few, Other], n => n % 100 is >= 11 and <= 19 ? Other : (n % 10) switch { 0 => Other, 1 => One, _ => Few }));
        yield return ("lv", new([Zero, One, Other], n => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Zero : EndsInOne(n) ? One : Other));
        yield return ("ro mo", new([One, Few, Other], n => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other));
        yield return ("sl", new([One, Two, Few, Other], n => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other }));
        yield return ("he", new([One, Two, Other], n => n switch { 1 => One, 2 => Two, _ => Other }));
        yield return ("ar", new([Zero, One, Two, Few, Many, Other], Arabic));
        yield return ("mt", new([One, Two, Few, Many, Other], n => n switch { 1 => One, 2 => Two, 0 => Few, _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 and <= 19 => Many, _ => Other } }));
        yield return ("ga", new([One, Two, Few, Many, Other], n => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other }));
        yield return ("gd", new([One, Two, Few, Other], n => n switch { 1 or 11 => One, 2 or 12 => Two, >= 3 and <= 19 => Few, _ => Other }));
        yield return ("cy", new([Zero, One, Two, Few, Many, Other], n => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other }));
    }

    static PluralCategory Arabic(int n) => n switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other },
    };

    static PluralCategory Millions(int n) => n != 0 && n % 1_000_000 == 0 ? Many : Other;

    static bool EndsInOne(int n) => n % 10 == 1 && n % 100 != 11;

    static bool EndsInFew(int n) => n % 10 is 2 or 3 or 4 && n % 100 is not (12 or 13 or 14);
}
