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
    [
        Rules.FileUnreadable,
        Rules.MarkdownTooDeep,
        Rules.YamlSyntaxError,
        Rules.CircularReference,
    ];

    /// <param name="known">The diagnostics of earlier comparisons.</param>
    public static ImmutableArray<Diagnostic> Compare(Site site, LastResults<TranslatedPage, ImmutableArray<Diagnostic>> known, Jobs jobs)
    {
        var sources = site.Source.Pages.ToDictionary(page => page.Page.Id.Slug, StringComparer.Ordinal);
        var pairs = site
            .Locales.Skip(1)
            .SelectMany(locale => locale.Pages)
            .Select(page => new TranslatedPage(sources.GetValueOrDefault(page.Page.Id.Slug), page));
        return [.. known.Map(known, [.. pairs], jobs, Compare).SelectMany(found => found)];
    }

    static ImmutableArray<Diagnostic> Compare(TranslatedPage pair) =>
        pair is { Source: { } source, Translation: { IsFallback: false } translation }
        && translation.Freshness != Freshness.Stale
        && source.Page.Kind == translation.Page.Kind
        && IsReadable(source)
        && IsReadable(translation)
            ? [.. new PageComparison(source, translation).Compare()]
            : [];

    static bool IsReadable(LinkedPage page) => !page.Page.Diagnostics.Any(found => Unreadable.Contains(found.Rule));
}

/// <summary>A page of a locale, and that of the source locale at the same slug.</summary>
readonly record struct TranslatedPage(LinkedPage? Source, LinkedPage Translation);
