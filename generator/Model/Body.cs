using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A page's article as HTML in UTF-8, with a hole wherever an address will stand.</summary>
/// <param name="Html">The bytes, addresses left out.</param>
/// <param name="Holes">Where addresses go, ascending by offset.</param>
sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<Hole> Holes)
{
    public static readonly Body Empty = new(ReadOnlyMemory<byte>.Empty, []);
}

/// <summary>A place for an address in a page's body.</summary>
/// <param name="Offset">Byte offset in the body.</param>
/// <param name="Reference">Index in the page's list of references.</param>
readonly record struct Hole(int Offset, int Reference);
