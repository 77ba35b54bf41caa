using System.Collections.Frozen;
using LicensingSite.Serving;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>The preview of a site, really served, on a port of its own.</summary>
sealed class PreviewHost : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly SourceWatcher watcher;
    readonly Task serving;

    PreviewHost(SourceWatcher watcher, Func<Action<string>, CancellationToken, Task> serve, TaskCompletionSource<string> announced)
    {
        this.watcher = watcher;
        serving = serve(announced.SetResult, stop.Token);
    }

    /// <summary>Where the site begins, as it is announced.</summary>
    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Serves a site, and builds it anew after every change of its content.</summary>
    public static async Task<PreviewHost> StartAsync(TestSite site)
    {
        var preview = new Preview(() => SnapshotOf(site));
        preview.Refresh();
        var announced = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = new PreviewHost(
            new SourceWatcher([site.Source], preview.Refresh),
            (announce, cancel) => PreviewServer.RunAsync(preview, 0, announce, cancel),
            announced);
        await Task.WhenAny(announced.Task, host.serving);
        host.Address = new Uri(await announced.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        host.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        return host;
    }

    /// <summary>Stops, and waits until nothing is served any more.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        watcher.Dispose();
        await StopAsync();
        Client.Dispose();
        stop.Dispose();
    }

    static LicensingSite.Serving.Snapshot SnapshotOf(TestSite site)
    {
        var result = site.Run();
        return new LicensingSite.Serving.Snapshot(result.Site.Config.BaseUrl.Path, result.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal), [.. result.Groups.Select(FilesOnDemand.Of)]);
    }
}
