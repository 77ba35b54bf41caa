using System.Collections.Frozen;

namespace LicensingSite.Model;

/// <summary>The state of the translation of a site into a locale.</summary>
/// <param name="Source">The text to translate.</param>
/// <param name="Translated">The text with a translation of any age.</param>
/// <param name="Fresh">The text with a translation of the current source.</param>
/// <param name="Counts">Number of pages by state; a state without pages may be missing.</param>
sealed record TranslationCoverage(
    Locale Locale,
    TextAmount Source,
    TextAmount Translated,
    TextAmount Fresh,
    FrozenDictionary<Freshness, int> Counts
)
{
    /// <summary>The share of the source whose translation is fresh.</summary>
    public Share Coverage => Share.Of(Fresh, Source);

    /// <summary>The share of the source that has a translation of any age.</summary>
    public Share Reach => Share.Of(Translated, Source);

    public int Count(Freshness state) => Counts.GetValueOrDefault(state);

    public static TranslationCoverage Of(SiteLocale locale)
    {
        var pages = locale.Pages.Where(page => page.Freshness is not null).ToArray();
        return new TranslationCoverage(
            locale.Locale,
            Amount(page => page.Source is not null),
            Amount(page => page.Freshness is Model.Freshness.Fresh or Model.Freshness.Stale or Model.Freshness.Unknown),
            Amount(page => page.Freshness == Model.Freshness.Fresh),
            pages.CountBy(page => page.Freshness!.Value).ToFrozenDictionary()
        );

        TextAmount Amount(Func<LinkedPage, bool> isCounted)
        {
            var counted = pages.Where(isCounted).ToArray();
            return new TextAmount(counted.Length, counted.Sum(page => page.Source!.AsSource?.Words ?? 0L));
        }
    }
}

/// <summary>An amount of text.</summary>
/// <param name="Words">Of the source, without code.</param>
readonly record struct TextAmount(int Pages, long Words);

/// <summary>A share of a text, in percent from 0 to 100, rounded down to a tenth, so that 100 means all of it.</summary>
readonly record struct Share(double Pages, double Words)
{
    public static Share Of(TextAmount part, TextAmount whole) => new(Percent(part.Pages, whole.Pages), Percent(part.Words, whole.Words));

    /// <summary>The smaller of the two.</summary>
    public double Least => Math.Min(Pages, Words);

    static double Percent(long part, long whole) => whole == 0 ? 100 : Math.Floor(1000.0 * part / whole) / 10;
}
