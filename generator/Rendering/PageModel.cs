using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LicensingSite.Rendering.Looks;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>
/// What templates see as <c>page</c>: everything they see of a page, and nothing else. Equal models render to equal pages: the key of a
/// page is the hash of its model in JSON, so that a new member is part of the key.
/// </summary>
/// <param name="Kind">The template that shows it.</param>
/// <param name="TitleSuffix">Follows the title in the browser.</param>
/// <param name="Canonical">Absolute where the site's host is known; null for a page without an address.</param>
/// <param name="Content">The article and its language, which is the source's where a translation is missing.</param>
/// <param name="Languages">The same page in each language of the site.</param>
sealed record PageModel(
    string Kind,
    string Title,
    string TitleSuffix,
    string? Canonical,
    PageContent Content,
    ImmutableArray<LanguageChoice> Languages
)
{
    public string? Description { get; init; }

    /// <summary>True where search engines must not list the page.</summary>
    public bool NoIndex { get; init; } = true;

    public bool IsFallback { get; init; }

    /// <summary>The front matter of a page that names a layout; without members for any other page.</summary>
    public DataObject Data { get; init; } = DataObject.Empty;

    /// <summary>The translations, for search engines.</summary>
    public ImmutableArray<Alternate> Alternates { get; init; } = [];

    public ImmutableArray<PageLink> Breadcrumbs { get; init; } = [];

    /// <summary>The entries of the table of contents around the page.</summary>
    public HtmlFragment Navigation { get; init; } = HtmlFragment.Empty;

    /// <summary>The tabs of the header.</summary>
    public ImmutableArray<Tab> Tabs { get; init; } = [];

    public ImmutableArray<SectionLink> Headings { get; init; } = [];

    public PageLink? Previous { get; init; }

    public PageLink? Next { get; init; }

    public ShownDate? Date { get; init; }

    /// <summary>The names of those who changed the page, most changes first; empty where they are not shown.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

    /// <summary>Where a translation comes from; null for any other page.</summary>
    public Provenance? Translation { get; init; }

    /// <summary>The page that this one was translated from.</summary>
    public string? SourceHref { get; init; }

    /// <summary>The text that this one was translated from, for readers who want to compare; null where there is none.</summary>
    public OriginalText? Original { get; init; }

    /// <summary>The target of a redirect; null for other pages.</summary>
    public string? RedirectHref { get; init; }

    /// <summary>The same page as Markdown; null for a generated page.</summary>
    public string? MarkdownHref { get; init; }

    /// <summary>Where readers can edit the text; null where they cannot.</summary>
    public string? EditHref { get; init; }

    /// <summary>The pages of an index by first letter.</summary>
    public ImmutableArray<LetterGroup> Groups { get; init; } = [];

    /// <summary>How many pages an index lists, in words; null for other pages.</summary>
    public string? Count { get; init; }

    /// <summary>The progress of all translations, on the page that shows it; null on others.</summary>
    public TranslationStatusView? Status { get; init; }

    /// <summary>Texts in each language, on the page for addresses that do not begin with a locale.</summary>
    public ImmutableArray<NotFoundText> NotFoundIn { get; init; } = [];

    /// <summary>
    /// The page in JSON-LD, safe inside a script element; null for a page that search engines do not list. Derived from the other members.
    /// </summary>
    public HtmlFragment? JsonLd { get; init; }

    /// <summary>True for a page at an address that names no locale or no page: a script redirects readers to their language.</summary>
    public bool ChoosesLanguage => Kind is "languages" or "not-found" || IsRootNotFound;

    /// <summary>True for the page that a static host shows for every address it does not know.</summary>
    public bool IsRootNotFound => Kind == "root-not-found";
}

/// <summary>The article of a page.</summary>
/// <param name="Locale">The language as previews of links name it: <c>fr_FR</c>.</param>
/// <param name="Html">The title and the text; empty for a generated page.</param>
/// <param name="Title">The title alone; empty where the article begins with something else.</param>
/// <param name="Text">The article without that title.</param>
sealed record PageContent(string Lang, string Dir, string Locale, HtmlFragment Html, HtmlFragment Title, HtmlFragment Text);

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
    SiteStyles Styles
)
{
    /// <summary>Null for the built-in mark.</summary>
    public SiteLogo? Logo { get; init; }

    /// <summary>Null for the built-in icon.</summary>
    public SiteIcon? Icon { get; init; }

    /// <summary>Font files to load early.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>Style sheets of the author.</summary>
    public ImmutableArray<string> ExtraStyles { get; init; } = [];

    public ImmutableArray<ExtraScript> ExtraScripts { get; init; } = [];

    /// <summary>HTML of the author for the head of each page.</summary>
    public HtmlFragment Head { get; init; } = HtmlFragment.Empty;

    public ImmutableArray<PageLink> FooterLinks { get; init; } = [];

    public string? Copyright { get; init; }

    public ImmutableArray<SocialAccount> SocialAccounts { get; init; } = [];

    /// <summary>The picture in previews of links; null where there is none, or the site's host is not known.</summary>
    public SitePicture? SocialImage { get; init; }
}

/// <summary>The addresses of scripts.</summary>
/// <param name="Languages">Chooses a language, on pages at addresses that name none.</param>
/// <param name="Original">Shows the text that a translation was made from.</param>
sealed record SiteScripts(string Site, string Languages, string Search, string SearchDialog, string Pivots, string Place, string Original);

/// <summary>The addresses of style sheets.</summary>
sealed record SiteStyles(string Site, string SearchDialog, string Original);

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
/// <param name="Changed">A notice that the source has changed since; else null.</param>
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
    /// <summary>The types of the variables that templates see; <c>item</c> in the partial <c>navigation-item</c>.</summary>
    public static IReadOnlyDictionary<string, Type> Roots { get; } =
        new Dictionary<string, Type>
        {
            ["page"] = typeof(PageModel),
            ["site"] = typeof(SiteModel),
            ["item"] = typeof(NavigationItem),
        };

    /// <summary>Hash of all members of a page.</summary>
    public static Fingerprint KeyOf(PageModel page) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(page, Default.PageModel));

    /// <summary>Hash of all members of a site.</summary>
    public static Fingerprint KeyOf(SiteModel site) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(site, Default.SiteModel));
}
