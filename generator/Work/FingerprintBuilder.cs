using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace LicensingSite.Work;

/// <summary>Computes the fingerprint of a value from its parts. Lengths are included, so that different lists of parts differ.</summary>
sealed class FingerprintBuilder
{
    readonly XxHash128 hash = new();

    public FingerprintBuilder Add(string? text)
    {
        Add(text?.Length ?? -1);
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public FingerprintBuilder Add(int number)
    {
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(ref number)));
        return this;
    }

    public FingerprintBuilder Add(bool flag) => Add(flag ? 1 : 0);

    public FingerprintBuilder Add(Fingerprint other)
    {
        var value = other.Value;
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(ref value)));
        return this;
    }

    public FingerprintBuilder AddAll<T>(IReadOnlyCollection<T> items, Action<FingerprintBuilder, T> add)
    {
        Add(items.Count);
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    public Fingerprint Build() => new(hash.GetCurrentHashAsUInt128());
}
