using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Caching;

/// <summary>The shapes that cached values are made of.</summary>
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

    public static void Write(this BinaryWriter writer, Fingerprint fingerprint)
    {
        writer.Write((ulong)(fingerprint.Value >> 64));
        writer.Write((ulong)fingerprint.Value);
    }

    public static Fingerprint ReadFingerprint(this BinaryReader reader) => new(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
}
