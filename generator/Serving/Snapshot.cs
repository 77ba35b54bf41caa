using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>An immutable build that the server responds with.</summary>
/// <param name="Version">Number of the build, from 1; 0 for a partial one.</param>
sealed record Snapshot(BuildResult Result, long Version)
{
    /// <summary>URL path of the site; starts and ends with a slash.</summary>
    public string BasePath => Result.Site.Config.BaseUrl.Path;

    /// <summary>Finds the file of a URL path as static hosts do: the file itself, with <c>.html</c>, or an index page.</summary>
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
            : Result.Files.Find(name)
                ?? Result.Files.Find(name + ".html")
                ?? Result.Groups.Select(group => group.Find(name)).FirstOrDefault(file => file is not null);
    }

    /// <summary>Returns the URL path with a trailing slash if only that exists; otherwise null.</summary>
    public string? WithTrailingSlash(string path) => Find(path) is null && Find(path + "/") is not null ? path + "/" : null;

    /// <summary>Returns the 404 page of the locale, or of the site.</summary>
    public OutputFile? NotFound(string path)
    {
        var locale = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..].Split('/')[0] : "";
        return Result.Files.Find($"{locale}/404.html") ?? Result.Files.Find("404.html");
    }

    /// <summary>Returns the file of a URL path, or its 404 page.</summary>
    public OutputFile? FindOrNotFound(string path) => Find(path) ?? NotFound(path);

    /// <summary>Returns the content page of a URL path; null if it has none.</summary>
    public LinkedPage? PageAt(string path) => Find(path) is { } file ? Result.Site.PageOf(file.Path) : null;
}

/// <summary>A build with its findings.</summary>
/// <param name="Diagnostics">In display order.</param>
sealed record CheckedSnapshot(Snapshot Site, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Returns the findings of a page and its includes.</summary>
    public IEnumerable<Diagnostic> FindingsOf(LinkedPage page)
    {
        var file = Site.Result.Site.Config.Of(page.Page.Id.Locale).Shown(page.Page.Path);
        var own = Site.Result.FindingsOf(page.Page).Concat(page.Links.Value.Diagnostics).ToHashSet();
        return Diagnostics.Where(found => found.Place.Source.File == file || own.Contains(found));
    }
}
