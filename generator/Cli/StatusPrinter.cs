using System.Globalization;
using System.Text;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Reporting;
using LicensingSite.Translations;

namespace LicensingSite.Cli;

/// <summary>Formats the status of translations.</summary>
static class StatusPrinter
{
    static readonly Freshness[] NotFresh = [Freshness.Stale, Freshness.Untranslated, Freshness.Unknown, Freshness.Orphan];
    static readonly string[] Titles =
    [
        "locale",
        "pages",
        "fresh",
        "stale",
        "untranslated",
        "unknown",
        "orphan",
        "page coverage",
        "word coverage",
    ];

    /// <summary>Formats a table of locales and a line for each page that is not fresh.</summary>
    public static string Text(Site site, IReadOnlyList<LocaleStatus> locales)
    {
        string[][] rows = [Titles, .. locales.Select(locale => Row(locale.Coverage))];
        var widths = Titles.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])))
                .Append('\n');
        }

        foreach (var locale in locales)
        {
            var pages = NotFresh.SelectMany(state => locale.Pages.Pages.Where(page => page.Freshness == state)).ToArray();
            text.Append(pages.Length == 0 ? "" : $"\n{locale.Coverage.Locale}\n");
            text.AppendJoin(
                "",
                pages.Select(page => $"  {NameOf(page.Freshness!.Value), -12}  {FilesOf(site, page)}{Detail(locale, page)}\n")
            );
        }

        return text.ToString();
    }

    /// <summary>
    /// <c>{ source, locales: [{ locale, pages, words, fresh, stale, untranslated, unknown, orphan, coverage: { pages, words }, translated:
    /// { pages, words },
    /// notFresh: [{ status, page, source, translation, words, change, reason }] }] }</c>; shares in percent, <c>change</c> and
    /// <c>reason</c> are null unless requested.
    /// </summary>
    public static string Json(Site site, IReadOnlyList<LocaleStatus> locales) =>
        JsonText.Format(json =>
        {
            json.WriteStartObject();
            json.WriteString("source", site.Config.Source.Tag);
            json.WriteAll("locales", locales, locale => Write(json, site, locale));
            json.WriteEndObject();
        }) + "\n";

    static void Write(Utf8JsonWriter json, Site site, LocaleStatus locale)
    {
        var coverage = locale.Coverage;
        json.WriteStartObject();
        json.WriteString("locale", coverage.Locale.Tag);
        json.WriteNumber("pages", coverage.Source.Pages);
        json.WriteNumber("words", coverage.Source.Words);
        foreach (var state in NotFresh.Prepend(Freshness.Fresh))
        {
            json.WriteNumber(NameOf(state), coverage.Count(state));
        }

        Write(json, "coverage", coverage.Coverage);
        Write(json, "translated", coverage.Reach);
        json.WriteAll(
            "notFresh",
            NotFresh.SelectMany(state => locale.Pages.Pages.Where(page => page.Freshness == state)),
            page =>
            {
                var change = locale.Changes.GetValueOrDefault(page);
                json.WriteStartObject();
                json.WriteString("status", NameOf(page.Freshness!.Value));
                json.WriteString("page", page.Page.Id.Slug);
                json.WriteString("source", page.Source is { } source ? TranslatedPages.Shown(site.Config, source) : null);
                json.WriteString("translation", page.IsFallback ? null : TranslatedPages.Shown(site.Config, page.Page));
                json.WriteNumber("words", page.Source?.AsSource?.Words ?? WordCount.Count(page.Page.Body));
                json.WriteString("change", change?.Grade is { } grade ? NameOf(grade) : null);
                json.WriteString("reason", change?.Reason);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("pages", share.Pages);
        json.WriteNumber("words", share.Words);
        json.WriteEndObject();
    }

    /// <summary>Name of a status in all formats.</summary>
    public static string NameOf(Freshness state) => state.ToString().ToLowerInvariant();

    /// <summary>Name of a grade in all formats.</summary>
    public static string NameOf(ChangeGrade grade) => grade == ChangeGrade.WhiteSpace ? "white space" : grade.ToString().ToLowerInvariant();

    static string[] Row(TranslationCoverage coverage) =>
        [
            coverage.Locale.Tag,
            Number(coverage.Source.Pages),
            .. NotFresh.Prepend(Freshness.Fresh).Select(state => Number(coverage.Count(state))),
            Percent(coverage.Coverage.Pages),
            Percent(coverage.Coverage.Words),
        ];

    static string FilesOf(Site site, LinkedPage page) =>
        page.IsFallback || page.Source is null
            ? TranslatedPages.Shown(site.Config, page.Page)
            : $"{TranslatedPages.Shown(site.Config, page.Page)} (source: {TranslatedPages.Shown(site.Config, page.Source)})";

    static string Detail(LocaleStatus locale, LinkedPage page) =>
        locale.Changes.GetValueOrDefault(page) switch
        {
            { Grade: { } grade } => $": {NameOf(grade)}",
            { Reason: { } reason } => $": {reason}",
            _ => "",
        };

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Percent(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
