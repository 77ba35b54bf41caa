using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.LinkChecking;

/// <summary>Checks links to other sites over the network (<c>check --external</c>).</summary>
/// <remarks>
/// <para>Input: the external URLs of a site, each with the links that lead to it, and a cache of earlier results.
/// Output: one result per URL, in the order of the URLs; diagnostics are made from those.</para>
/// <para>Invariants: each URL is requested once per run and only if the cache has no fresh result. A host gets no more requests than
/// <see cref="RequestLimits"/> allows, and none while it wants to be left alone. No request goes to a host that is not public,
/// unless site.yml allows it. Nothing starts after the budget is used up. Results are cached as they come, so a cancelled run
/// loses none.</para>
/// </remarks>
static class ExternalLinkCheck
{
    /// <param name="report">Called with the number of URLs done, after each one; from any thread.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the results until then are in the cache.</exception>
    public static async Task<ImmutableArray<LinkCheckResult>> RunAsync(
        ImmutableArray<ExternalUrl> urls,
        SendRequest send,
        LinkCheckCache cache,
        TimeSpan budget,
        RequestLimits limits,
        TimeProvider clock,
        Action<int> report,
        CancellationToken cancel
    )
    {
        using var limiter = new HostRateLimiter(limits, clock, clock.GetUtcNow() + budget);
        var checker = new UrlChecker(new RetryPolicy(send, limiter, limits, clock));
        var done = 0;
        return [.. await Task.WhenAll(urls.Select(CheckAsync))];

        async Task<LinkCheckResult> CheckAsync(ExternalUrl url)
        {
            var result = cache.Find(url);
            if (result is null)
            {
                result = await checker.CheckAsync(url, cancel);
                cache.Add(url, result, clock.GetUtcNow());
            }

            report(Interlocked.Increment(ref done));
            return result;
        }
    }

    /// <summary>The diagnostics of all links, without those that site.yml accepts.</summary>
    public static IEnumerable<Diagnostic> Diagnose(ExternalLinks links, ImmutableArray<LinkCheckResult> results, LinkSettings settings) =>
        links
            .Diagnostics.Concat(links.Urls.Zip(results).SelectMany(pair => LinkDiagnostics.Create(pair.First, pair.Second)))
            .Where(found => !settings.Accepts(found));

    /// <summary>
    /// Returns all diagnostics that a check could report, for an earlier revision of the site: the results of that time
    /// are unknown.
    /// </summary>
    public static IEnumerable<Diagnostic> PossibleDiagnostics(ExternalLinks links) =>
        links.Diagnostics.Concat(
            from url in links.Urls
            from link in url.Links
            from rule in Rules.External
            select new Diagnostic(rule, link.Place, "", link.Target)
        );
}
