using System.IO.Hashing;

namespace LicensingSite.Work;

/// <summary>128-bit hash of a value: equal values have equal fingerprints, different values practically never.</summary>
readonly record struct Fingerprint(UInt128 Value)
{
    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>The first ten hex digits, for a file name.</summary>
    public string ToFileNamePart() => Value.ToString("x32", null)[..10];
}
