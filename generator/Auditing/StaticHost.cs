using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Auditing;

/// <summary>Resolves URLs to files as a static web server does. Paths are case-sensitive.</summary>
/// <param name="files">Paths relative to the folder, with <c>/</c>.</param>
sealed class StaticHost(IEnumerable<string> files, BaseUrl baseUrl)
{
    /// <summary>Origin for a site whose host is unknown.</summary>
    const string UnknownHost = "http://site.invalid";

    readonly ImmutableHashSet<string> files = [.. files];
    readonly ImmutableHashSet<string> tops = [.. files.Select(file => file.Split('/')[0])];
    readonly ILookup<string, string> ignoringCase = files.ToLookup(file => file, StringComparer.OrdinalIgnoreCase);

    /// <summary>The target of a URL in a page.</summary>
    /// <param name="IsOurs">False for a URL of another host, of another site on the same host,
    /// or of another scheme.</param>
    /// <param name="File">The file that is sent; null if there is none.</param>
    /// <param name="Path">The requested path, relative to the site.</param>
    internal readonly record struct Target(bool IsOurs, string? File, string Path, string Fragment);

    public Target Resolve(AuditedPage page, string address)
    {
        var from = new Uri(
            new Uri((baseUrl.Origin ?? UnknownHost) + baseUrl.Path),
            string.Join('/', page.Path.Split('/').Select(Uri.EscapeDataString))
        );
        if (page.Base is { } said && Uri.TryCreate(from, said, out var changed))
        {
            from = changed;
        }

        if (
            !Uri.TryCreate(from, address, out var target)
            || target.Scheme is not ("http" or "https")
            || target.GetLeftPart(UriPartial.Authority) != from.GetLeftPart(UriPartial.Authority)
        )
        {
            return default;
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath);
        var isCertain = baseUrl.OwnsHost || IsRelative(address);
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return
            path.StartsWith(baseUrl.Path, StringComparison.Ordinal)
            && path[baseUrl.Path.Length..] is var own
            && (isCertain || IsWithin(own) || FileAt(own) is not null)
            ? new Target(true, FileAt(own), own, fragment)
            : new Target(path + "/" == baseUrl.Path, FileAt(""), path, fragment);
    }

    /// <summary>Finds a file whose path differs only in letter case.</summary>
    public string? FindIgnoringCase(string path) => CandidatesFor(path).SelectMany(tried => ignoringCase[tried]).FirstOrDefault();

    string? FileAt(string path) => CandidatesFor(path).FirstOrDefault(files.Contains);

    /// <summary>True for a relative URL, which stays within the site.</summary>
    static bool IsRelative(string address) => address is not ['/' or '\\', ..] && !Uri.TryCreate(address, UriKind.Absolute, out _);

    /// <summary>
    /// True if a root-relative path is in a top-level folder of the site, or names a top-level file. Others belong to another site on the
    /// host.
    /// </summary>
    bool IsWithin(string path) =>
        path.Split('/') is [var top, .. var rest]
        && (tops.Contains(top) || (rest.Length == 0 && top.Contains('.', StringComparison.Ordinal)));

    static IEnumerable<string> CandidatesFor(string path) =>
        path.Length == 0 || path.EndsWith('/')
            ? [path + "index.html", path + "index.htm"]
            : [path, path + ".html", path + "/index.html", path + "/index.htm"];
}
