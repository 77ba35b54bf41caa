using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A page's article as HTML in UTF-8, with placeholders for everything that depends on the whole site.</summary>
/// <param name="Html">The bytes without addresses and ids of headings.</param>
/// <param name="Placeholders">Where those are inserted, ascending by offset.</param>
/// <param name="Events">The elements and the ranges of text, encoded for <see cref="BodyEvents"/>.</param>
sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<Placeholder> Placeholders, ReadOnlyMemory<byte> Events)
{
    public static readonly Body Empty = new(ReadOnlyMemory<byte>.Empty, [], ReadOnlyMemory<byte>.Empty);

    /// <summary>The length of the part that is the page's title, in bytes; 0 where the page begins with something else.</summary>
    public int TitleLength => Placeholders.FirstOrDefault(placeholder => placeholder.Kind == PlaceholderKind.TitleEnd).Offset;

    /// <summary>True for a translation that carries the source's text along, segment by segment.</summary>
    public bool HasSourceText()
    {
        var events = new BodyEvents(this);
        while (events.Read())
        {
            if (events.Kind == BodyEvent.SourceText)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The kind of content a placeholder is replaced by.</summary>
enum PlaceholderKind : byte
{
    /// <summary>The address of a reference.</summary>
    Address,

    /// <summary>The id of a heading.</summary>
    HeadingId,

    /// <summary>An empty element for each other id of a heading.</summary>
    OtherIds,

    /// <summary>The end of the page's title, where that is the first element. Nothing is inserted: templates show both parts.</summary>
    TitleEnd,

    /// <summary>What the target of a reference is about: its description, and how many pages there are below it.</summary>
    Summary,

    /// <summary>What precedes the code of a diagram.</summary>
    DiagramStart,

    /// <summary>What follows it.</summary>
    DiagramEnd,
}

/// <summary>A position in a page's body where content is inserted.</summary>
/// <param name="Offset">Byte offset in the body.</param>
/// <param name="Index">
/// Index in the page's references for an address or a summary, in its headings for ids, in its diagrams for those; else 0.
/// </param>
readonly record struct Placeholder(int Offset, PlaceholderKind Kind, int Index);
