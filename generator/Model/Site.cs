using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Work;

namespace LicensingSite.Model;

/// <summary>A whole site with every reference resolved. Input of rendering and of the checks of the site; immutable.</summary>
/// <param name="Locales">The source locale first.</param>
/// <param name="Assets">Files published as they are, in order of path.</param>
sealed record Site(SiteConfig Config, ImmutableArray<SiteLocale> Locales, ImmutableArray<PublishedAsset> Assets)
{
    public SiteLocale Source => Locales[0];

    /// <summary>The asset published at a path; null where there is none.</summary>
    public PublishedAsset? AssetAt(string path) =>
        Assets.AsSpan().BinarySearch(new BySitePath(path)) is >= 0 and var index ? Assets[index] : null;

    /// <summary>The page that a file of the site was rendered from, as HTML or Markdown; null for any other file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    public LinkedPage? PageOf(string path, string extension = ".html")
    {
        var end = path.IndexOf('/', StringComparison.Ordinal);
        return end >= 0 && path.EndsWith(extension, StringComparison.Ordinal)
            ? Locales
                .FirstOrDefault(locale => path.AsSpan(0, end).SequenceEqual(locale.Locale.Segment))
                ?.PageAt(path[(end + 1)..^extension.Length])
            : null;
    }
}

/// <summary>The site in one language: each page, in this language if it is translated.</summary>
/// <param name="Pages">In ordinal order of slug.</param>
/// <param name="Redirects">In ordinal order of slug; none has the slug of a page.</param>
/// <param name="Menus">The tables of contents that pages are shown with, in order of path.</param>
/// <param name="Breadcrumbs">Tables of contents that are only used for breadcrumbs.</param>
/// <param name="Frame">The links around its pages.</param>
sealed record SiteLocale(
    Locale Locale,
    ImmutableArray<LinkedPage> Pages,
    ImmutableArray<LinkedRedirect> Redirects,
    ImmutableArray<NavigationTree> Menus,
    ImmutableArray<NavigationTree> Breadcrumbs,
    FrameEntries Frame
)
{
    /// <summary>The page at a slug; null where there is none.</summary>
    public LinkedPage? PageAt(string slug) => IndexOf(slug) is >= 0 and var index ? Pages[index] : null;

    /// <summary>Index of the page with a slug; negative where there is none.</summary>
    public int IndexOf(string slug) => Pages.AsSpan().BinarySearch(new BySlug(slug));

    /// <summary>The links in tables of contents and breadcrumbs, not those of tabs and the footer.</summary>
    public IEnumerable<ResolvedLink> Listed =>
        Menus.Concat(Breadcrumbs).SelectMany(tree => tree.Nodes).Select(node => node.Link).OfType<ResolvedLink>();
}

/// <summary>Searches pages by slug, in ordinal order.</summary>
readonly record struct BySlug(string Slug) : IComparable<LinkedPage>
{
    public int CompareTo(LinkedPage? other) => string.CompareOrdinal(Slug, other?.Page.Id.Slug);
}

/// <summary>Searches assets by address, in ordinal order.</summary>
readonly record struct BySitePath(string SitePath) : IComparable<PublishedAsset>
{
    public int CompareTo(PublishedAsset? other) => string.CompareOrdinal(SitePath, other?.SitePath);
}

/// <summary>A redirect with a resolved target.</summary>
/// <param name="Page">The page it leads to, if it is one of the site.</param>
sealed record LinkedRedirect(string Slug, ResolvedLink Link, PageEntry? Page)
{
    /// <summary>The URL to write.</summary>
    public string Href => Link.Href;
}

/// <summary>A page at its URL in a locale. Without a translation, the page is that of another locale: a fallback.</summary>
/// <param name="Links">Its resolved references and its navigation; computed on first access.</param>
/// <param name="Translations">The locales that have this page in their own language, source first.</param>
/// <param name="Source">The page of the source locale at this slug; null where only translations have one.</param>
/// <param name="History">Of its file; null if it was not committed, or the site does not show it.</param>
sealed record LinkedPage(
    Locale Locale,
    Page Page,
    Lazy<PageLinks> Links,
    ImmutableArray<Locale> Translations,
    Page? Source,
    FileHistory? History
)
{
    /// <summary>When the text was last changed: what its front matter says, else its last commit.</summary>
    public DateOnly? Date => Page.Meta.Date ?? History?.Date;

    /// <summary>The translations that search engines may list.</summary>
    public ImmutableArray<Locale> Listed => Links.Value.ListedTranslations;

    /// <summary>The state relative to the source; null in the source locale, and for a page that exists in its language only.</summary>
    public Freshness? Freshness => Source?.Id.Locale == Locale ? null : TranslationState.Of(Page, Source);

    /// <summary>Each reference of the page, resolved.</summary>
    public ImmutableArray<ResolvedLink> ResolvedLinks => Links.Value.Resolved;

    /// <summary>The breadcrumbs of the page's docset; those of the table of contents follow them.</summary>
    public ImmutableArray<Breadcrumb> Breadcrumbs => Links.Value.Breadcrumbs;

    /// <summary>The table of contents to show; null where the site has none.</summary>
    public NavigationTree? Navigation => Links.Value.Navigation;

    public bool IsFallback => Page.Id.Locale != Locale;

    /// <summary>True where search engines may list the page: it is in its own language, and not hidden.</summary>
    public bool IsListed => !IsFallback && !Page.Meta.IsHidden;

    /// <summary>Address relative to the site, not escaped.</summary>
    public string SitePath => Routes.Page(Locale, Page.Id.Slug);

    /// <summary>Hash of the article as shown here: its content, and the addresses and summaries in it.</summary>
    public Fingerprint ComputeFingerprint()
    {
        var builder = new FingerprintBuilder().Add(Page.Fingerprint);
        foreach (var placeholder in Page.Body.Placeholders.Where(placeholder => placeholder.Kind == PlaceholderKind.Address))
        {
            builder.Add(ResolvedLinks[placeholder.Index].Href);
        }

        foreach (var summary in Links.Value.Summaries)
        {
            builder.Add(summary?.Description).Add(summary?.Language.Tag).Add(summary?.Pages ?? 0);
        }

        return builder.Build();
    }
}

/// <summary>The resolved references of a page, and its place in the navigation.</summary>
/// <param name="Summaries">For each placeholder of a summary, in order, what it shows; null for nothing.</param>
/// <param name="Diagnostics">Findings on them; for a fallback, only those that its source does not have.</param>
sealed record PageLinks(
    ImmutableArray<ResolvedLink> Resolved,
    ImmutableArray<LinkSummary?> Summaries,
    ImmutableArray<Breadcrumb> Breadcrumbs,
    NavigationTree? Navigation,
    ImmutableArray<Locale> ListedTranslations,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>What the page that a card leads to is about.</summary>
/// <param name="Language">Language of the description.</param>
/// <param name="Pages">The number of pages below it in the table of contents, and the page itself; 1 for a page alone.</param>
sealed record LinkSummary(string? Description, Locale Language, int Pages);

/// <summary>A file published as it is.</summary>
/// <param name="SitePath">Address relative to the site, not escaped; also the path in the output folder.</param>
sealed record PublishedAsset(string SitePath, SourceFile File);
