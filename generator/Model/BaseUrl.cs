using System.Diagnostics.CodeAnalysis;

namespace LicensingSite.Model;

/// <summary>Where a site is served: its host, if known, and the path below which it is.</summary>
/// <param name="Origin"><c>https://host</c>, without a slash at the end; null where the host is not known.</param>
/// <param name="Path">Begins and ends with a slash.</param>
sealed record BaseUrl(string? Origin, string Path)
{
    public static readonly BaseUrl Root = new(null, "/");

    /// <summary>Reads <c>https://host/path</c> or <c>/path</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BaseUrl? baseUrl)
    {
        baseUrl = null;
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal))
        {
            baseUrl = new BaseUrl(null, Folder(text));
        }
        else if (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Query.Length + uri.Fragment.Length == 0
        )
        {
            baseUrl = new BaseUrl(uri.GetLeftPart(UriPartial.Authority), Folder(uri.AbsolutePath));
        }

        return baseUrl is not null;
    }

    /// <summary>The URL of a path of the site, as pages link to it.</summary>
    /// <param name="sitePath">Relative to the site, not escaped, such as <c>fr-fr/licensing/</c>.</param>
    public string Href(string sitePath) => Path + Escape(sitePath);

    /// <summary>The URL with the host, if known.</summary>
    public string Absolute(string sitePath) => Origin + Href(sitePath);

    /// <summary>True where the site is at the root of its host, and so has the host to itself.</summary>
    public bool OwnsHost => this is { Origin: not null, Path: "/" };

    /// <summary>
    /// Converts a URL on the site's own host, with any web scheme or none, to a path from the root of the site; null for any other URL.
    /// </summary>
    public string? FromRoot(string target) =>
        Origin is null ? null
        : WithoutScheme(target) is var written
        && WithoutScheme(Absolute("")) is var own
        && written.StartsWith(own, StringComparison.OrdinalIgnoreCase)
            ? "/" + written[own.Length..]
        : written.Equals(own[..^1], StringComparison.OrdinalIgnoreCase) ? "/"
        : null;

    /// <summary>Converts a path below the one the site is served at to a path from the root of the site; null for any other path.</summary>
    public string? BelowPath(string path) =>
        Path.Length > 1 && path.StartsWith(Path, StringComparison.OrdinalIgnoreCase) ? path[(Path.Length - 1)..] : null;

    /// <summary>True for a URL of another site: it names a host that is not the site's own, or a scheme that runs no code.</summary>
    public bool IsOtherSite(string target) => UrlParts.IsExternal(target) && !UrlParts.IsUnsafe(target) && FromRoot(target) is null;

    static string WithoutScheme(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address["https:".Length..]
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address["http:".Length..]
        : address;

    static string Folder(string path) => path.EndsWith('/') ? path : path + "/";

    /// <summary>A path, escaped for a URL.</summary>
    public static string Escape(string path) =>
        path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;

    static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    );
}
