using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Serving;
using LicensingSite.Translations;

namespace LicensingSite.Cli;

/// <summary><c>serve</c>: the dev server. Serves the site locally and reloads open pages on changes.</summary>
static class ServeCommand
{
    /// <summary>Thread pool threads reserved for requests while the others build.</summary>
    const int RequestThreads = 8;

    /// <param name="host">IP address to listen on.</param>
    /// <param name="open">True to open the site in a browser.</param>
    public static async Task<ExitCode> RunAsync(
        BuildOptions options,
        IPAddress host,
        int port,
        bool open,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var site = new IncrementalSite(options, options.UseCache ? context.WorkingFolder : null);
        if (site.Open() is { IsEmpty: false } faults)
        {
            TextReport.Write(Diagnostic.Sorted(faults), context.Output, context.HasColours);
            return ExitCode.Misconfigured;
        }

        ThreadPool.SetMinThreads(Environment.ProcessorCount + RequestThreads, Environment.ProcessorCount + RequestThreads);
        try
        {
            await ServeAsync(site, host, port, open, context, cancel);
            return ExitCode.Clean;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Clean;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await context.Error.WriteLineAsync($"Port {port} is in use. Choose another with --port, or use --port 0 for a free one.");
            return ExitCode.Misconfigured;
        }
        catch (SocketException fault)
        {
            await context.Error.WriteLineAsync(
                $"Cannot listen on port {port} of {host}: {fault.Message}. Choose another with --port, or use --port 0 for a free one."
            );
            return ExitCode.Misconfigured;
        }
    }

    /// <summary>Builds and serves until cancelled.</summary>
    static async Task ServeAsync(
        IncrementalSite site,
        IPAddress host,
        int port,
        bool open,
        CommandContext context,
        CancellationToken cancel
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var devServer = new DevServer(site);
        using var watcher = new FileWatcher(site.Folders, devServer.NotifyChanged);
        var reporter = new DevServerReporter(context);
        var httpServer = new HttpServer(devServer, new RequestFilter(host), (shown, path) => ChangesAt(shown, path, site));
        var building = Task.CompletedTask;
        await httpServer.RunAsync(port, Start, ended.Token);
        await building;

        void Start(string url)
        {
            Announce(url, open, context.Error);
            building = devServer.RunAsync(Report, ended.Token);
            _ = building.ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
        }

        void Report(DevServer built)
        {
            watcher.Watch(site.Folders);
            reporter.Report(built);
        }
    }

    /// <summary>Returns the source changes of the stale translation at a URL path; null if there is none.</summary>
    static string? ChangesAt(Snapshot shown, string path, IncrementalSite site) =>
        shown.PageAt(path) is { Freshness: Freshness.Stale } page
            ? DifferencePrinter.Text(shown.Result.Site, [new SourceComparison(shown.Result.Site, site.Strings).Compare(page)])
            : null;

    static void Announce(string address, bool open, TextWriter output)
    {
        output.WriteLine($"Serving {address}. Press Ctrl+C to stop.");
        if (!open)
        {
            return;
        }

        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            output.WriteLine("No browser found for --open. Open the URL yourself.");
        }
    }
}
