using System.Collections.Frozen;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>A URL as an author wrote it, split at <c>?</c> and <c>#</c>.</summary>
/// <param name="Path">Everything before the first <c>?</c> or <c>#</c>.</param>
/// <param name="Query">With its question mark; empty for none.</param>
/// <param name="Fragment">Without its number sign; null for none.</param>
readonly record struct UrlParts(string Path, string Query, string? Fragment)
{
    public string End => Query + (Fragment is null ? "" : "#" + Fragment);

    public static UrlParts Of(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new(address, "", fragment) : new(address[..mark], address[mark..], fragment);
    }

    /// <summary>The slug of a path from the site's root, and its locale if it has one.</summary>
    public static (Locale? Locale, string Slug) PlaceOf(string path, IEnumerable<Locale> locales)
    {
        var slug = Decode(path).TrimStart('/', '\\').Replace('\\', '/').ToLowerInvariant();
        var named = locales.FirstOrDefault(locale => RelativePath.Below(locale.Segment, slug + "/") is not null);
        slug = named is null ? slug : slug[named.Segment.Length..].TrimStart('/');
        return (named, slug.Length == 0 || slug.EndsWith('/') ? slug + "index" : slug);
    }

    public static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>True for an address with a scheme or a host, which is not resolved but written unchanged.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) || (SchemeLength(target) > 1 && !IsFile(target) && !IsUid(target));

    /// <summary>True for a page named by its uid: <c>xref:uid</c>.</summary>
    public static bool IsUid(string target) => target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for an address that runs code or contains data. Blanks and control characters are ignored, as in browsers.</summary>
    public static bool IsUnsafe(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && UnsafeSchemes.Contains(string.Concat(target.AsSpan(0, colon).ToArray().Where(c => c is > ' ' and not '\u007F')));
    }

    /// <summary>True for a file of a local machine: <c>C:\…</c>, <c>file:…</c>, <c>\\server\…</c>.</summary>
    public static bool IsFile(string target) =>
        target.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith(@"\\", StringComparison.Ordinal)
        || (target.Length > 2 && SchemeLength(target) == 1 && target[2] is '\\' or '/');

    /// <summary>The length of the scheme; 0 where there is none.</summary>
    static int SchemeLength(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(target[0]) && target.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0 ? colon : 0;
    }

    static readonly FrozenSet<string> UnsafeSchemes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "javascript",
        "vbscript",
        "livescript",
        "data",
        "blob",
        "filesystem",
        "view-source",
        "srcdoc"
    );

    static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-"
    );
}
