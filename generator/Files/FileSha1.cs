namespace LicensingSite.Files;

/// <summary>SHA-1 of a file's bytes, in lower-case hex, by which a translation names the source it was made from.</summary>
/// <param name="AsIs">Of the bytes on this machine.</param>
/// <param name="OtherLineEnds">With LF in place of CR LF, or the other way round: git may convert line ends on another machine.</param>
sealed record FileSha1(string AsIs, string OtherLineEnds)
{
    const int Digits = 40;

    public static FileSha1 Of(ReadOnlySpan<byte> bytes) => new(Hex(bytes), Hex(WithOtherLineEnds(bytes)));

    /// <summary>True for 40 hex digits.</summary>
    public static bool IsHash(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigit);

    /// <summary>True if a hash, in any letter case, is of this text.</summary>
    public bool Matches(string hash) =>
        hash.Equals(AsIs, StringComparison.OrdinalIgnoreCase) || hash.Equals(OtherLineEnds, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with LF where it has CR LF, else with CR LF where it has LF.</summary>
    static byte[] WithOtherLineEnds(ReadOnlySpan<byte> bytes)
    {
        var hasCrLf = bytes.IndexOf("\r\n"u8) >= 0;
        var other = new byte[bytes.Length + (hasCrLf ? 0 : bytes.Count((byte)'\n'))];
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (hasCrLf && bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
            {
                continue;
            }

            if (!hasCrLf && bytes[i] == '\n')
            {
                other[length++] = (byte)'\r';
            }

            other[length++] = bytes[i];
        }

        return other[..length];
    }

    static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha1.Hash(bytes));
}
