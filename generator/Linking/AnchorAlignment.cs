using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Serialization;
using LicensingSite.Work;

namespace LicensingSite.Linking;

/// <summary>
/// Gives the headings of a translation the ids of its source page, so that an anchor leads to the same section in every language. The
/// heading's own id stays as a second anchor. Parsing cannot do this, as it sees one file at a time.
/// </summary>
static class AnchorAlignment
{
    /// <summary>Returns the pages. A translation whose headings have the levels of those of its source gets their ids.</summary>
    /// <param name="known">The pages as they were aligned before.</param>
    public static ImmutableArray<Page> Apply(
        ImmutableArray<Page> pages,
        Locale source,
        LastResults<AlignmentInputs, Page> known,
        Jobs jobs
    ) => known.Map(known, InputsOf(pages, source), jobs, pair => pair.Source is { } original ? Share(pair.Page, original) : pair.Page);

    /// <summary>The same for a partial build: a page is aligned when its content is first read.</summary>
    public static ImmutableArray<Page> ApplyOnDemand(ImmutableArray<Page> pages, Locale source) =>
        [
            .. InputsOf(pages, source)
                .Select(pair =>
                    pair.Source is { } original ? new Page(pair.Page.Entry, new(() => Share(pair.Page, original).Content)) : pair.Page
                ),
        ];

    static ImmutableArray<AlignmentInputs> InputsOf(ImmutableArray<Page> pages, Locale source)
    {
        var sources = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Id.Locale == source))
        {
            sources.TryAdd(page.Id.Slug, page);
        }

        return
        [
            .. pages.Select(page => new AlignmentInputs(page, page.Id.Locale == source ? null : sources.GetValueOrDefault(page.Id.Slug))),
        ];
    }

    /// <summary>A translation with the ids of its source; the page as it is where number or levels of their headings differ.</summary>
    static Page Share(Page translation, Page source)
    {
        if (
            !IsAligned(translation, source)
            || translation
                .Headings.Select(heading => heading.Id)
                .SequenceEqual(source.Headings.Select(heading => heading.Id), StringComparer.Ordinal)
        )
        {
            return translation;
        }

        var headings = WithSourceIds(translation, source);
        var anchors = translation
            .Face.Anchors.Ids.Concat(headings.Select(heading => heading.Id))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return PageCodec.Seal(
            translation.Face with
            {
                Anchors = new AnchorSet([.. anchors]),
            },
            translation.Content with
            {
                Headings = headings,
            }
        );
    }

    static bool IsAligned(Page translation, Page source) =>
        translation.Headings.Select(heading => heading.Level).SequenceEqual(source.Headings.Select(heading => heading.Level));

    /// <summary>
    /// First the source's ids, each where nothing else of the page has it, then what the translation's own are still free for.
    /// </summary>
    static ImmutableArray<Heading> WithSourceIds(Page translation, Page source)
    {
        var own = translation.Headings.SelectMany(heading => heading.OtherIds.Append(heading.Id)).ToHashSet(StringComparer.Ordinal);
        var taken = translation.Face.Anchors.Ids.Where(anchor => !own.Contains(anchor)).ToHashSet(StringComparer.Ordinal);
        var ids = source.Headings.Select(heading => taken.Add(heading.Id) ? heading.Id : null).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= Free(translation.Headings[i].Id, taken);
        }

        return
        [
            .. translation.Headings.Select(
                (heading, i) => heading with { Id = ids[i]!, OtherIds = [.. heading.OtherIds.Prepend(heading.Id).Where(taken.Add)] }
            ),
        ];
    }

    static string Free(string id, HashSet<string> taken)
    {
        var free = id;
        for (var number = 1; !taken.Add(free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }
}

/// <summary>All that an aligned page depends on.</summary>
/// <param name="Source">The page of the source locale at the same slug; null for that page itself, or where there is none.</param>
readonly record struct AlignmentInputs(Page Page, Page? Source);
