using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Serialization;

/// <summary>Reads and writes the basic types of cached values.</summary>
static class BinaryExtensions
{
    public static void WriteAll<T>(this BinaryWriter writer, ImmutableArray<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public static ImmutableArray<T> ReadAll<T>(this BinaryReader reader, Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.Read7BitEncodedInt());
        for (var i = items.Capacity; i > 0; i--)
        {
            items.Add(read());
        }

        return items.MoveToImmutable();
    }

    public static void WriteOptional(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? ReadOptional(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static Locale ReadLocale(this BinaryReader reader) =>
        Locale.TryParse(reader.ReadString(), out var locale) ? locale : throw new InvalidDataException("A cached page names no locale.");

    public static void Write(this BinaryWriter writer, PageId page)
    {
        writer.Write(page.Locale.Tag);
        writer.Write(page.Slug);
    }

    public static PageId ReadPageId(this BinaryReader reader) => new(reader.ReadLocale(), reader.ReadString());

    public static void Write(this BinaryWriter writer, ReadOnlyMemory<byte> content)
    {
        writer.Write(content.Length);
        writer.Write(content.Span);
    }

    /// <summary>Reads bytes as a slice of the buffer, without copying.</summary>
    public static ReadOnlyMemory<byte> ReadBytes(this BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var length = reader.ReadInt32();
        var start = (int)reader.BaseStream.Position;
        reader.BaseStream.Position += length;
        return bytes.Slice(start, length);
    }

    public static void Write(this BinaryWriter writer, Fingerprint fingerprint)
    {
        writer.Write((ulong)(fingerprint.Value >> 64));
        writer.Write((ulong)fingerprint.Value);
    }

    public static Fingerprint ReadFingerprint(this BinaryReader reader) => new(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
}
