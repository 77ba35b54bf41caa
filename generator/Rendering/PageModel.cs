using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LicensingSite.Work;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>
/// What templates see as <c>page</c>: everything they see of a page, and nothing else. Equal models render to equal pages: the key of a page is the hash of its
/// model in JSON, so a member that is added here is in the key.
/// </summary>
/// <param name="Kind">The template that shows it.</param>
/// <param name="TitleSuffix">What follows the title in the browser.</param>
/// <param name="Canonical">Absolute where the site's host is known; null for a page without an address.</param>
/// <param name="NoIndex">True where search engines are asked not to list the page.</param>
/// <param name="Content">The article and its language, which is not the reader's where a translation is missing.</param>
/// <param name="Languages">The same page in each language of the site.</param>
/// <param name="Alternates">Its translations, for search engines.</param>
/// <param name="Navigation">The entries of the table of contents around the page.</param>
/// <param name="Translation">Where a translation comes from; null for any other page.</param>
/// <param name="SourceHref">The page that this one was translated from.</param>
/// <param name="Original">The text this one was made from, for readers who want to compare; null where there is none.</param>
/// <param name="RedirectHref">Where a redirect leads; null for other pages.</param>
/// <param name="MarkdownHref">The same page as Markdown; null for a generated page.</param>
/// <param name="EditHref">Where readers can edit the text they see; null where they cannot.</param>
/// <param name="Groups">The pages of an index by first letter.</param>
/// <param name="Count">How many pages an index lists, in words; null for other pages.</param>
/// <param name="Status">The state of all translations, on the page that shows it; null on others.</param>
/// <param name="NotFoundIn">Texts for an unknown address in each language, on the page for addresses without a locale.</param>
sealed record PageModel(
    string Kind,
    string Title,
    string TitleSuffix,
    string? Description,
    string? Canonical,
    bool NoIndex,
    bool IsFallback,
    PageContent Content,
    ImmutableArray<LanguageChoice> Languages,
    ImmutableArray<Alternate> Alternates,
    ImmutableArray<PageLink> Breadcrumbs,
    HtmlFragment Navigation,
    ImmutableArray<SectionLink> Headings,
    PageLink? Previous,
    PageLink? Next,
    ShownDate? Date,
    Provenance? Translation,
    string? SourceHref,
    OriginalText? Original,
    string? RedirectHref,
    string? MarkdownHref,
    string? EditHref,
    ImmutableArray<LetterGroup> Groups,
    string? Count,
    TranslationStatusView? Status,
    ImmutableArray<NotFoundText> NotFoundIn)
{
    /// <summary>The page in JSON-LD, safe inside a script element; null for a page that search engines do not list. Follows from the other members.</summary>
    public HtmlFragment? JsonLd { get; init; }

    /// <summary>True for a page at an address that names no locale or no page: a script finds out where its readers want to be.</summary>
    public bool ChoosesLanguage => Kind is "languages" or "not-found" || IsRootNotFound;

    /// <summary>True for the page that a static host shows for every address it does not know.</summary>
    public bool IsRootNotFound => Kind == "root-not-found";
}

/// <summary>The article of a page.</summary>
/// <param name="Locale">The language as previews of links name it: <c>fr_FR</c>.</param>
/// <param name="Html">Empty for a generated page.</param>
sealed record PageContent(string Lang, string Dir, string Locale, HtmlFragment Html);

