using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>The dev server: builds the site, rebuilds it on file changes, and broadcasts each new version to open pages.</summary>
/// <remarks>
/// <para>Input: changed paths from the file watcher. Output: an immutable <see cref="Snapshot"/> for each build, and its findings.</para>
/// <para>Invariants: a request is answered from one snapshot. A failed build leaves the last successful one in place. Before the first
/// full build, pages are served from partial builds.</para>
/// </remarks>
/// <param name="site">Opened already.</param>
sealed class DevServer(IncrementalSite site)
{
    /// <summary>
    /// Delay after a change before the file list is compared with the disk: the watcher may have lost an event, or missed a file in a new
    /// folder.
    /// </summary>
    static readonly TimeSpan RescanDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>Clients usually request a page right after startup; the full build waits this long for the request.</summary>
    static readonly TimeSpan StartupDelay = TimeSpan.FromMilliseconds(300);

    readonly Channel<IReadOnlyCollection<string>?> changes = Channel.CreateUnbounded<IReadOnlyCollection<string>?>();
    readonly ChangeNotifier notifier = new();
    readonly ColdStart coldStart = new(site);
    readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>URL path of the site; starts and ends with a slash.</summary>
    public string BasePath => site.BasePath;

    /// <summary>The last successful build; null before the first one.</summary>
    public Snapshot? Current { get; private set; }

    /// <summary>The last build whose findings are known; null before the first one.</summary>
    public CheckedSnapshot? Checked { get; private set; }

    /// <summary>Errors of the last build; empty if it succeeded.</summary>
    public ImmutableArray<Diagnostic> Faults { get; private set; } = [];

    /// <summary>Returns the site for a request. Before the first full build, a partial one if possible.</summary>
    /// <param name="path">Decoded.</param>
    public async Task<Snapshot> For(string path, CancellationToken cancel)
    {
        if (Current is null && coldStart.At(path) is { } early)
        {
            return early;
        }

        await first.Task.WaitAsync(cancel);
        return Current!;
    }

    /// <summary>Reports changed files.</summary>
    /// <param name="paths">Full paths; null if unknown.</param>
    public void NotifyChanged(IReadOnlyCollection<string>? paths) => changes.Writer.TryWrite(paths);

    /// <summary>Builds the site and rebuilds it on every change, until cancelled.</summary>
    /// <param name="report">Called after each build: when its findings are known, or when it failed.</param>
    public async Task RunAsync(Action<DevServer> report, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.Delay(StartupDelay, cancel);
        await coldStart.FinishAsync().WaitAsync(cancel);
        Task[] works =
        [
            Task.Run(() => RebuildOnChangesAsync(ended.Token), cancel),
            Task.Run(() => CheckAsync(report, ended.Token), cancel),
        ];
        await Task.WhenAny(works);
        await ended.CancelAsync();
        await Task.WhenAll(works);
    }

    /// <summary>Yields the current site immediately, and then after changes, until cancelled.</summary>
    public async IAsyncEnumerable<Snapshot?> Changes([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var _ in notifier.Subscribe(cancel))
        {
            yield return Current;
        }
    }

    async Task RebuildOnChangesAsync(CancellationToken cancel)
    {
        Rebuild([]);
        while (true)
        {
            if (!await WaitForChangeAsync(RescanDelay, cancel))
            {
                if (Faults.IsEmpty && site.IsBehind() && !changes.Reader.TryPeek(out _))
                {
                    Rebuild(null);
                    continue;
                }

                await WaitForChangeAsync(Timeout.InfiniteTimeSpan, cancel);
            }

            if (changes.Reader.TryRead(out var paths))
            {
                Rebuild(paths);
            }
        }
    }

    void Rebuild(IReadOnlyCollection<string>? paths)
    {
        try
        {
            Faults = paths is null ? site.Open() : site.Notice(paths);
            if (Faults.IsEmpty)
            {
                Current = new Snapshot(site.Run(), (Current?.Version ?? 0) + 1);
                if (first.TrySetResult())
                {
                    coldStart.Forget();
                }
            }
        }
        catch (FaultException fault)
        {
            Faults = [fault.Diagnostic];
        }

        notifier.Notify();
    }

    async Task<bool> WaitForChangeAsync(TimeSpan timeout, CancellationToken cancel)
    {
        try
        {
            return await changes.Reader.WaitToReadAsync(cancel).AsTask().WaitAsync(timeout, cancel);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    async Task CheckAsync(Action<DevServer> report, CancellationToken cancel)
    {
        var reported = ImmutableArray<Diagnostic>.Empty;
        await foreach (var current in Changes(cancel))
        {
            if (Checked?.Site != current || reported != Faults)
            {
                reported = Faults;
                Checked = current is null ? null : new CheckedSnapshot(current, current.Result.FindDiagnostics());
                report(this);
                notifier.Notify();
            }
        }
    }
}
