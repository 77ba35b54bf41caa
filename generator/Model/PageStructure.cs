using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>The structural elements of a page in a few hundred bytes, to compare a translation with its source.</summary>
/// <param name="Source">The page's own file; elements of included files are not part of it.</param>
/// <param name="Bytes">The elements, serialized.</param>
sealed record PageStructure(SourceLines Source, ReadOnlyMemory<byte> Bytes)
{
    const int HasText = 0x40;
    const int HasHash = 0x80;

    /// <summary>The elements in order of place.</summary>
    public ImmutableArray<StructuralElement> Elements()
    {
        var bytes = MemoryMarshal.TryGetArray(Bytes, out var segment) ? segment : new ArraySegment<byte>(Bytes.ToArray());
        using var reader = new BinaryReader(new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count));
        var marks = ImmutableArray.CreateBuilder<StructuralElement>();
        for (var start = 0; reader.BaseStream.Position < bytes.Count; )
        {
            var head = reader.ReadByte();
            start += reader.Read7BitEncodedInt();
            var end = start + reader.Read7BitEncodedInt();
            var text = (head & HasText) == 0 ? "" : reader.ReadString();
            var hash = (head & HasHash) == 0 ? 0 : reader.ReadInt32();
            marks.Add(new StructuralElement((StructuralElementKind)(head & ~(HasText | HasHash)), text, hash, start, end));
        }

        return marks.ToImmutable();
    }

    /// <summary>Serializes elements, given in any order.</summary>
    public static PageStructure Of(SourceLines source, IEnumerable<StructuralElement> marks)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var before = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            writer.Write((byte)((int)mark.Kind | (mark.Text.Length > 0 ? HasText : 0) | (mark.Hash != 0 ? HasHash : 0)));
            writer.Write7BitEncodedInt(mark.Start - before);
            writer.Write7BitEncodedInt(mark.End - mark.Start);
            before = mark.Start;
            if (mark.Text.Length > 0)
            {
                writer.Write(mark.Text);
            }

            if (mark.Hash != 0)
            {
                writer.Write(mark.Hash);
            }
        }

        return new PageStructure(source, stream.ToArray());
    }
}
