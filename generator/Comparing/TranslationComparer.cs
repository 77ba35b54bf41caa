using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Comparing;

/// <summary>Holds every translated page against the page it was made from; not one whose source has changed since, where nobody can tell whose a difference is.</summary>
static class TranslationComparer
{
    static readonly HashSet<Rule> Unreadable = [Rules.FileUnreadable, Rules.MarkdownTooDeep, Rules.YamlSyntaxError, Rules.CircularReference];

    /// <param name="known">What an earlier comparison of the same site has found, by translation.</param>
    public static ImmutableArray<Diagnostic> Compare(Site site, ReferenceMemo<PageId, ImmutableArray<Diagnostic>> known, Jobs jobs)
    {
        var sources = site.Source.Pages.ToDictionary(page => page.Page.Id.Slug, StringComparer.Ordinal);
        var pairs = new List<(LinkedPage Source, LinkedPage Translation)>();
        foreach (var translation in site.Locales.Skip(1).SelectMany(locale => locale.Pages))
        {
            if (!translation.IsFallback && sources.TryGetValue(translation.Page.Id.Slug, out var source)
                && IsReadable(source) && IsReadable(translation) && source.Page.Kind == translation.Page.Kind && translation.Freshness != Freshness.Stale)
            {
                pairs.Add((source, translation));
            }
        }

        return [.. jobs.Map(pairs, pair => Compare(pair.Source, pair.Translation, known)).SelectMany(found => found)];
    }

    /// <summary>The links of a page are made anew whenever it or anything around it changes, so they stand for all of it.</summary>
    static ImmutableArray<Diagnostic> Compare(LinkedPage source, LinkedPage translation, ReferenceMemo<PageId, ImmutableArray<Diagnostic>> known) =>
        known.Get(translation.Page.Id, source.Links, translation.Links, known, () => [.. new PageComparison(source, translation).Findings()]);

    static bool IsReadable(LinkedPage page) => !page.Page.Diagnostics.Any(found => Unreadable.Contains(found.Rule));
}
