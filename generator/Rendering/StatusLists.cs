using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>The pages of a translation that are not fresh, by state; a long list in parts.</summary>
sealed class StatusLists
{
    /// <summary>So many pages of a state are listed on one page, or in each part where there are more.</summary>
    const int PartSize = 500;

    static readonly Freshness[] Listed = [Freshness.Stale, Freshness.Untranslated, Freshness.Unknown, Freshness.Orphan];

    readonly Locale locale;
    readonly BaseUrl baseUrl;
    readonly Func<string, string> text;
    readonly Lazy<ImmutableArray<(Freshness State, LinkedPage[] Pages)>> lists;
    readonly Lazy<ImmutableArray<(Freshness State, LinkedPage[] Pages)>> parts;

    /// <param name="text">The texts of the interface.</param>
    public StatusLists(SiteLocale locale, BaseUrl baseUrl, Func<string, string> text)
    {
        (this.locale, this.baseUrl, this.text) = (locale.Locale, baseUrl, text);
        lists = new(() =>
        [
            .. Listed.Select(state => (state, locale.Pages.Where(page => page.Freshness == state).ToArray())).Where(list => list.Item2.Length > 0),
        ]);
        parts = new(() =>
        [
            .. lists.Value.Where(list => IsLong(list.Pages)).SelectMany(list => list.Pages.Chunk(PartSize).Select(pages => (list.State, pages))),
        ]);
    }

    /// <summary>The numbers of the parts, from one, through all states; none where every list is short.</summary>
    public IEnumerable<int> Parts => Enumerable.Range(1, parts.Value.Length);

    /// <summary>Each state with its pages, or with the parts they are in, each by its first and its last file.</summary>
    public ImmutableArray<StatusGroup> All() =>
        [.. lists.Value.Select(list => IsLong(list.Pages) ? Group(list.State, [], PartsOf(list.State)) : Group(list.State, list.Pages, []))];

    public StatusGroup Part(int number) => Group(parts.Value[number - 1].State, parts.Value[number - 1].Pages, []);

    static bool IsLong(LinkedPage[] pages) => pages.Length > PartSize;

    ImmutableArray<PageLink> PartsOf(Freshness state) =>
    [
        .. Parts.Zip(parts.Value).Where(part => part.Second.State == state).Select(part => new PageLink(
            $"{part.Second.Pages[0].Page.Path} – {part.Second.Pages[^1].Page.Path}", baseUrl.Href(Routes.TranslationStatusPart(locale, part.First)))),
    ];

    StatusGroup Group(Freshness state, LinkedPage[] pages, ImmutableArray<PageLink> inParts) =>
        new(state.Kind, text(state.TextKey), text(state.TextKey + "Meaning"), [.. pages.Select(Line)], inParts);

    StatusLine Line(LinkedPage page) => new(
        page.Page.Meta.Title,
        page.Page.Id.Locale.Tag,
        page.Page.Path,
        baseUrl.Href(page.SitePath),
        page.Source is null ? null : baseUrl.Href(Routes.Page(page.Source.Id.Locale, page.Page.Id.Slug)));
}
