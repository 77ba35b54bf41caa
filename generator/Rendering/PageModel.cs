using System.Collections.Immutable;
using LicensingSite.Model;

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
/// <param name="Groups">The pages of an index by first letter; else empty.</param>
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
    ImmutableArray<LetterGroup> Groups,
    Lazy<string> Article)
{
    public string Root => Chrome.Root;

    public string Home => Chrome.Home;

    public string Style => Chrome.Style;

    public string Script => Chrome.Script;

    public string SearchScript => Chrome.SearchScript;

    public string PivotsScript => Chrome.PivotsScript;

    public string PlaceScript => Chrome.PlaceScript;

    public string OriginalScript => Chrome.OriginalScript;

    public string OriginalStyle => Chrome.OriginalStyle;

    public string SearchIndex => Chrome.SearchIndex;

    public string SearchPage => Chrome.SearchPage;

    public string IndexPage => Chrome.IndexPage;

    public IReadOnlyDictionary<string, string> Strings => Chrome.Strings;

    public string Body => Article.Value;
}

/// <summary>What is the same on all pages of a locale.</summary>
/// <param name="Fingerprint">Stands for the rest of it, templates included.</param>
sealed record Chrome(
    string Root,
    string Home,
    string Style,
    string Script,
    string SearchScript,
    string PivotsScript,
    string PlaceScript,
    string OriginalScript,
    string OriginalStyle,
    string SearchIndex,
    string SearchPage,
    string IndexPage,
    IReadOnlyDictionary<string, string> Strings,
    Fingerprint Fingerprint);

/// <summary>A link in the page's frame.</summary>
sealed record PageLink(string Title, string? Href, string? Description = null);

/// <summary>An entry of the navigation; children are given only where the reader is below or at it.</summary>
sealed record NavigationItem(string Title, string? Href, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationItem> Children);

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
sealed record Provenance(bool IsMachine, string SourceHref, ShownDate? Date);

/// <summary>The text a translation was made from.</summary>
/// <param name="Href">The page that shows it; null where there is none and the translation carries it in segments.</param>
/// <param name="Lang">Null where nothing says it.</param>
sealed record OriginalText(string? Href, string? Lang, string? Dir);

/// <summary>The pages whose titles begin with a letter.</summary>
sealed record LetterGroup(string Letter, ImmutableArray<PageLink> Pages);
