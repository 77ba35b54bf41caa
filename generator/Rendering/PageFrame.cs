using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Localization;
using LicensingSite.Model;
using LicensingSite.Rendering.Looks;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>What all pages of a locale have in common, and the texts and dates of its interface.</summary>
/// <param name="title">The title of the site in this locale.</param>
sealed class PageFrame(Site site, SiteLocale shown, StringTables strings, string title)
{
    readonly Locale locale = shown.Locale;

    public Locale Locale => locale;

    public BaseUrl Base => site.Config.BaseUrl;

    /// <summary>A page that is not to be indexed and has no content yet.</summary>
    /// <param name="kind">The template that shows it.</param>
    public PageModel Create(string kind, string name, string sitePath, ImmutableArray<LanguageChoice> languages) =>
        new(
            kind,
            name,
            title,
            Base.Absolute(sitePath),
            new PageContent(locale.Tag, locale.Direction, locale.OpenGraphName, HtmlFragment.Empty, HtmlFragment.Empty, HtmlFragment.Empty),
            languages
        )
        {
            Tabs = TabsAt(null),
        };

    /// <summary>The tabs of the header.</summary>
    /// <param name="page">The page that shows them; null for a generated page.</param>
    public ImmutableArray<Tab> TabsAt(LinkedPage? page)
    {
        var current = page is null ? null : shown.Frame.TabOf(page);
        return
        [
            .. shown.Frame.Tabs.Select(tab => new Tab(
                tab.Title,
                tab.Link.Href,
                tab == current,
                page is not null && tab.Link.Target is LinkTarget.Page target && target.Shown.Slug == page.Page.Id.Slug
            )),
        ];
    }

    /// <summary>The same page in each language of the site.</summary>
    /// <param name="sitePath">Returns its address in a locale.</param>
    /// <param name="isTranslated">Returns false where that address shows the source's text; null where no address does.</param>
    public ImmutableArray<LanguageChoice> LanguagesAt(Func<Locale, string> sitePath, Func<Locale, bool>? isTranslated = null) =>
        [
            .. site
                .Locales.Select(other => other.Locale)
                .Select(other => new LanguageChoice(
                    other.Tag,
                    NameOf(other),
                    Base.Href(sitePath(other)),
                    other == locale,
                    isTranslated?.Invoke(other) ?? true
                )),
        ];

    /// <summary>A text of the interface.</summary>
    public string Text(string key) => TextIn(locale, key);

    public string TextIn(Locale other, string key) => strings[other].GetValueOrDefault(key) ?? key;

    /// <summary>A number and what it counts.</summary>
    public string Counted(string key, int count) => strings.Counted(locale, key, count);

    /// <summary>The name of a language in that language.</summary>
    public string NameOf(Locale other) => strings[other].GetValueOrDefault("languageName") ?? other.Tag;

    public ShownDate? Shown(DateOnly? date) =>
        date is not { } day
            ? null
            : new ShownDate(
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                LocaleFormat.Date(locale, day, strings[locale].GetValueOrDefault("dateFormat") ?? "yyyy-MM-dd")
            );
}