/// <summary>What templates see as <c>site</c>: the same on all pages of a locale. Addresses begin with the site's path.</summary>
/// <param name="Origin"><c>https://host</c>; null where the site's host is not known.</param>
/// <param name="Root">The path below which the site lies.</param>
/// <param name="Locales">The tags of all locales, the source first.</param>
/// <param name="AllPages">The page that lists all pages.</param>
/// <param name="StatusPage">Null on a site in one language.</param>
/// <param name="Feed">Null where the locale has none.</param>
/// <param name="SearchDescription">For the browser's address bar; null where the site's host is not known.</param>
/// <param name="NavigationFolder">Where scripts find entries of tables of contents that a page does not carry.</param>
sealed record SiteModel(
    string? Origin,
    string Root,
    string Lang,
    string Dir,
    string Title,
    string Home,
    ImmutableArray<string> Locales,
    string AllPages,
    string? StatusPage,
    string? Feed,
    string SearchPage,
    string SearchIndex,
    string? SearchDescription,
    string NavigationFolder,
    SiteScripts Scripts,
    SiteStyles Styles);

/// <summary>The addresses of scripts.</summary>
/// <param name="Languages">Chooses a language, on pages at addresses that name none.</param>
/// <param name="Original">Shows the text that a translation was made from.</param>
sealed record SiteScripts(string Site, string Languages, string Search, string SearchDialog, string Pivots, string Place, string Original);

/// <summary>The addresses of style sheets.</summary>
sealed record SiteStyles(string Site, string SearchDialog, string Original);

/// <summary>A link in the page's frame.</summary>
/// <param name="Lang">Of the title, where it is not the page's.</param>
sealed record PageLink(string Title, string? Href, string? Description = null, string? Lang = null);

/// <summary>An entry of the navigation: what the partial <c>navigation-item</c> sees as <c>item</c>.</summary>
/// <param name="IsCurrent">True for the page itself.</param>
/// <param name="Children">The entries below it; empty where it has none or they are not on the page.</param>
/// <param name="Lang">Of the title, where it is not the page's.</param>
/// <param name="Level">Where it is closed, the name under which a script finds the entries below it.</param>
/// <param name="Rest">Zero; else the entry stands for that many of its level that are not shown, negative for those before it.</param>
sealed record NavigationItem(string Title, string? Href, bool IsCurrent, bool IsOpen, HtmlFragment Children, string? Lang, string? Level, int Rest);

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

/// <summary>A date for programs (<c>2026-01-31</c>) and for readers.</summary>
sealed record ShownDate(string Iso, string Text);

/// <summary>Where a translation comes from.</summary>
/// <param name="Changed">What to tell readers where the source has changed since; else null.</param>
/// <param name="Date">When the source was sent to translation.</param>
sealed record Provenance(bool IsMachine, string? Changed, string SourceHref, ShownDate? Date)
{
    /// <summary>True where readers should know before they read.</summary>
    public bool IsDoubtful => IsMachine || Changed is not null;
}

/// <summary>Texts for an unknown address in one language, and links that help.</summary>
sealed record NotFoundText(string Tag, string Dir, string Title, string Text, ImmutableArray<PageLink> Links);

/// <summary>The text a translation was made from.</summary>
/// <param name="Href">The page that shows it; null where the translation carries it in segments.</param>
/// <param name="Lang">Null where nothing says it.</param>
sealed record OriginalText(string? Href, string? Lang, string? Dir);

/// <summary>The pages whose titles begin with a letter.</summary>
sealed record LetterGroup(string Letter, ImmutableArray<PageLink> Pages);

/// <summary>Generated code for all types that templates see: their members by name, and their JSON, whose hash is a page's key.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PageModel))]
[JsonSerializable(typeof(SiteModel))]
[JsonSerializable(typeof(NavigationItem))]
sealed partial class TemplateModel : JsonSerializerContext
{
    /// <summary>The types of the variables that every page template sees.</summary>
    public static IReadOnlyDictionary<string, Type> Roots { get; } = new Dictionary<string, Type> { ["page"] = typeof(PageModel), ["site"] = typeof(SiteModel) };

    /// <summary>Hash of all members of a page.</summary>
    public static Fingerprint KeyOf(PageModel page) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(page, Default.PageModel));

    /// <summary>Hash of all members of a site.</summary>
    public static Fingerprint KeyOf(SiteModel site) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(site, Default.SiteModel));
}
