namespace LicensingSite.Localization;

/// <summary>The grammatical number that a count asks of a noun, as CLDR names it.</summary>
enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
