using System.Text;

namespace LicensingSite.Searching;

/// <summary>A growing buffer of bytes.</summary>
sealed class ByteWriter
{
    byte[] bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    /// <summary>Appends a number as LEB128: seven bits per byte, lowest first; the high bit means that another byte follows.</summary>
    public void Number(int value)
    {
        Reserve(5);
        var rest = (uint)value;
        while (rest > 0x7F)
        {
            bytes[Length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[Length++] = (byte)rest;
    }

    /// <summary>Appends the length in bytes, then the text in UTF-8.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    /// <summary>Appends the length, then the bytes.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        Number(text.Length);
        All(text);
    }

    /// <summary>Empties the buffer and keeps its memory.</summary>
    public void Clear() => Length = 0;

    public void All(ReadOnlySpan<byte> other)
    {
        Reserve(other.Length);
        other.CopyTo(bytes.AsSpan(Length));
        Length += other.Length;
    }

    void Reserve(int more)
    {
        if (Length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(Length + more, bytes.Length < 16 ? 16 : bytes.Length + (bytes.Length / 2)));
        }
    }
}

/// <summary>Reads what a <see cref="ByteWriter"/> wrote.</summary>
ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    int position;

    public readonly bool IsAtEnd => position == bytes.Length;

    public readonly int Position => position;

    public byte Byte() => bytes[position++];

    public int Number()
    {
        var (value, shift) = (0u, 0);
        byte next;
        do
        {
            next = bytes[position++];
            value |= (uint)(next & 0x7F) << shift;
            shift += 7;
        } while (next > 0x7F);
        return (int)value;
    }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Text()
    {
        var length = Number();
        var text = bytes.Slice(position, length);
        position += length;
        return text;
    }
}
