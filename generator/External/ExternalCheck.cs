using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.External;

/// <summary>Asks for every address of a site's links to others, each one once, unless an earlier run has heard of it not long ago.</summary>
static class ExternalCheck
{
    /// <summary>The verdicts, in the order of the addresses.</summary>
    /// <param name="tell">Called with the number of addresses done, after each one; from any thread.</param>
    /// <exception cref="OperationCanceledException">Stopped; what had been heard until then is in the log.</exception>
    public static async Task<ImmutableArray<Verdict>> RunAsync(
        ImmutableArray<ExternalUrl> urls, Ask ask, VerdictLog log, TimeSpan budget, Patience patience, TimeProvider clock, Action<int> tell, CancellationToken cancel)
    {
        using var gates = new HostGates(patience, clock, clock.GetUtcNow() + budget);
        var check = new UrlCheck(ask, gates, patience, clock);
        var done = 0;
        return [.. await Task.WhenAll(urls.Select(OneAsync))];

        async Task<Verdict> OneAsync(ExternalUrl url)
        {
            var verdict = log.Recall(url);
            if (verdict is null)
            {
                verdict = await check.OfAsync(url, cancel);
                log.Add(url, verdict, clock.GetUtcNow());
            }

            tell(Interlocked.Increment(ref done));
            return verdict;
        }
    }

    /// <summary>The findings about links to other sites, those that are accepted left out.</summary>
    public static IEnumerable<Diagnostic> Findings(ExternalLinks links, ImmutableArray<Verdict> verdicts, LinkSettings settings) =>
        links.Faults
            .Concat(links.Urls.Zip(verdicts).SelectMany(pair => ExternalFindings.Of(pair.First, pair.Second)))
            .Where(found => !settings.Accepts(found));

    /// <summary>All that could be found about links, were they asked for: what a site had is not known from what servers answer today.</summary>
    public static IEnumerable<Diagnostic> Possible(ExternalLinks links) =>
        links.Faults.Concat(
            from url in links.Urls
            from link in url.Links
            from rule in Rules.External
            select new Diagnostic(rule, link.Place, "", link.Target));
}
