using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>Everything a template sees of a page, and nothing else: equal models render to equal pages.</summary>
/// <param name="Kind">The template that shows it.</param>
/// <param name="Lang">Of the page around the article: the reader's.</param>
/// <param name="ContentLang">Of the article, which differs where a translation is missing.</param>
/// <param name="ContentLocale">The same for previews of links.</param>
/// <param name="TitleSuffix">What follows the title in the browser.</param>
/// <param name="Canonical">Absolute where the site's host is known.</param>
/// <param name="Original">The text this one was made from, for readers who ask; else null.</param>
/// <param name="Href">Where a redirecting page leads; else null.</param>
/// <param name="MarkdownHref">The same page as Markdown; null for a page that is not of the content.</param>
/// <param name="EditHref">Where readers can edit the text they see; null where they cannot.</param>
/// <param name="Groups">The pages of an index by first letter; else empty.</param>
/// <param name="Status">On the page that says how far translations have come; else null.</param>
/// <param name="Count">How many pages an index lists, in words; else null.</param>
/// <param name="NotFoundIn">What each locale says of an address that leads nowhere, on the page for addresses without a locale; else empty.</param>
/// <param name="Article">The article as HTML, joined when it is first asked for.</param>
sealed record PageModel(
    string Kind,
    string Lang,
    string Dir,
    string ContentLang,
    string ContentDir,
    string ContentLocale,
    bool IsFallback,
    string Title,
    string SiteTitle,
    string TitleSuffix,
    string? Description,
    string? Canonical,
    bool NoIndex,
    Chrome Chrome,
    ImmutableArray<LanguageChoice> Locales,
    ImmutableArray<Alternate> Alternates,
    ImmutableArray<PageLink> Breadcrumbs,
    ImmutableArray<NavigationItem> Navigation,
    ImmutableArray<SectionLink> Headings,
    PageLink? Previous,
    PageLink? Next,
    ShownDate? Date,
    Provenance? Translation,
    string? SourceHref,
    OriginalText? Original,
    string? Href,
    string? MarkdownHref,
    string? EditHref,
    ImmutableArray<LetterGroup> Groups,
    TranslationStatusView? Status,
    string? Count,
    ImmutableArray<NotFoundText> NotFoundIn,
    Lazy<string> Article)
{
    public string Root => Chrome.Root;

    public string Home => Chrome.Home;

    public string Style => Chrome.Style;

    public string Script => Chrome.Script;

    public string LanguagesScript => Chrome.LanguagesScript;

    public string SearchScript => Chrome.SearchScript;

    public string PivotsScript => Chrome.PivotsScript;

    public string PlaceScript => Chrome.PlaceScript;

    public string OriginalScript => Chrome.OriginalScript;

    public string OriginalStyle => Chrome.OriginalStyle;

    public string SearchDialogScript => Chrome.SearchDialogScript;

    public string SearchDialogStyle => Chrome.SearchDialogStyle;

    public string SearchIndex => Chrome.SearchIndex;

    public string? SearchDescription => Chrome.SearchDescription;

    public string SearchPage => Chrome.SearchPage;

    public string IndexPage => Chrome.IndexPage;

    public string NavigationFolder => Chrome.NavigationFolder;

    public string? StatusPage => Chrome.StatusPage;

    public string? Feed => Chrome.Feed;

    public IReadOnlyDictionary<string, string> Strings => Chrome.Strings;

    public string Body => Article.Value;

    /// <summary>True for a page of content that search engines may find: they are told in JSON-LD what it is.</summary>
    public bool IsDescribed => !NoIndex && Enum.TryParse<PageKind>(Kind, ignoreCase: true, out _);

    /// <summary>The page in JSON-LD, fit to stand in HTML.</summary>
    public string JsonLd => StructuredData.Of(this);

    /// <summary>True for a page at an address that names no locale or no page: a script finds out where its readers want to be.</summary>
    public bool ChoosesLanguage => Kind is "languages" or "not-found" || IsNowhere;

    /// <summary>True for the page that a static host shows for every address it does not know.</summary>
    public bool IsNowhere => Kind == "nowhere";
}

/// <summary>What is the same on all pages of a locale.</summary>
/// <param name="StatusPage">Null on a site in one language.</param>
/// <param name="Feed">Null where the locale has none.</param>
/// <param name="Origin"><c>https://host</c>; null where the site's host is not known.</param>
/// <param name="LanguagesScript">What chooses among languages, on pages at addresses that name none.</param>
/// <param name="SearchDescription">What browsers need to search the site from their address bar; null where the site's host is not known.</param>
/// <param name="Fingerprint">Stands for the rest of it, templates included.</param>
sealed record Chrome(
    string? Origin,
    string Root,
    string Home,
    string Style,
    string Script,
    string LanguagesScript,
    string SearchScript,
    string PivotsScript,
    string PlaceScript,
    string OriginalScript,
    string OriginalStyle,
    string SearchDialogScript,
    string SearchDialogStyle,
    string SearchIndex,
    string? SearchDescription,
    string SearchPage,
    string IndexPage,
    string NavigationFolder,
    string? StatusPage,
    string? Feed,
    IReadOnlyDictionary<string, string> Strings,
    Fingerprint Fingerprint);

/// <summary>A link in the page's frame.</summary>
/// <param name="Lang">Of the title, where it is not the page's.</param>
sealed record PageLink(string Title, string? Href, string? Description = null, string? Lang = null);

/// <summary>An entry of the navigation; children are given only where the reader is below or at it.</summary>
/// <param name="Lang">Of the title, where it is not the page's.</param>
/// <param name="Level">Where it is closed, the name under which a script finds the entries below it.</param>
/// <param name="Rest">Zero; else the entry stands for so many of its level that are not shown, of those before it where below zero.</param>
sealed record NavigationItem(
    string Title, string? Href, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationItem> Children, string? Lang = null, string? Level = null, int Rest = 0);

/// <summary>The same page in a language.</summary>
/// <param name="Name">The language in its own words.</param>
/// <param name="IsTranslated">False where that address shows the source's text.</param>
sealed record LanguageChoice(string Tag, string Name, string Href, bool IsCurrent, bool IsTranslated);

/// <summary>A translation for search engines.</summary>
sealed record Alternate(string Hreflang, string Href);

/// <summary>A section of the article.</summary>
sealed record SectionLink(string Id, string Title, int Level)
{
    public bool IsSub => Level > 2;
}

/// <summary>A date for machines and for readers.</summary>
sealed record ShownDate(string Iso, string Text);

/// <summary>Where a translation comes from.</summary>
/// <param name="Changed">What to say where the source has changed since; else null.</param>
/// <param name="Date">When the source was sent to translation.</param>
sealed record Provenance(bool IsMachine, string? Changed, string SourceHref, ShownDate? Date)
{
    /// <summary>True where readers should know before they read.</summary>
    public bool IsDoubtful => IsMachine || Changed is not null;
}

/// <summary>What a locale says of an address that leads nowhere, and where it sends its readers.</summary>
sealed record NotFoundText(string Tag, string Dir, string Title, string Text, ImmutableArray<PageLink> Links);

/// <summary>The text a translation was made from.</summary>
/// <param name="Href">The page that shows it; null where there is none and the translation carries it in segments.</param>
/// <param name="Lang">Null where nothing says it.</param>
sealed record OriginalText(string? Href, string? Lang, string? Dir);

/// <summary>The pages whose titles begin with a letter.</summary>
sealed record LetterGroup(string Letter, ImmutableArray<PageLink> Pages);
