using System.Collections.Immutable;
using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>A whole site with every reference resolved: all that is left is to write it down.</summary>
/// <param name="Locales">The source locale first.</param>
/// <param name="Assets">Files published as they are, in order of path.</param>
sealed record Site(SiteConfig Config, ImmutableArray<SiteLocale> Locales, ImmutableArray<PublishedAsset> Assets)
{
    public SiteLocale Source => Locales[0];

    /// <summary>The file of the content that is published at a path; null where none is.</summary>
    public PublishedAsset? AssetAt(string path) => Assets.AsSpan().BinarySearch(new BySitePath(path)) is >= 0 and var index ? Assets[index] : null;

    /// <summary>The page that a file of the site is, be it as HTML or as Markdown; null where it is something else.</summary>
    /// <param name="path">Relative to the output folder.</param>
    public LinkedPage? PageOf(string path, string extension = ".html")
    {
        var end = path.IndexOf('/', StringComparison.Ordinal);
        return end >= 0 && path.EndsWith(extension, StringComparison.Ordinal)
            ? Locales.FirstOrDefault(locale => path.AsSpan(0, end).SequenceEqual(locale.Locale.Segment))?.PageAt(path[(end + 1)..^extension.Length])
            : null;
    }
}

/// <summary>What a reader of one language sees: each page of the site, in this language where there is one.</summary>
/// <param name="Pages">In ordinal order of slug.</param>
/// <param name="Redirects">In ordinal order of slug; none has the slug of a page.</param>
/// <param name="Menus">The tables of contents that pages are shown with, in order of path.</param>
/// <param name="Breadcrumbs">Tables of contents that only say the way to a page.</param>
sealed record SiteLocale(
    Locale Locale, ImmutableArray<LinkedPage> Pages, ImmutableArray<LinkedRedirect> Redirects, ImmutableArray<NavigationTree> Menus, ImmutableArray<NavigationTree> Breadcrumbs)
{
    /// <summary>The page at a slug; null where there is none.</summary>
    public LinkedPage? PageAt(string slug) => IndexOf(slug) is >= 0 and var index ? Pages[index] : null;

    /// <summary>Where in the list the page of a slug is; negative where there is none.</summary>
    public int IndexOf(string slug) => Pages.AsSpan().BinarySearch(new BySlug(slug));

    /// <summary>The links in tables of contents and breadcrumbs.</summary>
    public IEnumerable<ResolvedLink> Listed => Menus.Concat(Breadcrumbs).SelectMany(tree => tree.Nodes).Select(node => node.Link).OfType<ResolvedLink>();
}

/// <summary>A place in the ordinal order of slugs.</summary>
readonly record struct BySlug(string Slug) : IComparable<LinkedPage>
{
    public int CompareTo(LinkedPage? other) => string.CompareOrdinal(Slug, other?.Page.Id.Slug);
}

/// <summary>A place in the ordinal order of addresses.</summary>
readonly record struct BySitePath(string SitePath) : IComparable<PublishedAsset>
{
    public int CompareTo(PublishedAsset? other) => string.CompareOrdinal(SitePath, other?.SitePath);
}

/// <summary>An address whose page is gone, and where it sends its readers.</summary>
/// <param name="Page">The page it leads to, if it is one of the site.</param>
sealed record LinkedRedirect(string Slug, ResolvedLink Link, PageEntry? Page)
{
    /// <summary>The URL to write.</summary>
    public string Href => Link.Href;
}

/// <summary>A page at its URL in a locale; the page itself may be of another locale, shown for want of a translation.</summary>
/// <param name="Links">Where its references lead, and where it stands; computed on first access.</param>
/// <param name="Translations">The locales that have this page in their own language, source first.</param>
/// <param name="Source">The page of the source locale at this slug; null where only translations have one.</param>
sealed record LinkedPage(Locale Locale, Page Page, Lazy<PageLinks> Links, ImmutableArray<Locale> Translations, Page? Source)
{
    /// <summary>Of the translations, the ones whose page asks search engines for nothing else than to be found.</summary>
    public ImmutableArray<Locale> Listed => Links.Value.ListedTranslations;

    /// <summary>How the page stands to its source; null in the source locale, and for a page that only its language has.</summary>
    public Freshness? Freshness => Source?.Id.Locale == Locale ? null : TranslationState.Of(Page, Source);

    /// <summary>Each reference of the page, resolved.</summary>
    public ImmutableArray<ResolvedLink> ResolvedLinks => Links.Value.Resolved;

    /// <summary>The way to the page that its docset's breadcrumbs say, before that of the table of contents.</summary>
    public ImmutableArray<Breadcrumb> Breadcrumbs => Links.Value.Breadcrumbs;

    /// <summary>The table of contents to show; null where the site has none.</summary>
    public NavigationTree? Navigation => Links.Value.Navigation;

    public bool IsFallback => Page.Id.Locale != Locale;

    /// <summary>True where search engines are told of it: the page is in its own language, and not hidden.</summary>
    public bool IsListed => !IsFallback && !Page.Meta.IsHidden;

    /// <summary>Address relative to the site, not escaped.</summary>
    public string SitePath => Routes.Page(Locale, Page.Id.Slug);
}

/// <summary>What a page's references and its place in the site come to.</summary>
/// <param name="Diagnostics">What is wrong with them; of a fallback, nothing that is wrong at its source already.</param>
sealed record PageLinks(ImmutableArray<ResolvedLink> Resolved, ImmutableArray<Breadcrumb> Breadcrumbs, NavigationTree? Navigation, ImmutableArray<Locale> ListedTranslations, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A file published as it is.</summary>
/// <param name="SitePath">Address relative to the site, not escaped; also the path in the output folder.</param>
sealed record PublishedAsset(string SitePath, SourceFile File);
