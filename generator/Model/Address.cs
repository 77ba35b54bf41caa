using System.Collections.Frozen;

namespace LicensingSite.Model;

/// <summary>What can be said of an address from its text alone.</summary>
static class Address
{
    /// <summary>True for an address with a scheme or a host: it is written as it stands, and no page of ours.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) || (SchemeLength(target) > 1 && !IsFile(target) && !IsUid(target));

    /// <summary>True for a page named by its uid: <c>xref:uid</c>.</summary>
    public static bool IsUid(string target) => target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for an address that runs code or carries data of its own; browsers read over blanks and control characters in it.</summary>
    public static bool IsUnsafe(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && UnsafeSchemes.Contains(string.Concat(target.AsSpan(0, colon).ToArray().Where(c => c is > ' ' and not '\u007F')));
    }

    /// <summary>True for a file of somebody's machine: <c>C:\…</c>, <c>file:…</c>, <c>\\server\…</c>.</summary>
    public static bool IsFile(string target) =>
        target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || target.StartsWith(@"\\", StringComparison.Ordinal)
        || (target.Length > 2 && SchemeLength(target) == 1 && target[2] is '\\' or '/');

    /// <summary>The letters before the first colon, if they make a scheme; else 0.</summary>
    static int SchemeLength(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(target[0]) && target.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0 ? colon : 0;
    }

    static readonly FrozenSet<string> UnsafeSchemes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "javascript", "vbscript", "livescript", "data", "blob", "filesystem", "view-source", "srcdoc");

    static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
}
