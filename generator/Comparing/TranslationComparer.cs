using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>Holds every translated page against the page it was made from; not one whose source has changed since, where nobody can tell whose a difference is.</summary>
static class TranslationComparer
{
    static readonly HashSet<Rule> Unreadable = [Rules.FileUnreadable, Rules.MarkdownTooDeep, Rules.YamlSyntaxError, Rules.CircularReference];

    public static ImmutableArray<Diagnostic> Compare(Site site, Jobs jobs)
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

        return [.. jobs.Map(pairs, pair => new PageComparison(pair.Source, pair.Translation).Findings()).SelectMany(found => found)];
    }

    static bool IsReadable(LinkedPage page) => !page.Page.Diagnostics.Any(found => Unreadable.Contains(found.Rule));
}
