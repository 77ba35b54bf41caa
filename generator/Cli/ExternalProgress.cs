using System.Collections.Immutable;
using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using Spectre.Console;

namespace LicensingSite.Cli;

/// <summary>Shows the progress of checking external links on a terminal.</summary>
static class ExternalProgress
{
    /// <summary>Runs the check. Prints a message and returns null if it was cancelled.</summary>
    public static async Task<ImmutableArray<Diagnostic>?> ShowAsync(
        ExternalFindings check,
        string? cacheFolder,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var finished = 0;
        try
        {
            if (!context.HasProgress || check.Count == 0)
            {
                return await check.FindAsync(cacheFolder, count => finished = count, cancel);
            }

            var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
            return await terminal
                .Progress()
                .AutoClear(true)
                .StartAsync(async progress =>
                {
                    var task = progress.AddTask("Checking external links", maxValue: check.Count);
                    return await check.FindAsync(cacheFolder, count => task.Value = finished = count, cancel);
                });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync(
                $"Stopped after {finished} of {check.Count} external URLs. The next check continues from there."
            );
            return null;
        }
    }
}
