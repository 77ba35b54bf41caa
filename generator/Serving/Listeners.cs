using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LicensingSite.Serving;

/// <summary>Those who want to know when something has changed: whoever is busy then is told once, however often it did.</summary>
sealed class Listeners
{
    readonly ConcurrentDictionary<Channel<bool>, bool> all = new();

    public void TellAll()
    {
        foreach (var listener in all.Keys)
        {
            listener.Writer.TryWrite(true);
        }
    }

    /// <summary>Once now, and again after every change, until cancelled.</summary>
    public IAsyncEnumerable<bool> Listen(CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        channel.Writer.TryWrite(true);
        all[channel] = true;
        cancel.Register(() => all.TryRemove(channel, out _));
        return channel.Reader.ReadAllAsync(cancel);
    }
}
