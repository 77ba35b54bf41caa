using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>What a page shows of the state of translations.</summary>
/// <param name="Locales">Every translation of the site; on a translation's own page, that one first.</param>
/// <param name="Groups">The pages of this locale that are not fresh, by state; empty for the source locale.</param>
sealed record TranslationStatusView(ImmutableArray<LocaleStatus> Locales, ImmutableArray<StatusGroup> Groups)
{
    static readonly Freshness[] Listed = [Freshness.Stale, Freshness.Untranslated, Freshness.Unknown, Freshness.Orphan];

    public static TranslationStatusView Of(Site site, SiteLocale shown, Func<Locale, string> nameOf, Func<string, string> text)
    {
        var baseUrl = site.Config.BaseUrl;
        return new TranslationStatusView(
            [.. site.Locales.Skip(1).OrderBy(locale => locale == shown ? 0 : 1).Select(locale => Status(locale, shown, nameOf(locale.Locale), text, baseUrl))],
            [.. Listed.Select(state => Group(state, shown, text, baseUrl)).Where(group => group.Pages.Length > 0)]);
    }

    static LocaleStatus Status(SiteLocale locale, SiteLocale shown, string name, Func<string, string> text, BaseUrl baseUrl)
    {
        var (coverage, culture) = (TranslationCoverage.Of(locale), shown.Locale.Culture);
        var counts = ImmutableArray.CreateBuilder<StateCount>();
        var from = 0;
        foreach (var state in new[] { Freshness.Fresh, Freshness.Unknown, Freshness.Stale, Freshness.Untranslated })
        {
            var count = coverage.Count(state);
            counts.Add(new StateCount(KindOf(state), text(KeyOf(state)), count.ToString("N0", culture), Percent(from, coverage.Source.Pages), Percent(count, coverage.Source.Pages)));
            from += count;
        }

        counts.Add(new StateCount(KindOf(Freshness.Orphan), text(KeyOf(Freshness.Orphan)), coverage.Count(Freshness.Orphan).ToString("N0", culture), "0%", "0%"));
        return new LocaleStatus(
            locale.Locale.Tag,
            name,
            baseUrl.Href(Routes.TranslationStatus(locale.Locale)),
            locale == shown,
            coverage.Coverage.Pages.ToString("0.#", CultureInfo.InvariantCulture),
            text("statusSummary")
                .Replace("{pages}", Shown(coverage.Coverage.Pages, culture), StringComparison.Ordinal)
                .Replace("{words}", Shown(coverage.Coverage.Words, culture), StringComparison.Ordinal),
            counts.ToImmutable());
    }

    static StatusGroup Group(Freshness state, SiteLocale locale, Func<string, string> text, BaseUrl baseUrl) => new(
        KindOf(state),
        text(KeyOf(state)),
        text(KeyOf(state) + "Meaning"),
        [
            .. locale.Pages.Where(page => page.Freshness == state).Select(page => new StatusLine(
                page.Page.Meta.Title,
                page.Page.Id.Locale.Tag,
                page.Page.Path,
                baseUrl.Href(page.SitePath),
                page.Source is null ? null : baseUrl.Href(Routes.Page(page.Source.Id.Locale, page.Page.Id.Slug)))),
        ]);

    /// <summary>The key of a state's name in the texts of the interface.</summary>
    static string KeyOf(Freshness state) => $"status{state}";

    /// <summary>The name of a state in templates and style sheets.</summary>
    static string KindOf(Freshness state) => state.ToString().ToLowerInvariant();

    static string Shown(double percent, CultureInfo culture) => (percent / 100).ToString(percent % 1 == 0 ? "P0" : "P1", culture);

    static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):0.##}%");
}

/// <summary>How far one translation has come.</summary>
/// <param name="Percent">Of the source's pages, those with a fresh translation: 0 to 100, for a meter.</param>
/// <param name="Summary">The same for readers, in pages and in words.</param>
sealed record LocaleStatus(
    string Tag, string Name, string Href, bool IsCurrent, string Percent, string Summary, ImmutableArray<StateCount> Counts);

/// <summary>How many pages are in a state, and which part of a bar stands for them.</summary>
/// <param name="Kind">fresh, stale, untranslated, unknown, orphan.</param>
/// <param name="Start">Where its part of the bar begins, in percent.</param>
sealed record StateCount(string Kind, string Name, string Count, string Start, string Width)
{
    public bool IsShown => Width != "0%";
}

/// <summary>The pages in a state.</summary>
sealed record StatusGroup(string Kind, string Name, string Meaning, ImmutableArray<StatusLine> Pages);

/// <summary>A page in a list of states.</summary>
/// <param name="Lang">Of the title.</param>
/// <param name="Path">Of the file, relative to its language's folder.</param>
/// <param name="Href">What readers of the translation see.</param>
/// <param name="SourceHref">The source page; null where it is gone.</param>
sealed record StatusLine(string Title, string Lang, string Path, string Href, string? SourceHref);
