using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>Takes a page apart into what can be held against its translation.</summary>
static class PageSections
{
    /// <summary>The sections in order, the first one what stands before the first heading.</summary>
    public static IReadOnlyList<Section> Of(LinkedPage page)
    {
        var (lines, marks) = (page.Page.Structure.Source, page.Page.Structure.Elements());
        var headings = HeadingsById(page.Page);
        var references = page.Page.References
            .Select((reference, index) => (Reference: reference, Link: page.ResolvedLinks[index]))
            .Where(one => one.Reference.From == page.Page.Path && one.Reference.Kind is not (ReferenceKind.FrontMatter or ReferenceKind.Breadcrumbs))
            .Select(one => ItemOf(one.Reference, one.Link, page.Page.Id.Locale, headings))
            .OrderBy(item => item.Place.Start)
            .ToArray();

        var sections = new List<Section> { new(null, FirstPlace(lines, marks), []) };
        var ids = marks.Count(mark => mark.Kind == StructuralElementKind.Heading) == page.Page.Headings.Length ? page.Page.Headings : [];
        var next = 0;
        foreach (var mark in marks)
        {
            for (; next < references.Length && references[next].Place.Start < mark.Start; next++)
            {
                sections[^1].Add(references[next]);
            }

            var place = new Place(lines, mark.Start, mark.End);
            if (mark.Kind == StructuralElementKind.Heading)
            {
                sections.Add(new Section(mark, place, ids.IsEmpty ? [] : [ids[sections.Count - 1].Id, .. ids[sections.Count - 1].OtherIds]));
            }
            else
            {
                sections[^1].Add(ItemOf(mark, place));
            }
        }

        foreach (var reference in references.AsSpan(next))
        {
            sections[^1].Add(reference);
        }

        return sections;
    }

    static Place FirstPlace(SourceLines lines, ImmutableArray<StructuralElement> marks) =>
        marks is [var first, ..] && first.Kind != StructuralElementKind.Heading ? new Place(lines, first.Start, first.Start) : new Place(lines, 0, 0);

    static Dictionary<string, int> HeadingsById(Page page)
    {
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < page.Headings.Length; i++)
        {
            headings.TryAdd(page.Headings[i].Id, i);
            foreach (var other in page.Headings[i].OtherIds)
            {
                headings.TryAdd(other, i);
            }
        }

        return headings;
    }

    static Item ItemOf(StructuralElement mark, Place place) => mark.Kind switch
    {
        StructuralElementKind.Alert => new Item(ItemKind.Alert, mark.Text, mark.Text.ToUpperInvariant(), place),
        StructuralElementKind.Table => new Item(ItemKind.Table, mark.Text, mark.Text, place),
        StructuralElementKind.Tab => new Item(ItemKind.Tab, mark.Text, mark.Text, place),
        StructuralElementKind.Include => new Item(ItemKind.Include, mark.Text, mark.Text, place),
        StructuralElementKind.InlineCode => new Item(ItemKind.InlineCode, mark.Text, mark.Text, place),
        StructuralElementKind.Placeholder => new Item(ItemKind.Placeholder, mark.Text, mark.Text, place),
        StructuralElementKind.Code => new Item(ItemKind.Code, mark.Hash == 0 ? mark.Text : $"{mark.Text} {mark.Hash.ToString("x8", CultureInfo.InvariantCulture)}", mark.Text, place),
        StructuralElementKind.Cell => new Item(ItemKind.Cell, "", "", place, mark.Hash),
        _ => new Item(ItemKind.Paragraph, "", "", place, mark.Hash),
    };

    /// <summary>A link within the page is the heading it leads to, whatever its id; any other is what it leads to.</summary>
    static Item ItemOf(Reference reference, ResolvedLink link, Locale locale, Dictionary<string, int> headings)
    {
        var kind = reference.Kind == ReferenceKind.Image ? ItemKind.Image : ItemKind.Link;
        var written = reference.Target.Trim();
        if (written.StartsWith('#'))
        {
            var key = headings.TryGetValue(UrlParts.Decode(written[1..]), out var index) ? $"#{index.ToString(CultureInfo.InvariantCulture)}" : written;
            return new Item(kind, key, written, reference.Place);
        }

        return link.Target switch
        {
            _ when reference.Kind == ReferenceKind.Uid => new Item(kind, written, written, reference.Place),
            LinkTarget.Page page => new Item(kind, $"/{page.Shown.Slug}{page.Query}", written, reference.Place),
            LinkTarget.Asset asset => new Item(kind, $"/{asset.File.SitePath}{asset.Query}", written, reference.Place, Locale: LanguageNeutralUrl.Of(written, locale).Locale),
            _ => new Item(kind, LanguageNeutralUrl.Of(link.Href, locale).Text, written, reference.Place, Locale: LanguageNeutralUrl.Of(written, locale).Locale),
        };
    }
}
