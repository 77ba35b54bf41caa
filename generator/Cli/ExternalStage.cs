using System.Collections.Immutable;
using System.Net;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.LinkChecking;
using LicensingSite.Pipeline;
using Spectre.Console;

namespace LicensingSite.Cli;

/// <summary><c>check --external</c>: asks other people's servers, and shows how far it is where somebody looks on.</summary>
static class ExternalStage
{
    /// <summary>What is wrong with links to other sites; null where the user has stopped it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>?> FindAsync(BuildResult result, bool useCache, CommandContext context, CancellationToken cancel)
    {
        var settings = result.Site.Config.Links;
        var links = ExternalLinks.Collect(result.Site, result.Tocs);
        var (limits, clock, done) = (RequestLimits.Default, TimeProvider.System, 0);
        using var cache = useCache
            ? LinkCheckCache.Open(BuildCache.ExternalPath(context.WorkingFolder), clock.GetUtcNow())
            : LinkCheckCache.InMemory;
        using var client = new LinkClient(Dns.GetHostAddressesAsync, settings, limits, clock);
        try
        {
            var results = await ShowAsync(
                context,
                links.Urls.Length,
                tell => ExternalLinkCheck.RunAsync(links.Urls, client.SendAsync, cache, settings.Budget, limits, clock, tell, cancel),
                count => done = count);
            return [.. ExternalLinkCheck.Diagnose(links, results, settings)];
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync($"Stopped after {done} of {links.Urls.Length} addresses of other sites; the next check goes on from there.");
            return null;
        }
    }

    static async Task<ImmutableArray<LinkCheckResult>> ShowAsync(
        CommandContext context, int count, Func<Action<int>, Task<ImmutableArray<LinkCheckResult>>> run, Action<int> tell)
    {
        if (!context.HasProgress || count == 0)
        {
            return await run(tell);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        return await terminal.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("Links to other sites", maxValue: count);
            return await run(done =>
            {
                task.Value = done;
                tell(done);
            });
        });
    }
}
