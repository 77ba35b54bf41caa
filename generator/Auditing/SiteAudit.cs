using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Auditing;

/// <summary>A second opinion on a finished site, whoever made it: reads every page back and follows what is in it.</summary>
static class SiteAudit
{
    /// <param name="folder">The site's folder.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static (int Pages, IReadOnlyList<Diagnostic> Findings) Run(string folder, BaseUrl baseUrl, Jobs jobs)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var pages = jobs.At("Reading").Map(
            [.. files.Where(file => file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))],
            path => PageReader.Read(path, $"{folder.TrimEnd('/', '\\')}/{path}", File.ReadAllText(Path.Combine(folder, path))));
        var host = new StaticHost(files, baseUrl);
        var byPath = pages.ToImmutableDictionary(page => page.Path, StringComparer.Ordinal);
        var (links, languages) = (new LinkAudit(host, byPath), new LanguageAudit(host, byPath));
        var found = jobs.At("Auditing").Map(pages, page => (IReadOnlyList<Diagnostic>)[.. page.Faults, .. links.Faults(page), .. languages.Faults(page)]);
        return (pages.Length, Diagnostic.Sorted(found.SelectMany(one => one)));
    }
}
