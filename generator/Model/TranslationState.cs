using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>Compares a page with the source page at its place.</summary>
static class TranslationState
{
    /// <summary>
    /// The state of a page relative to its source; null for a page that exists in its language only and was not made from a source.
    /// </summary>
    /// <param name="page">The page that a locale other than the source's shows.</param>
    /// <param name="source">The page of the source locale at the same place; null where there is none.</param>
    public static Freshness? Of(Page page, Page? source) =>
        source is null
            ? IsTranslation(page.Meta)
                ? Freshness.Orphan
                : null
            : ReferenceEquals(page, source)
                ? Freshness.Untranslated
                : page.Meta.SourceHash is not { } hash || !FileSha1.IsHash(hash) || source.AsSource is null
                    ? Freshness.Unknown
                    : source.AsSource.Sha1.Matches(hash)
                        ? Freshness.Fresh
                        : Freshness.Stale;

    static bool IsTranslation(PageMeta meta) =>
        meta.SourceHash is not null || meta.TranslationType is not null || meta.HandedOff is not null;
}
