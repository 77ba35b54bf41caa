using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LicensingSite.Serving;

/// <summary>Keeps the newest site, and tells open pages when there is a newer one.</summary>
/// <param name="build">Makes the site from what is on disk now; null where that cannot be done, and the last one stays.</param>
sealed class Preview(Func<Snapshot?> build)
{
    readonly Lock building = new();
    readonly ConcurrentDictionary<Channel<long>, bool> listeners = new();

    /// <summary>The site to answer with; null as long as none could be built.</summary>
    public Snapshot? Current { get; private set; }

    /// <summary>Builds the site anew, and tells everyone.</summary>
    public void Refresh()
    {
        lock (building)
        {
            if (build() is not { } snapshot)
            {
                return;
            }

            Current = snapshot with { Version = (Current?.Version ?? 0) + 1 };
            foreach (var listener in listeners.Keys)
            {
                listener.Writer.TryWrite(Current.Version);
            }
        }
    }

    /// <summary>The version there is and those to come, until cancelled.</summary>
    public async IAsyncEnumerable<long> Versions([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = true;
        channel.Writer.TryWrite(Current?.Version ?? 0);
        try
        {
            await foreach (var newest in channel.Reader.ReadAllAsync(cancel))
            {
                yield return newest;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
