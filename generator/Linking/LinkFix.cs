using System.Buffers;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>What to write in place of a link, in a form that Markdown, HTML and YAML take as it is.</summary>
static class LinkFix
{
    static readonly SearchValues<char> Special = SearchValues.Create(" \t\"'()<>[]\\`|#?%{}:&");

    static readonly SearchValues<char> Breaking = SearchValues.Create(" \t\"'()<>");

    /// <summary>A path in place of the written one, followed by its query and fragment; null where the path would need escapes.</summary>
    public static string? Path(string path, UrlParts written) => path.AsSpan().ContainsAny(Special) ? null : path + written.End;

    /// <summary>A name of a path with what a link cannot hold as it is in escapes.</summary>
    /// <param name="isWhole">True to write everything in escapes that an address has no letter for.</param>
    public static string Escaped(string name, bool isWhole) =>
        isWhole
            ? Uri.EscapeDataString(name)
            : string.Concat(name.Select(letter => Special.Contains(letter) ? Uri.HexEscape(letter) : $"{letter}"));

    /// <summary>Where a link should lead instead of to a redirect.</summary>
    /// <param name="href">The address that the redirect leads to.</param>
    /// <param name="path">The page there, relative to the file that links to it; null for a page that is not one of the site's
    /// here.</param>
    public static string? Moved(string href, string? path) =>
        path is not null ? Path(path, UrlParts.Of(href))
        : href.StartsWith("https://", StringComparison.Ordinal) && !href.AsSpan().ContainsAny(Breaking) ? href
        : null;
}
