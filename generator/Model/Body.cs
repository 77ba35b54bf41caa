using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A page's article as HTML in UTF-8, with a placeholder wherever something will stand that only the whole site knows.</summary>
/// <param name="Html">The bytes, addresses and ids of headings left out.</param>
/// <param name="Placeholders">Where those go, ascending by offset.</param>
/// <param name="Events">What <see cref="BodyEvents"/> reads: where in the HTML the text is, and which elements it is in.</param>
sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<Placeholder> Placeholders, ReadOnlyMemory<byte> Events)
{
    public static readonly Body Empty = new(ReadOnlyMemory<byte>.Empty, [], ReadOnlyMemory<byte>.Empty);
}

/// <summary>What goes into a placeholder.</summary>
enum PlaceholderKind : byte
{
    /// <summary>The address of a reference.</summary>
    Address,

    /// <summary>The id of a heading.</summary>
    HeadingId,

    /// <summary>An empty element for each other id of a heading.</summary>
    OtherIds,
}

/// <summary>A place for something in a page's body.</summary>
/// <param name="Offset">Byte offset in the body.</param>
/// <param name="Index">Of an address, in the page's list of references; of an id, in that of its headings.</param>
readonly record struct Placeholder(int Offset, PlaceholderKind Kind, int Index);
