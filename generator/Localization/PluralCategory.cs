namespace LicensingSite.Localization;

/// <summary>The plural categories of CLDR.</summary>
enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
