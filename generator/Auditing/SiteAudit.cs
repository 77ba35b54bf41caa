using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Auditing;

/// <summary>Checks a built site (<c>audit</c>), whichever tool built it.</summary>
/// <remarks>
/// <para>Input: the folder of a built site and its URL. Output: the number of pages, and diagnostics of each page, its links, and its
/// translations.</para>
/// <para>Invariants: nothing is written and nothing is requested over the network. HTML is parsed as browsers do. Each file is read
/// once, whatever number of paths lead to it.</para>
/// </remarks>
static class SiteAudit
{
    /// <param name="folder">The site's folder.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not readable.</exception>
    public static (int Pages, IReadOnlyList<Diagnostic> Findings) Run(string folder, BaseUrl baseUrl, Jobs jobs)
    {
        var files = SiteFiles.Find(folder);
        var read = jobs.At("Reading")
            .Map(
                [.. SiteFiles.Distinct(folder, files.Where(IsPage))],
                file =>
                    (File: file, Page: PageReader.Read(file.Path, $"{folder.TrimEnd('/', '\\')}/{file.Path}", File.ReadAllText(file.Real)))
            );
        var host = new StaticHost(files.Select(file => file.Path), baseUrl);
        var byReal = read.ToImmutableDictionary(one => one.File.Real, one => one.Page, StringComparer.Ordinal);
        var byPath = files.Where(IsPage).ToImmutableDictionary(file => file.Path, file => byReal[file.Real], StringComparer.Ordinal);
        AuditedPage[] pages = [.. read.Select(one => one.Page)];
        var (links, languages) = (new LinkAudit(host, byPath), new LanguageAudit(host, byPath));
        var found = jobs.At("Auditing")
            .Map(
                pages,
                page => (IReadOnlyList<Diagnostic>)[.. page.Diagnostics, .. links.FindProblems(page), .. languages.FindProblems(page)]
            );
        return (pages.Length, Diagnostic.Sorted(found.SelectMany(one => one)));
    }

    static bool IsPage(SiteFile file) =>
        file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
