using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Auditing;

/// <summary>Answers which file of a folder a plain web server would send for an address; letter case counts.</summary>
/// <param name="files">Paths relative to the folder, with <c>/</c>.</param>
sealed class StaticHost(IEnumerable<string> files, BaseUrl baseUrl)
{
    /// <summary>Stands for a host that is not known.</summary>
    const string Nowhere = "http://site.invalid";

    readonly ImmutableHashSet<string> files = [.. files];
    readonly ImmutableHashSet<string> tops = [.. files.Select(file => file.Split('/')[0])];
    readonly Lazy<ILookup<string, string>> withoutCase = new(() => files.ToLookup(file => file, StringComparer.OrdinalIgnoreCase));

    /// <summary>Where an address in a page leads.</summary>
    /// <param name="IsOurs">False for an address of another host or of another site on this one, or none that a server is asked for.</param>
    /// <param name="File">The file that is sent; null where there is none.</param>
    /// <param name="Path">What was asked for, relative to the site.</param>
    internal readonly record struct Answer(bool IsOurs, string? File, string Path, string Fragment);

    public Answer Ask(AuditedPage page, string address)
    {
        var from = new Uri(new Uri((baseUrl.Origin ?? Nowhere) + baseUrl.Path), string.Join('/', page.Path.Split('/').Select(Uri.EscapeDataString)));
        if (page.Base is { } said && Uri.TryCreate(from, said, out var changed))
        {
            from = changed;
        }

        if (!Uri.TryCreate(from, address, out var target) || target.Scheme is not ("http" or "https") || target.GetLeftPart(UriPartial.Authority) != from.GetLeftPart(UriPartial.Authority))
        {
            return default;
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath);
        var isCertain = baseUrl.OwnsHost || IsRelative(address);
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return path.StartsWith(baseUrl.Path, StringComparison.Ordinal) && path[baseUrl.Path.Length..] is var own && (isCertain || IsWithin(own) || FileAt(own) is not null)
            ? new Answer(true, FileAt(own), own, fragment)
            : new Answer(path + "/" == baseUrl.Path, FileAt(""), path, fragment);
    }

    /// <summary>A file whose path differs from a missing one in letter case alone.</summary>
    public string? InOtherCase(string path) => Tried(path).SelectMany(tried => withoutCase.Value[tried]).FirstOrDefault();

    string? FileAt(string path) => Tried(path).FirstOrDefault(files.Contains);

    /// <summary>An address that is followed from the page it stands in, and so stays in its site.</summary>
    static bool IsRelative(string address) => address is not ['/' or '\\', ..] && !Uri.TryCreate(address, UriKind.Absolute, out _);

    /// <summary>Of the addresses from a host's root, one below none of the site's own folders, and of no file's form, is another site's on the same host.</summary>
    bool IsWithin(string path) => path.Split('/') is [var top, .. var rest] && (tops.Contains(top) || (rest.Length == 0 && top.Contains('.', StringComparison.Ordinal)));

    static IEnumerable<string> Tried(string path) => path.Length == 0 || path.EndsWith('/')
        ? [path + "index.html", path + "index.htm"]
        : [path, path + ".html", path + "/index.html", path + "/index.htm"];
}
