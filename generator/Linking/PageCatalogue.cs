using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>All pages by locale and slug. A locale shows the source page where it lacks a translation.</summary>
sealed class PageCatalogue
{
    readonly ImmutableArray<Locale> locales;
    readonly Func<Locale, string, bool> isRedirected;
    readonly Dictionary<Locale, Dictionary<string, PageEntry>> pages;

    readonly HashSet<string> folders = new(StringComparer.Ordinal);

    PageCatalogue(ImmutableArray<Locale> locales, Func<Locale, string, bool> isRedirected)
    {
        (this.locales, this.isRedirected, pages) = (locales, isRedirected, []);
        foreach (var locale in locales)
        {
            pages[locale] = new Dictionary<string, PageEntry>(StringComparer.Ordinal);
        }
    }

    public Locale Source => locales[0];

    /// <summary>Builds the catalogue. Of several pages with the same address the first is taken; the others are diagnostics.</summary>
    /// <param name="all">In order of locale and path.</param>
    /// <param name="isRedirected">True where a locale has a redirect at an address: no page is shown there.</param>
    public static PageCatalogue Build(
        SiteConfig config,
        SourceTree tree,
        ImmutableArray<PageEntry> all,
        Func<Locale, string, bool> isRedirected,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var catalogue = new PageCatalogue([.. config.Locales.Select(source => source.Locale)], isRedirected);
        foreach (var page in all.Where(page => !isRedirected(page.Id.Locale, page.Id.Slug)))
        {
            if (catalogue.TakenBy(page, tree) is { } other)
            {
                var place = Place.WholeFile(tree.Of(page.Id.Locale).Find(page.Path)?.ShownPath ?? page.Path);
                diagnostics.Add(
                    new Diagnostic(
                        Rules.OutputPathConflict,
                        place,
                        $"This page has the same URL as {other}: /{Routes.Page(page.Id.Locale, page.Id.Slug)}. It is not "
                            + "published. Rename one of them.",
                        page.Path
                    )
                );
            }
            else
            {
                catalogue.pages[page.Id.Locale].Add(page.Id.Slug, page);
                catalogue.folders.Add(RelativePath.FolderOf(page.Id.Slug));
            }
        }

        return catalogue;
    }

    /// <summary>The page that a reader of a locale sees at a slug.</summary>
    public PageEntry? Find(Locale locale, string slug) =>
        pages[locale].GetValueOrDefault(slug) ?? (isRedirected(locale, slug) ? null : pages[Source].GetValueOrDefault(slug));

    /// <summary>The page at an address of a locale: a folder leads to its index, and the address may end with <c>.html</c>.</summary>
    public PageEntry? At(Locale locale, string slug) =>
        Find(locale, slug)
        ?? Find(locale, slug + "/index")
        ?? (slug.EndsWith(".html", StringComparison.Ordinal) ? Find(locale, slug[..^".html".Length]) : null);

    /// <summary>All slugs that have a page in a locale or in the source locale.</summary>
    public IEnumerable<string> SlugsIn(Locale locale) => pages[locale].Keys.Union(pages[Source].Keys);

    /// <summary>The page of the source locale at a slug, whatever its translations.</summary>
    public PageEntry? FindSource(string slug) => pages[Source].GetValueOrDefault(slug);

    /// <summary>True where some page of the site is in a folder.</summary>
    public bool HasFolder(string folder) => folders.Contains(folder);

    /// <summary>Of several pages with one uid, the first by locale and path. Built on first use: it reads the face of every page.</summary>
    Dictionary<string, string> SlugsByUid => field ??= FindSlugsByUid();

    /// <summary>Every uid that a page has.</summary>
    public IEnumerable<string> Uids => SlugsByUid.Keys;

    /// <summary>The page that a reader of a locale sees under a uid; of several, the first by locale and path.</summary>
    public PageEntry? WithUid(Locale locale, string uid) => SlugsByUid.GetValueOrDefault(uid) is { } slug ? Find(locale, slug) : null;

    /// <summary>All that a reader of a locale sees, in ordinal order of slug.</summary>
    public ImmutableArray<PageEntry> ShownIn(Locale locale)
    {
        var own = pages[locale];
        PageEntry[] shown =
        [
            .. own.Values,
            .. locale == Source
                ? []
                : pages[Source].Values.Where(page => !own.ContainsKey(page.Id.Slug) && !isRedirected(locale, page.Id.Slug)),
        ];
        Array.Sort(shown, (one, other) => string.CompareOrdinal(one.Id.Slug, other.Id.Slug));
        return ImmutableCollectionsMarshal.AsImmutableArray(shown);
    }

    /// <summary>The locales that have a page of their own at a slug.</summary>
    public ImmutableArray<Locale> TranslationsOf(string slug) => [.. locales.Where(locale => pages[locale].ContainsKey(slug))];

    Dictionary<string, string> FindSlugsByUid()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in locales.SelectMany(locale => pages[locale].Values).Where(page => page.Face.Meta.Uid is { Length: > 0 }))
        {
            found.TryAdd(page.Face.Meta.Uid!, page.Id.Slug);
        }

        return found;
    }

    /// <summary>The locales that have a page of their own at a slug which search engines may list.</summary>
    public ImmutableArray<Locale> ListedTranslationsOf(string slug) =>
        [.. locales.Where(locale => pages[locale].TryGetValue(slug, out var page) && !page.Face.Meta.IsHidden)];

    string? TakenBy(PageEntry page, SourceTree tree) =>
        Routes.IsGenerated(page.Id.Slug) ? "a generated page"
        : pages[page.Id.Locale].TryGetValue(page.Id.Slug, out var other) ? tree.Of(page.Id.Locale).Find(other.Path)?.ShownPath ?? other.Path
        : null;
}
