using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>The site at a moment: what the server answers with.</summary>
/// <param name="Groups">Folders of more files.</param>
/// <param name="Version">How often the site was made, this time included; 0 for one that is not whole.</param>
sealed record Snapshot(BuildResult Result, ImmutableArray<FilesOnDemand> Groups, long Version)
{
    /// <summary>The path below which the site lies; begins and ends with a slash.</summary>
    public string BasePath => Result.Site.Config.BaseUrl.Path;

    public static Snapshot Of(BuildResult result, long version) =>
        new(result, [.. result.Groups.Select(FilesOnDemand.Of)], version);

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
            ? Result.Files.Find(name + "index.html")
            : Result.Files.Find(name) ?? Result.Files.Find(name + ".html") ?? Groups.Select(group => group.Find(name)).FirstOrDefault(file => file is not null);
    }

    /// <summary>Where an address without its slash belongs; null where there is no such folder.</summary>
    public string? WithSlash(string path) => Find(path) is null && Find(path + "/") is not null ? path + "/" : null;

    /// <summary>The page for an address that leads nowhere: the one of its locale, else the site's.</summary>
    public OutputFile? NotFound(string path)
    {
        var locale = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..].Split('/')[0] : "";
        return Result.Files.Find($"{locale}/404.html") ?? Result.Files.Find("404.html");
    }

    /// <summary>What is shown at an address, be it only that nothing is there.</summary>
    public OutputFile? Shown(string path) => Find(path) ?? NotFound(path);

    /// <summary>The page of the content at an address; null where something else is.</summary>
    public LinkedPage? PageAt(string path) => Find(path) is { } file ? Result.Site.PageOf(file.Path) : null;
}

/// <summary>A site of which the findings are known.</summary>
/// <param name="Diagnostics">In the order in which they are shown.</param>
sealed record CheckedSnapshot(Snapshot Site, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What a check of the site finds in a page: in its file, or in what it includes.</summary>
    public IEnumerable<Diagnostic> FindingsOf(LinkedPage page)
    {
        var file = Site.Result.Site.Config.Of(page.Page.Id.Locale).Shown(page.Page.Path);
        var own = Site.Result.FindingsOf(page.Page).Concat(page.Links.Value.Diagnostics).ToHashSet();
        return Diagnostics.Where(found => found.Place.Source.File == file || own.Contains(found));
    }
}
