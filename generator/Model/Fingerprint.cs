using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace LicensingSite.Model;

/// <summary>128 bits that stand for a value: equal values have equal ones, others practically never do.</summary>
readonly record struct Fingerprint(UInt128 Value)
{
    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>Ten characters for a file name.</summary>
    public string ToFileNamePart() => Value.ToString("x32", null)[..10];

    /// <summary>Gathers the parts of a value, lengths included, so that no two lists of parts are taken for each other.</summary>
    internal sealed class Gatherer
    {
        readonly XxHash128 hash = new();

        public Gatherer Add(string? text)
        {
            Add(text?.Length ?? -1);
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            return this;
        }

        public Gatherer Add(int number)
        {
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(ref number)));
            return this;
        }

        public Gatherer Add(bool flag) => Add(flag ? 1 : 0);

        public Gatherer Add(Fingerprint other)
        {
            var value = other.Value;
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(ref value)));
            return this;
        }

        public Gatherer AddAll<T>(IReadOnlyCollection<T> items, Action<Gatherer, T> add)
        {
            Add(items.Count);
            foreach (var item in items)
            {
                add(this, item);
            }

            return this;
        }

        public Fingerprint Done() => new(hash.GetCurrentHashAsUInt128());
    }
}
