using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>An address taken apart.</summary>
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

    /// <summary>The place that a path from the site's root names, and the locale if it names one.</summary>
    public static (Locale? Locale, string Slug) PlaceOf(string path, IEnumerable<Locale> locales)
    {
        var slug = Decode(path).TrimStart('/', '\\').Replace('\\', '/').ToLowerInvariant();
        var named = locales.FirstOrDefault(locale => RelativePath.Below(locale.Segment, slug + "/") is not null);
        slug = named is null ? slug : slug[named.Segment.Length..].TrimStart('/');
        return (named, slug.Length == 0 || slug.EndsWith('/') ? slug + "index" : slug);
    }

    public static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
