using System.Diagnostics.CodeAnalysis;

namespace LicensingSite.Model;

/// <summary>Where a site is served: a host, if it is known, and the path below which all of it lies.</summary>
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
        else if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0)
        {
            baseUrl = new BaseUrl(uri.GetLeftPart(UriPartial.Authority), Folder(uri.AbsolutePath));
        }

        return baseUrl is not null;
    }

    /// <summary>The address of a path of the site, to be written in a page.</summary>
    /// <param name="sitePath">Relative to the site, not escaped, such as <c>fr-fr/licensing/</c>.</param>
    public string Href(string sitePath) => Path + Escape(sitePath);

    /// <summary>The address with its host where that is known.</summary>
    public string Absolute(string sitePath) => Origin + Href(sitePath);

    /// <summary>True where nobody else has anything on the host: its root is the site's.</summary>
    public bool OwnsHost => this is { Origin: not null, Path: "/" };

    /// <summary>An address that names the site's own host, by whatever scheme of the web or none, as one from the root of the site; null for any other.</summary>
    public string? FromRoot(string target) =>
        Origin is null ? null
            : WithoutScheme(target) is var written && WithoutScheme(Absolute("")) is var own && written.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? "/" + written[own.Length..]
            : written.Equals(own[..^1], StringComparison.OrdinalIgnoreCase) ? "/"
            : null;

    /// <summary>A path that repeats the one below which the site is served, as one from the root of the site; null for any other.</summary>
    public string? BelowPath(string path) =>
        Path.Length > 1 && path.StartsWith(Path, StringComparison.OrdinalIgnoreCase) ? path[(Path.Length - 1)..] : null;

    /// <summary>True for a URL of another site: it names a host that is not the site's own, or a scheme that runs no code.</summary>
    public bool IsOtherSite(string target) => UrlParts.IsExternal(target) && !UrlParts.IsUnsafe(target) && FromRoot(target) is null;

    static string WithoutScheme(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address["https:".Length..]
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address["http:".Length..]
        : address;

    static string Folder(string path) => path.EndsWith('/') ? path : path + "/";

    /// <summary>A path as it stands in an address.</summary>
    public static string Escape(string path) =>
        path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;

    static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
