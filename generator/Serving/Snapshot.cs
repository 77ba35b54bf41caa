using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Serving;

/// <summary>The site at a moment: what the server answers with.</summary>
/// <param name="BasePath">The path below which the site lies; begins and ends with a slash.</param>
/// <param name="Files">By path relative to the site.</param>
/// <param name="Groups">Folders of more files.</param>
/// <param name="Version">How often the site was built before; a page knows the one it was made for.</param>
sealed record Snapshot(string BasePath, FrozenDictionary<string, OutputFile> Files, ImmutableArray<FilesOnDemand> Groups, long Version = 0)
{
    /// <summary>The file an address leads to, found as static hosts find it: itself, with <c>.html</c>, or an index.</summary>
    /// <param name="path">Decoded path of a request.</param>
    public OutputFile? Find(string path)
    {
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            return null;
        }

        var name = path[BasePath.Length..];
        return name.Length == 0 || name.EndsWith('/')
            ? Files.GetValueOrDefault(name + "index.html")
            : Files.GetValueOrDefault(name) ?? Files.GetValueOrDefault(name + ".html") ?? Groups.Select(group => group.Find(name)).FirstOrDefault(file => file is not null);
    }

    /// <summary>Where an address without its slash belongs; null where there is no such folder.</summary>
    public string? WithSlash(string path) => Find(path) is null && Find(path + "/") is not null ? path + "/" : null;

    /// <summary>The page for an address that leads nowhere: the one of its locale, else the site's.</summary>
    public OutputFile? NotFound(string path)
    {
        var locale = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..].Split('/')[0] : "";
        return Files.GetValueOrDefault($"{locale}/404.html") ?? Files.GetValueOrDefault("404.html");
    }
}
