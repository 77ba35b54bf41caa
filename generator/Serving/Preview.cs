using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;

namespace LicensingSite.Serving;

/// <summary>Keeps the newest site, and tells open pages when there is a newer one.</summary>
/// <param name="site">Opened already.</param>
sealed class Preview(IncrementalSite site)
{
    /// <summary>After a change, how long to wait until the disk is looked at once more: for a file that came while its folder was new, or an event that was lost.</summary>
    static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);

    /// <summary>Whoever has waited for the address asks for a page at once, and is answered before anything else is done.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    readonly Channel<IReadOnlyCollection<string>?> changes = Channel.CreateUnbounded<IReadOnlyCollection<string>?>();
    readonly Listeners listeners = new();
    readonly ColdStart glance = new(site);
    readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The path below which the site lies; begins and ends with a slash.</summary>
    public string BasePath => site.BasePath;

    /// <summary>The site to answer with; null as long as none was made.</summary>
    public Snapshot? Current { get; private set; }

    /// <summary>The newest site whose findings are known; null as long as there is none.</summary>
    public CheckedSnapshot? Checked { get; private set; }

    /// <summary>Why the site as it is on disk now cannot be made; empty where the current one is that.</summary>
    public ImmutableArray<Diagnostic> Faults { get; private set; } = [];

    /// <summary>What to answer a request with: as long as the whole site is not made, what can be told of the page alone.</summary>
    /// <param name="path">Decoded.</param>
    public async Task<Snapshot> For(string path, CancellationToken cancel)
    {
        if (Current is null && glance.At(path) is { } early)
        {
            return early;
        }

        await first.Task.WaitAsync(cancel);
        return Current!;
    }

    /// <summary>Says that files may have changed.</summary>
    /// <param name="paths">Full paths; null where nobody knows which.</param>
    public void Notice(IReadOnlyCollection<string>? paths) => changes.Writer.TryWrite(paths);

    /// <summary>Makes the site, and makes it anew after every change, until cancelled.</summary>
    /// <param name="report">Told of each site once its findings are known, and of each that cannot be made.</param>
    public async Task WorkAsync(Action<Preview> report, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.Delay(Grace, cancel);
        await Task.Run(glance.Finish, cancel);
        Task[] works = [Task.Run(() => FollowAsync(ended.Token), cancel), Task.Run(() => CheckAsync(report, ended.Token), cancel)];
        await Task.WhenAny(works);
        await ended.CancelAsync();
        await Task.WhenAll(works);
    }

    /// <summary>Once now, and again whenever there may be something new, until cancelled.</summary>
    public async IAsyncEnumerable<Snapshot?> Changes([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var _ in listeners.Listen(cancel))
        {
            yield return Current;
        }
    }

    async Task FollowAsync(CancellationToken cancel)
    {
        Refresh([]);
        while (true)
        {
            if (!await IsChangeComing(Calm, cancel))
            {
                if (Faults.IsEmpty && site.IsBehind() && !changes.Reader.TryPeek(out _))
                {
                    Refresh(null);
                    continue;
                }

                await IsChangeComing(Timeout.InfiniteTimeSpan, cancel);
            }

            if (changes.Reader.TryRead(out var paths))
            {
                Refresh(paths);
            }
        }
    }

    void Refresh(IReadOnlyCollection<string>? paths)
    {
        try
        {
            Faults = paths is null ? site.Open() : site.Notice(paths);
            if (Faults.IsEmpty)
            {
                Current = Snapshot.Of(site.Run(), (Current?.Version ?? 0) + 1);
                if (first.TrySetResult())
                {
                    glance.Forget();
                }
            }
        }
        catch (FaultException fault)
        {
            Faults = [fault.Diagnostic];
        }

        listeners.TellAll();
    }

    async Task<bool> IsChangeComing(TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            return await changes.Reader.WaitToReadAsync(cancel).AsTask().WaitAsync(patience, cancel);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    async Task CheckAsync(Action<Preview> report, CancellationToken cancel)
    {
        var reported = ImmutableArray<Diagnostic>.Empty;
        await foreach (var current in Changes(cancel))
        {
            if (Checked?.Site != current || reported != Faults)
            {
                reported = Faults;
                Checked = current is null ? null : new CheckedSnapshot(current, current.Result.Diagnostics);
                report(this);
                listeners.TellAll();
            }
        }
    }
}
