using System.Collections.Immutable;
using System.Net;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.External;
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
        var links = ExternalLinks.Of(result.Site, result.Tocs);
        var (patience, clock, done) = (Patience.Default, TimeProvider.System, 0);
        using var log = useCache ? VerdictLog.Open(BuildCache.ExternalPath(context.WorkingFolder), clock.GetUtcNow()) : VerdictLog.None;
        using var client = new LinkClient(Dns.GetHostAddressesAsync, settings, patience, clock);
        try
        {
            var verdicts = await ShowAsync(
                context,
                links.Urls.Length,
                tell => ExternalCheck.RunAsync(links.Urls, client.AskAsync, log, settings.Budget, patience, clock, tell, cancel),
                count => done = count);
            return [.. ExternalCheck.Findings(links, verdicts, settings)];
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync($"Stopped after {done} of {links.Urls.Length} addresses of other sites; the next check goes on from there.");
            return null;
        }
    }

    static async Task<ImmutableArray<Verdict>> ShowAsync(CommandContext context, int count, Func<Action<int>, Task<ImmutableArray<Verdict>>> run, Action<int> tell)
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
