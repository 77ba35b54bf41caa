using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LicensingSite.Serving;

/// <summary>Broadcasts changes to subscribers. Changes that arrive while a subscriber is busy are merged into one.</summary>
sealed class ChangeNotifier
{
    readonly ConcurrentDictionary<Channel<bool>, bool> all = new();

    public void Notify()
    {
        foreach (var listener in all.Keys)
        {
            listener.Writer.TryWrite(true);
        }
    }

    /// <summary>Yields once immediately, and then after changes, until cancelled.</summary>
    public IAsyncEnumerable<bool> Subscribe(CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        channel.Writer.TryWrite(true);
        all[channel] = true;
        cancel.Register(() => all.TryRemove(channel, out _));
        return channel.Reader.ReadAllAsync(cancel);
    }
}
