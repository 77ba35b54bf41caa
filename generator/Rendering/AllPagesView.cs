using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Model;
using LicensingSite.Rendering.Menus;

namespace LicensingSite.Rendering;

/// <summary>
/// The pages of a locale by the first letter of their titles, in the order of the language; those of a large site in parts.
/// </summary>
sealed class AllPagesView
{
    /// <summary>The longest list that is not split.</summary>
    const int MaxWhole = 1000;

    /// <summary>Pages in each part of a longer list.</summary>
    const int PartSize = 500;

    static readonly Comparer<SortKey> BySortKey = Comparer<SortKey>.Create(SortKey.Compare);

    readonly SiteLocale locale;
    readonly BaseUrl baseUrl;
    readonly IndexLetters letters;

    public AllPagesView(SiteLocale locale, BaseUrl baseUrl)
    {
        (this.locale, this.baseUrl, letters) = (locale, baseUrl, new IndexLetters(locale.Locale));
    }

    /// <summary>Sorted on first use, and shared by the parts.</summary>
    LinkedPage[] Ordered =>
        field ??= [
            .. locale
                .Pages.GroupBy(page => letters.Of(page.Page.Meta.Title))
                .OrderBy(group => group.Key, letters)
                .SelectMany(group =>
                    group
                        .OrderBy(page => letters.KeyOf(page.Page.Meta.Title), BySortKey)
                        .ThenBy(page => page.Page.Meta.Title, StringComparer.Ordinal)
                        .ThenBy(page => page.Page.Id.Slug, StringComparer.Ordinal)
                ),
        ];

    /// <summary>The numbers of the parts, from one; none where one page lists all.</summary>
    public IEnumerable<int> Parts => Enumerable.Range(1, locale.Pages.Length <= MaxWhole ? 0 : ((locale.Pages.Length - 1) / PartSize) + 1);

    /// <summary>All pages, or the parts they are in, each by its first and its last title.</summary>
    public ImmutableArray<LetterGroup> All() =>
        !Parts.Any()
            ? ByLetter(Ordered, Link)
            : ByLetter(
                Ordered.Chunk(PartSize).Select((pages, at) => (pages, Number: at + 1)),
                part => part.pages[0],
                part => new PageLink(
                    $"{part.pages[0].Page.Meta.Title} – {part.pages[^1].Page.Meta.Title}",
                    baseUrl.Href(Routes.AllPagesPart(locale.Locale, part.Number))
                )
            );

    public ImmutableArray<LetterGroup> Part(int number) => ByLetter(Ordered.Skip((number - 1) * PartSize).Take(PartSize), Link);

    ImmutableArray<LetterGroup> ByLetter(IEnumerable<LinkedPage> pages, Func<LinkedPage, PageLink> link) =>
        ByLetter(pages, page => page, link);

    ImmutableArray<LetterGroup> ByLetter<T>(IEnumerable<T> items, Func<T, LinkedPage> first, Func<T, PageLink> link) =>
        [
            .. items
                .GroupBy(item => letters.Of(first(item).Page.Meta.Title))
                .Select(group => new LetterGroup(group.Key, [.. group.Select(link)])),
        ];

    PageLink Link(LinkedPage page) =>
        new(
            page.Page.Meta.Title,
            baseUrl.Href(page.SitePath),
            page.Page.Meta.Description,
            page.IsFallback ? page.Page.Id.Locale.Tag : null
        );
}
