using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>A heading and the content below it, up to the next heading.</summary>
/// <param name="Heading">Null for the content before the first heading.</param>
/// <param name="Start">The heading, or the beginning of the page.</param>
/// <param name="Ids">The ids of the heading; empty if they are not known.</param>
sealed record Section(StructuralElement? Heading, Place Start, ImmutableArray<string> Ids)
{
    readonly List<ComparedItem> items = [];
    readonly List<ComparedItem> blocks = [];

    /// <summary>1 to 6; 0 for the content before the first heading.</summary>
    public int Level => Heading is { } heading ? heading.Text[0] - '0' : 0;

    /// <summary>In order of place.</summary>
    public IReadOnlyList<ComparedItem> Items => items;

    public IReadOnlyList<ComparedItem> Blocks => blocks;

    /// <summary>A hash of the items other than paragraphs and cells, whatever their order.</summary>
    public int Signature { get; private set; }

    public void Add(ComparedItem item)
    {
        if (item.IsBlock)
        {
            blocks.Add(item);
        }

        items.Add(item with { Block = blocks.Count - 1 });
        if (item.Kind is not (ItemKind.Paragraph or ItemKind.Cell))
        {
            Signature += HashCode.Combine(item.Kind, item.Key);
        }
    }

    /// <summary>The nearest place in this section for an item that only the other section has.</summary>
    public Place PlaceOf(ComparedItem missing, Section other) =>
        missing.Block >= 0 && blocks.Count == other.blocks.Count ? blocks[missing.Block].Place : Start;
}
