using System.Collections.Frozen;
using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Serving;

namespace LicensingSite.Cli;

/// <summary><c>serve</c>: shows the site, and shows it anew after every change.</summary>
sealed class ServeCommand(BuildOptions options)
{
    readonly ParseMemo memo = ParseMemo.Empty;
    Workspace? last;

    public static async Task<ExitCode> RunAsync(BuildOptions options, int port, bool open, CancellationToken cancel)
    {
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            TextReport.Write(Diagnostic.Sorted(faults), Console.Out);
            return ExitCode.Misconfigured;
        }

        var preview = new Preview(new ServeCommand(options).Build);
        preview.Refresh();
        using var watcher = new SourceWatcher([options.Source, options.Templates, .. workspace.Config.Locales.Select(locale => locale.Root)], preview.Refresh);
        try
        {
            await PreviewServer.RunAsync(preview, port, address => Announce(address, open), cancel);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Port {port} is taken. Choose another with --port, or 0 for any free one.");
            return ExitCode.Misconfigured;
        }

        return ExitCode.Clean;
    }

    /// <summary>The site as it is on disk now; null, with the reason printed, where configuration or templates cannot be used.</summary>
    Snapshot? Build()
    {
        try
        {
            var (workspace, faults) = Workspace.Open(options, last);
            return workspace is null ? Keep(faults) : Build(workspace);
        }
        catch (FaultException fault)
        {
            return Keep([fault.Diagnostic]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{fault.Message} The last site stays up.");
            return null;
        }
    }

    Snapshot Build(Workspace workspace)
    {
        var clock = Stopwatch.StartNew();
        workspace.Templates.Compile();
        last = workspace;
        var result = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs));
        TextReport.Write(result.Diagnostics, Console.Out);
        Console.Error.WriteLine(Summary.Of(result, clock.Elapsed));
        return new Snapshot(workspace.Config.BaseUrl.Path, result.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal), [.. result.Groups.Select(FilesOnDemand.Of)]);
    }

    static Snapshot? Keep(IEnumerable<Diagnostic> faults)
    {
        TextReport.Write(Diagnostic.Sorted(faults), Console.Out);
        Console.Error.WriteLine("The site cannot be built like this; the last one stays up.");
        return null;
    }

    static void Announce(string address, bool open)
    {
        Console.Error.WriteLine($"Serving {address} – press Ctrl+C to stop.");
        if (open)
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
    }
}
