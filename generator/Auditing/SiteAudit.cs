using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Auditing;

/// <summary>A second opinion on a finished site, whoever made it: reads every page back and follows what is in it.</summary>
static class SiteAudit
{
    /// <param name="folder">The site's folder.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static (int Pages, IReadOnlyList<Diagnostic> Findings) Run(string folder, BaseUrl baseUrl, Jobs jobs)
    {
        var files = SiteFiles.In(folder);
        var read = jobs.At("Reading").Map(
            [.. SiteFiles.Once(folder, files.Where(IsPage))],
            file => (File: file, Page: PageReader.Read(file.Path, $"{folder.TrimEnd('/', '\\')}/{file.Path}", File.ReadAllText(file.Real))));
        var host = new StaticHost(files.Select(file => file.Path), baseUrl);
        var byReal = read.ToImmutableDictionary(one => one.File.Real, one => one.Page, StringComparer.Ordinal);
        var byPath = files.Where(IsPage).ToImmutableDictionary(file => file.Path, file => byReal[file.Real], StringComparer.Ordinal);
        AuditedPage[] pages = [.. read.Select(one => one.Page)];
        var (links, languages) = (new LinkAudit(host, byPath), new LanguageAudit(host, byPath));
        var found = jobs.At("Auditing").Map(pages, page => (IReadOnlyList<Diagnostic>)[.. page.Faults, .. links.Faults(page), .. languages.Faults(page)]);
        return (pages.Length, Diagnostic.Sorted(found.SelectMany(one => one)));
    }

    static bool IsPage(SiteFile file) => file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
