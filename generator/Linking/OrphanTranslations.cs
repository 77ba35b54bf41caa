using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Translations whose source page is no longer there, with where it went if a page of the source locale is the file they were made from.
/// </summary>
static class OrphanTranslations
{
    public static IEnumerable<Diagnostic> Find(Site site)
    {
        var orphans = site
            .Locales.SelectMany(locale => locale.Pages)
            .Where(page => page.Freshness == Freshness.Orphan)
            .Select(page => page.Page)
            .ToArray();
        var sources = orphans.Any(page => page.Meta.SourceHash is not null) ? SourcesBySha1(site) : [];
        foreach (var page in orphans)
        {
            var moved = page.Meta.SourceHash is { } hash ? sources.GetValueOrDefault(hash)?.Path : null;
            var remedy = moved is null
                ? "Delete the translation, or move it to the path of its source."
                : $"The source is now '{moved}'. Move the translation to the same path.";
            yield return new Diagnostic(
                Rules.OrphanTranslation,
                Place.WholeFile(page.Structure.Source.File),
                $"The source of this translation no longer exists in {site.Source.Locale}. {remedy}",
                page.Path,
                moved
            );
        }
    }

    /// <summary>Of several with the same text, the first by slug.</summary>
    static Dictionary<string, Page> SourcesBySha1(Site site)
    {
        var found = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in site.Source.Pages)
        {
            if (page.Page.AsSource?.Sha1 is { } sha1)
            {
                found.TryAdd(sha1.AsIs, page.Page);
                found.TryAdd(sha1.OtherLineEnds, page.Page);
            }
        }

        return found;
    }
}
