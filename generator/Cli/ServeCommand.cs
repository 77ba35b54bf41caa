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

/// <summary><c>serve</c>: shows the site, and shows it anew after every change.</summary>
static class ServeCommand
{
    /// <summary>Threads that answer requests while all others make the site.</summary>
    const int Answering = 8;

    /// <param name="host">The address to listen to.</param>
    /// <param name="open">True to show the site in a browser.</param>
    public static async Task<ExitCode> RunAsync(BuildOptions options, IPAddress host, int port, bool open, CommandContext context, CancellationToken cancel)
    {
        var site = new IncrementalSite(options);
        if (site.Open() is { IsEmpty: false } faults)
        {
            TextReport.Write(Diagnostic.Sorted(faults), context.Output, context.HasColours);
            return ExitCode.Misconfigured;
        }

        ThreadPool.SetMinThreads(Environment.ProcessorCount + Answering, Environment.ProcessorCount + Answering);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var preview = new Preview(site);
        using var watcher = new SourceWatcher(site.Folders, preview.Notice);
        var news = new PreviewNews(context);
        var server = new PreviewServer(preview, new Visitors(host), (shown, path) => ChangesAt(shown, path, site));
        try
        {
            Task? work = null;
            var serving = server.RunAsync(
                port,
                address =>
                {
                    Announce(address, open, context.Error);
                    work = preview.WorkAsync(
                        made =>
                        {
                            watcher.Watch(site.Folders);
                            news.Tell(made);
                        },
                        ended.Token);
                    _ = work.ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
                },
                ended.Token);
            await serving;
            await (work ?? Task.CompletedTask);
            return ExitCode.Clean;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Clean;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await context.Error.WriteLineAsync($"Port {port} is taken. Choose another with --port, or 0 for any free one.");
            return ExitCode.Misconfigured;
        }
        catch (SocketException fault)
        {
            await context.Error.WriteLineAsync($"Port {port} of {host} cannot be used: {fault.Message}. Choose another with --port, or 0 for any free one.");
            return ExitCode.Misconfigured;
        }
    }

    /// <summary>What has changed in the source of the translation at an address; null where no translation is there.</summary>
    static string? ChangesAt(Snapshot shown, string path, IncrementalSite site) => shown.PageAt(path) is { Freshness: Freshness.Stale } page
        ? DifferencePrinter.Text(shown.Result.Site, [new SourceComparison(shown.Result.Site, site.Strings).Of(page)])
        : null;

    static void Announce(string address, bool open, TextWriter talk)
    {
        talk.WriteLine($"Serving {address} – press Ctrl+C to stop.");
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
            talk.WriteLine("There is no browser here that --open could start; open the address yourself.");
        }
    }
}
