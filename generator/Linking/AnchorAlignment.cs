using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Linking;

/// <summary>
/// Gives the headings of a translation the ids of the page it was made from, so that one address leads to the same section in every language. An id
/// of its own stays as a second anchor. Parsing cannot do this: there a file knows no other file.
/// </summary>
static class AnchorAlignment
{
    /// <summary>The same pages; a translation whose headings answer to those of its source page, one by one, shares their ids.</summary>
    public static ImmutableArray<Page> Apply(ImmutableArray<Page> pages, Locale source, LinkMemo memo, Jobs jobs)
    {
        var shared = ChangedPages.Between(memo.Pages.Parsed, pages) is { } changed
            ? Again(pages, memo.Pages.Shared, changed.Select(index => pages[index].Id.Slug).ToHashSet(StringComparer.Ordinal), source, jobs)
            : [.. Of(pages, source, jobs)];
        memo.Pages = (pages, shared);
        return shared;
    }

    /// <summary>What was found out before, but for the pages at some slugs, in all languages.</summary>
    static ImmutableArray<Page> Again(ImmutableArray<Page> pages, ImmutableArray<Page> shared, HashSet<string> slugs, Locale source, Jobs jobs)
    {
        if (slugs.Count == 0)
        {
            return shared;
        }

        int[] places = [.. Enumerable.Range(0, pages.Length).Where(index => slugs.Contains(pages[index].Id.Slug))];
        var now = shared.ToBuilder();
        foreach (var (index, page) in places.Zip(Of([.. places.Select(index => pages[index])], source, jobs)))
        {
            now[index] = page;
        }

        return now.MoveToImmutable();
    }

    static IReadOnlyList<Page> Of(ImmutableArray<Page> pages, Locale source, Jobs jobs)
    {
        var sources = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Id.Locale == source))
        {
            sources.TryAdd(page.Id.Slug, page);
        }

        return sources.Count == pages.Length
            ? pages
            : jobs.Map(pages, page => page.Id.Locale != source && sources.TryGetValue(page.Id.Slug, out var original) ? Share(page, original) : page);
    }

    /// <summary>A translation with the ids of its source; the page as it is where number or levels of their headings differ.</summary>
    public static Page Share(Page translation, Page source)
    {
        if (!IsAligned(translation, source) || translation.Headings.Select(heading => heading.Id).SequenceEqual(source.Headings.Select(heading => heading.Id), StringComparer.Ordinal))
        {
            return translation;
        }

        var headings = WithSourceIds(translation, source);
        return translation with
        {
            Headings = headings,
            Anchors = [.. translation.Anchors.Concat(headings.Select(heading => heading.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Fingerprint = new FingerprintBuilder()
                .Add(translation.Fingerprint)
                .AddAll(headings, (builder, heading) => builder.Add(heading.Id).AddAll(heading.OtherIds, (ids, id) => ids.Add(id)))
                .Build(),
        };
    }

    static bool IsAligned(Page translation, Page source) =>
        translation.Headings.Select(heading => heading.Level).SequenceEqual(source.Headings.Select(heading => heading.Level));

    /// <summary>First the source's ids, each where nothing else of the page has it, then what the translation's own are still free for.</summary>
    static ImmutableArray<Heading> WithSourceIds(Page translation, Page source)
    {
        var own = translation.Headings.SelectMany(heading => heading.OtherIds.Append(heading.Id)).ToHashSet(StringComparer.Ordinal);
        var taken = translation.Anchors.Where(anchor => !own.Contains(anchor)).ToHashSet(StringComparer.Ordinal);
        var ids = source.Headings.Select(heading => taken.Add(heading.Id) ? heading.Id : null).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= Free(translation.Headings[i].Id, taken);
        }

        return [.. translation.Headings.Select((heading, i) => heading with { Id = ids[i]!, OtherIds = [.. heading.OtherIds.Prepend(heading.Id).Where(taken.Add)] })];
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
