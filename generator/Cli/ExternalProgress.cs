using System.Collections.Immutable;
using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using Spectre.Console;

namespace LicensingSite.Cli;

/// <summary>Shows on a terminal how far a check of external links is.</summary>
static class ExternalProgress
{
    /// <summary>Runs the check; null where the user has stopped it, which is then printed.</summary>
    public static async Task<ImmutableArray<Diagnostic>?> ShowAsync(ExternalFindings check, string? cacheFolder, CommandContext context, CancellationToken cancel)
    {
        var finished = 0;
        try
        {
            if (!context.HasProgress || check.Count == 0)
            {
                return await check.FindAsync(cacheFolder, count => finished = count, cancel);
            }

            var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
            return await terminal.Progress().AutoClear(true).StartAsync(async progress =>
            {
                var task = progress.AddTask("Links to other sites", maxValue: check.Count);
                return await check.FindAsync(cacheFolder, count => task.Value = finished = count, cancel);
            });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync($"Stopped after {finished} of {check.Count} addresses of other sites; the next check goes on from there.");
            return null;
        }
    }
}
