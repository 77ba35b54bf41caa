using System.Collections.Immutable;
using System.Net;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.LinkChecking;
using LicensingSite.Pipeline;

namespace LicensingSite.Checking;

/// <summary><c>check --external</c>: checks the external links of a site.</summary>
sealed class ExternalFindings(BuildResult result)
{
    readonly ExternalLinks links = ExternalLinks.Collect(result.Site, result.Tocs);

    /// <summary>How many URLs there are to request.</summary>
    public int Count => links.Urls.Length;

    /// <summary>Requests what the cache does not know; what was answered before a cancellation stays in the cache.</summary>
    /// <param name="cacheFolder">The folder below which the cache lies; null to use none.</param>
    /// <param name="onProgress">Called with the number of URLs that are done.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(string? cacheFolder, Action<int> onProgress, CancellationToken cancel)
    {
        var settings = result.Site.Config.Links;
        var (limits, clock) = (RequestLimits.Default, TimeProvider.System);
        using var cache = cacheFolder is null
            ? LinkCheckCache.InMemory
            : LinkCheckCache.Open(BuildCache.ExternalPath(cacheFolder), clock.GetUtcNow());
        using var client = new LinkClient(Dns.GetHostAddressesAsync, settings, limits, clock);
        var results = await ExternalLinkCheck.RunAsync(
            links.Urls,
            client.SendAsync,
            cache,
            settings.Budget,
            limits,
            clock,
            onProgress,
            cancel
        );
        return [.. ExternalLinkCheck.Diagnose(links, results, settings)];
    }
}
