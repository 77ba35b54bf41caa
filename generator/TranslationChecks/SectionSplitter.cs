using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>Splits a page into sections with the items to compare.</summary>
static class SectionSplitter
{
    /// <summary>The sections in order. The first is the content before the first heading.</summary>
    public static IReadOnlyList<Section> Split(LinkedPage page)
    {
        var (lines, elements) = (page.Page.Structure.Source, page.Page.Structure.Elements());
        var headings = HeadingsById(page.Page);
        var references = page
            .Page.References.Select((reference, index) => (Reference: reference, Link: page.ResolvedLinks[index]))
            .Where(one => one.Reference.From == page.Page.Path)
            .Where(one => one.Reference.Kind is not (ReferenceKind.FrontMatter or ReferenceKind.Breadcrumbs or ReferenceKind.Layout))
            .Select(one => ToItem(one.Reference, one.Link, page.Page.Id.Locale, headings))
            .OrderBy(item => item.Place.Start)
            .ToArray();

        var sections = new List<Section> { new(null, FirstPlace(lines, elements), []) };
        var headingCount = elements.Count(element => element.Kind == StructuralElementKind.Heading);
        var ids = headingCount == page.Page.Headings.Length ? page.Page.Headings : [];
        var next = 0;
        foreach (var element in elements)
        {
            for (; next < references.Length && references[next].Place.Start < element.Start; next++)
            {
                sections[^1].Add(references[next]);
            }

            var place = new Place(lines, element.Start, element.End);
            if (element.Kind == StructuralElementKind.Heading)
            {
                var index = sections.Count - 1;
                sections.Add(new Section(element, place, ids.IsEmpty ? [] : [ids[index].Id, .. ids[index].OtherIds]));
            }
            else
            {
                sections[^1].Add(ToItem(element, place));
            }
        }

        foreach (var reference in references.AsSpan(next))
        {
            sections[^1].Add(reference);
        }

        return sections;
    }

    static Place FirstPlace(SourceLines lines, ImmutableArray<StructuralElement> elements) =>
        elements is [var first, ..] && first.Kind != StructuralElementKind.Heading
            ? new Place(lines, first.Start, first.Start)
            : new Place(lines, 0, 0);

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

    static ComparedItem ToItem(StructuralElement element, Place place) =>
        element.Kind switch
        {
            StructuralElementKind.Alert => new ComparedItem(ItemKind.Alert, element.Text, element.Text.ToUpperInvariant(), place),
            StructuralElementKind.Table => new ComparedItem(ItemKind.Table, element.Text, element.Text, place),
            StructuralElementKind.Tab => new ComparedItem(ItemKind.Tab, element.Text, element.Text, place),
            StructuralElementKind.Include => new ComparedItem(ItemKind.Include, element.Text, element.Text, place),
            StructuralElementKind.InlineCode => new ComparedItem(ItemKind.InlineCode, element.Text, element.Text, place),
            StructuralElementKind.Placeholder => new ComparedItem(ItemKind.Placeholder, element.Text, element.Text, place),
            StructuralElementKind.Code => new ComparedItem(ItemKind.Code, CodeKey(element), element.Text, place),
            StructuralElementKind.Cell => new ComparedItem(ItemKind.Cell, "", "", place, element.Hash),
            _ => new ComparedItem(ItemKind.Paragraph, "", "", place, element.Hash),
        };

    static string CodeKey(StructuralElement code) =>
        code.Hash == 0 ? code.Text : string.Create(CultureInfo.InvariantCulture, $"{code.Text} {code.Hash:x8}");

    /// <summary>The key of a link within the page is the index of its heading, so ids may differ; of any other link, its target.</summary>
    static ComparedItem ToItem(Reference reference, ResolvedLink link, Locale locale, Dictionary<string, int> headings)
    {
        var kind = reference.Kind == ReferenceKind.Image ? ItemKind.Image : ItemKind.Link;
        var written = reference.Target.Trim();
        if (written.StartsWith('#'))
        {
            var key = headings.TryGetValue(UrlParts.Decode(written[1..]), out var index)
                ? string.Create(CultureInfo.InvariantCulture, $"#{index}")
                : written;
            return new ComparedItem(kind, key, written, reference.Place);
        }

        var named = LanguageNeutralUrl.Of(written, locale).Locale;
        return link.Target switch
        {
            _ when reference.Kind == ReferenceKind.Uid => new ComparedItem(kind, written, written, reference.Place),
            LinkTarget.Page page => new ComparedItem(kind, $"/{page.Shown.Slug}{page.Query}", written, reference.Place),
            LinkTarget.Asset asset => new ComparedItem(
                kind,
                $"/{asset.File.SitePath}{asset.Query}",
                written,
                reference.Place,
                Locale: named
            ),
            _ => new ComparedItem(kind, LanguageNeutralUrl.Of(link.Href, locale).Text, written, reference.Place, Locale: named),
        };
    }
}
