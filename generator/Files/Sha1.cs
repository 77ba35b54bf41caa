using System.Buffers.Binary;
using System.Numerics;

namespace LicensingSite.Files;

/// <summary>SHA-1 (FIPS 180-4). The implementation of .NET loads OpenSSL, which takes 3 ms at start and is not needed otherwise.</summary>
static class Sha1
{
    const int BlockLength = 64;

    /// <summary>The 20 bytes of the hash.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> bytes)
    {
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        var rest = bytes;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
        {
            Add(rest, state);
        }

        // A one bit, zeros, and the length in bits fill the last block, or the last two.
        Span<byte> end = stackalloc byte[rest.Length < BlockLength - sizeof(ulong) ? BlockLength : 2 * BlockLength];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(end[^sizeof(ulong)..], 8L * bytes.Length);
        for (; !end.IsEmpty; end = end[BlockLength..])
        {
            Add(end, state);
        }

        var hash = new byte[state.Length * sizeof(uint)];
        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * sizeof(uint)), state[i]);
        }

        return hash;
    }

    static void Add(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> words = stackalloc uint[80];
        for (var i = 0; i < 16; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * sizeof(uint))..]);
        }

        for (var i = 16; i < words.Length; i++)
        {
            words[i] = BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        }

        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
        foreach (var word in words[..20])
        {
            var mixed = (d ^ (b & (c ^ d))) + 0x5A827999 + word + e;
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed, a, BitOperations.RotateLeft(b, 30), c, d);
        }

        foreach (var word in words[20..40])
        {
            var mixed = (b ^ c ^ d) + 0x6ED9EBA1 + word + e;
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed, a, BitOperations.RotateLeft(b, 30), c, d);
        }

        foreach (var word in words[40..60])
        {
            var mixed = ((b & c) | (d & (b | c))) + 0x8F1BBCDC + word + e;
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed, a, BitOperations.RotateLeft(b, 30), c, d);
        }

        foreach (var word in words[60..])
        {
            var mixed = (b ^ c ^ d) + 0xCA62C1D6 + word + e;
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed, a, BitOperations.RotateLeft(b, 30), c, d);
        }

        (state[0], state[1], state[2], state[3], state[4]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e);
    }
}
