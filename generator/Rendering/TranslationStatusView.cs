using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Rendering.Menus;

namespace LicensingSite.Rendering;

/// <summary>What a page shows of the state of translations.</summary>
/// <param name="Locales">On a translation's own page, that one first.</param>
/// <param name="Groups">The pages of this locale that are not fresh, by state; empty for the source locale.</param>
sealed record TranslationStatusView(ImmutableArray<LocaleStatus> Locales, ImmutableArray<StatusGroup> Groups)
{
    /// <param name="translations">Those to show.</param>
    /// <param name="text">The texts of the interface.</param>
    public static TranslationStatusView Create(
        IEnumerable<SiteLocale> translations,
        SiteLocale shown,
        ImmutableArray<StatusGroup> groups,
        BaseUrl baseUrl,
        Func<Locale, string> nameOf,
        Func<string, string> text
    ) =>
        new(
            [
                .. translations
                    .OrderBy(locale => locale == shown ? 0 : 1)
                    .Select(locale => Status(locale, shown, nameOf(locale.Locale), text, baseUrl)),
            ],
            groups
        );

    static LocaleStatus Status(SiteLocale locale, SiteLocale shown, string name, Func<string, string> text, BaseUrl baseUrl)
    {
        var coverage = TranslationCoverage.Of(locale);
        var counts = ImmutableArray.CreateBuilder<StateCount>();
        var from = 0;
        foreach (var state in new[] { Freshness.Fresh, Freshness.Unknown, Freshness.Stale, Freshness.Untranslated })
        {
            counts.Add(Count(state, Percent(from, coverage.Source.Pages), Percent(coverage.Count(state), coverage.Source.Pages)));
            from += coverage.Count(state);
        }

        counts.Add(Count(Freshness.Orphan, "0%", "0%"));
        return new LocaleStatus(
            locale.Locale.Tag,
            name,
            baseUrl.Href(Routes.TranslationStatus(locale.Locale)),
            locale == shown,
            coverage.Coverage.Pages.ToString("0.#", CultureInfo.InvariantCulture),
            text("statusSummary")
                .Replace("{pages}", LocaleFormat.Percent(shown.Locale, coverage.Coverage.Pages), StringComparison.Ordinal)
                .Replace("{words}", LocaleFormat.Percent(shown.Locale, coverage.Coverage.Words), StringComparison.Ordinal),
            counts.ToImmutable()
        );

        StateCount Count(Freshness state, string start, string width) =>
            new(state.Kind, text(state.TextKey), LocaleFormat.Number(shown.Locale, coverage.Count(state)), start, width);
    }

    static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):0.##}%");
}

/// <summary>How far one translation has come.</summary>
/// <param name="Percent">Of the source's pages, those with a fresh translation: 0 to 100, for a meter.</param>
/// <param name="Summary">The same for readers, in pages and in words.</param>
sealed record LocaleStatus(
    string Tag,
    string Name,
    string Href,
    bool IsCurrent,
    string Percent,
    string Summary,
    ImmutableArray<StateCount> Counts
);

/// <summary>How many pages are in a state, and their part of a bar.</summary>
/// <param name="Kind">fresh, stale, untranslated, unknown, orphan.</param>
/// <param name="Start">Where its part of the bar begins, in percent.</param>
sealed record StateCount(string Kind, string Name, string Count, string Start, string Width)
{
    public bool IsShown => Width != "0%";
}

/// <summary>The pages in a state.</summary>
/// <param name="Parts">Where there are too many for one page, the pages that list them; else empty.</param>
sealed record StatusGroup(string Kind, string Name, string Meaning, ImmutableArray<StatusLine> Pages, ImmutableArray<PageLink> Parts);

/// <summary>A page in a list of states.</summary>
/// <param name="Lang">Of the title.</param>
/// <param name="Path">Of the file, relative to its language's folder.</param>
/// <param name="Href">What readers of the translation see.</param>
/// <param name="SourceHref">The source page; null where it is gone.</param>
sealed record StatusLine(string Title, string Lang, string Path, string Href, string? SourceHref);
