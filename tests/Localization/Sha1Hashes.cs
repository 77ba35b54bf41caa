using System.Security.Cryptography;
using LicensingSite.Files;

namespace LicensingSite.Tests.Localization;

/// <summary>Our SHA-1 gives what the one of .NET gives.</summary>
public sealed class Sha1Hashes
{
    [Fact]
    public void Every_length_around_the_ends_of_blocks_is_hashed_as_by_dotnet()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 31))];

#pragma warning disable CA5350 // The hash that is compared.
        Assert.All(
            Enumerable.Range(0, bytes.Length + 1),
            length => Assert.Equal(SHA1.HashData(bytes.AsSpan(0, length)), Sha1.Hash(bytes.AsSpan(0, length)))
        );
#pragma warning restore CA5350
    }
}
