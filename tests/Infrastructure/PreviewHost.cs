using System.Net;
using LicensingSite.Pipeline;
using LicensingSite.Serving;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>The preview of a site, really served, on a port of its own.</summary>
sealed class PreviewHost : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly FileWatcher watcher;
    readonly Task serving;
    readonly Task working;

    PreviewHost(IncrementalSite site, TaskCompletionSource<string> announced)
    {
        Preview = new DevServer(site);
        watcher = new FileWatcher(site.Folders, Preview.NotifyChanged);
        serving = new HttpServer(Preview, new RequestFilter(IPAddress.Loopback), (_, path) => $"Changes of {path}").RunAsync(
            0,
            announced.SetResult,
            stop.Token
        );
        working = Preview.RunAsync(_ => { }, stop.Token);
    }

    public DevServer Preview { get; }

    /// <summary>Where the site begins, as it is announced.</summary>
    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Serves a site, and rebuilds it after every change of its content.</summary>
    public static async Task<PreviewHost> StartAsync(TestSite site)
    {
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());
        var announced = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = new PreviewHost(live, announced);
        await Task.WhenAny(announced.Task, host.serving);
        host.Address = new Uri(await announced.Task.WaitAsync(TimeSpan.FromMinutes(2)));
        host.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        return host;
    }

    /// <summary>Stops, and waits until nothing is served any more.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
    }

    public async ValueTask DisposeAsync()
    {
        watcher.Dispose();
        await StopAsync();
        Client.Dispose();
        stop.Dispose();
    }
}
