using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.TranslationChecks;

/// <summary>Compares each translated page with its source page.</summary>
/// <remarks>
/// <para>Input: the linked site. Output: diagnostics, at the translation, with the place in the source.</para>
/// <para>Invariants: pages are compared in pairs, so the result does not depend on other pages and can be kept while the links of
/// both stay the same. Left out are fallback pages, pages that could not be read, and stale translations: there, a difference may come
/// from the change of the source.</para>
/// </remarks>
static class TranslationComparer
{
    static readonly HashSet<Rule> Unreadable =
        [Rules.FileUnreadable, Rules.MarkdownTooDeep, Rules.YamlSyntaxError, Rules.CircularReference];

    /// <param name="known">The diagnostics of earlier comparisons, by translation.</param>
    public static ImmutableArray<Diagnostic> Compare(Site site, ReferenceMemo<PageId, ImmutableArray<Diagnostic>> known, Jobs jobs)
    {
        var sources = site.Source.Pages.ToDictionary(page => page.Page.Id.Slug, StringComparer.Ordinal);
        var pairs = new List<(LinkedPage Source, LinkedPage Translation)>();
        foreach (var translation in site.Locales.Skip(1).SelectMany(locale => locale.Pages))
        {
            if (!translation.IsFallback
                && translation.Freshness != Freshness.Stale
                && sources.TryGetValue(translation.Page.Id.Slug, out var source)
                && source.Page.Kind == translation.Page.Kind
                && IsReadable(source)
                && IsReadable(translation))
            {
                pairs.Add((source, translation));
            }
        }

        return [.. jobs.Map(pairs, pair => Compare(pair.Source, pair.Translation, known)).SelectMany(found => found)];
    }

    /// <summary>The links of a page are a new object whenever the page or their targets change, so they serve as the key.</summary>
    static ImmutableArray<Diagnostic> Compare(
        LinkedPage source, LinkedPage translation, ReferenceMemo<PageId, ImmutableArray<Diagnostic>> known) =>
        known.Get(
            translation.Page.Id,
            source.Links,
            translation.Links,
            known,
            () => [.. new PageComparison(source, translation).Compare()]);

    static bool IsReadable(LinkedPage page) => !page.Page.Diagnostics.Any(found => Unreadable.Contains(found.Rule));
}
