using System.Collections.Concurrent;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>Analyses pages in parallel: as many analysers as there are jobs, with one cache of tokens.</summary>
sealed class PageAnalysers
{
    readonly TokenAnalysisCache cache = new();
    readonly ConcurrentBag<PageAnalyser> free = [];

    /// <inheritdoc cref="PageAnalyser.Analyse"/>
    public byte[] Analyse(Page page, Language language, Synonyms synonyms)
    {
        var analyser = free.TryTake(out var idle) ? idle : new PageAnalyser(cache);
        var analysis = analyser.Analyse(page, language, synonyms);
        free.Add(analyser);
        return analysis;
    }
}
