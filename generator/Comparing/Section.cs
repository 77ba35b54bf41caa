using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>A heading and what stands below it, up to the next one.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
/// <param name="Start">The heading, or the page's beginning.</param>
/// <param name="Ids">The heading's; empty where they are not known.</param>
sealed record Section(StructuralElement? Heading, Place Start, ImmutableArray<string> Ids)
{
    readonly List<Item> items = [];
    readonly List<Item> blocks = [];

    /// <summary>1 to 6; 0 for what stands before the first heading.</summary>
    public int Level => Heading is { } heading ? heading.Text[0] - '0' : 0;

    /// <summary>In order of place.</summary>
    public IReadOnlyList<Item> Items => items;

    public IReadOnlyList<Item> Blocks => blocks;

    /// <summary>Stands for what it holds, paragraphs aside.</summary>
    public int Signature { get; private set; }

    public void Add(Item item)
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

    /// <summary>The place where something of the other side's section would stand in this one, as near as can be told.</summary>
    public Place PlaceOf(Item missing, Section other) =>
        missing.Block >= 0 && blocks.Count == other.blocks.Count ? blocks[missing.Block].Place : Start;
}
