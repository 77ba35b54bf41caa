using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Rendering.Menus;

namespace LicensingSite.Rendering;

/// <summary>The pages of a translation that are not up to date, by state. A long list is split into parts.</summary>
/// <param name="text">Returns a text of the interface.</param>
sealed class StatusLists(SiteLocale locale, BaseUrl baseUrl, Func<string, string> text)
{
    /// <summary>The longest list that fits on one page, and the size of the parts of a longer one.</summary>
    const int PartSize = 500;

    static readonly Freshness[] Listed = [Freshness.Stale, Freshness.Untranslated, Freshness.Unknown, Freshness.Orphan];

    /// <summary>Without empty lists. Collected on first use: a preview rarely shows them.</summary>
    StateList[] Lists =>
        field ??= [
            .. Listed
                .Select(state => new StateList(state, [.. locale.Pages.Where(page => page.Freshness == state)]))
                .Where(list => list.Pages.Length > 0),
        ];

    /// <summary>The parts of all long lists, in order.</summary>
    StateList[] AllParts =>
        field ??= [
            .. Lists.Where(list => list.IsLong).SelectMany(list => list.Pages.Chunk(PartSize).Select(pages => list with { Pages = pages })),
        ];

    /// <summary>The numbers of the parts, from one, through all states; none where every list is short.</summary>
    public IEnumerable<int> Parts => Enumerable.Range(1, AllParts.Length);

    /// <summary>Each state with its pages, or with links to its parts, each named by its first and its last file.</summary>
    public ImmutableArray<StatusGroup> All() =>
        [.. Lists.Select(list => list.IsLong ? Group(list with { Pages = [] }, PartsOf(list.State)) : Group(list, []))];

    public StatusGroup Part(int number) => Group(AllParts[number - 1], []);

    ImmutableArray<PageLink> PartsOf(Freshness state) =>
        [
            .. Parts
                .Zip(AllParts)
                .Where(part => part.Second.State == state)
                .Select(part => new PageLink(
                    $"{part.Second.Pages[0].Page.Path} – {part.Second.Pages[^1].Page.Path}",
                    baseUrl.Href(Routes.TranslationStatusPart(locale.Locale, part.First))
                )),
        ];

    StatusGroup Group(StateList list, ImmutableArray<PageLink> parts) =>
        new(list.State.Kind, text(list.State.TextKey), text(list.State.TextKey + "Meaning"), [.. list.Pages.Select(Line)], parts);

    StatusLine Line(LinkedPage page) =>
        new(
            page.Page.Meta.Title,
            page.Page.Id.Locale.Tag,
            page.Page.Path,
            baseUrl.Href(page.SitePath),
            page.Source is null ? null : baseUrl.Href(Routes.Page(page.Source.Id.Locale, page.Page.Id.Slug))
        );

    readonly record struct StateList(Freshness State, LinkedPage[] Pages)
    {
        public bool IsLong => Pages.Length > PartSize;
    }
}
