using System.Collections.Concurrent;

namespace LicensingSite.External;

/// <summary>Lets requests go out no faster than each host is to be asked, and none after the end of the run's time.</summary>
sealed class HostGates(Patience patience, TimeProvider clock, DateTimeOffset deadline) : IDisposable
{
    readonly ConcurrentDictionary<string, Gate> gates = new(StringComparer.OrdinalIgnoreCase);
    readonly SemaphoreSlim overall = new(patience.Overall);

    /// <summary>Waits for the host's turn; false where it would come too late, or is not wanted any more. After true, <see cref="Leave"/> has to follow.</summary>
    public async Task<bool> EnterAsync(string host, Func<bool> isWanted, CancellationToken cancel)
    {
        var gate = gates.GetOrAdd(host, _ => new Gate(patience.PerHost));
        await gate.Slots.WaitAsync(cancel);
        try
        {
            for (var wait = TimeSpan.MaxValue; wait > TimeSpan.Zero;)
            {
                wait = isWanted() ? gate.Start(clock.GetUtcNow(), patience.Pace) : TimeSpan.MaxValue;
                if (!await PauseAsync(wait, cancel))
                {
                    gate.Slots.Release();
                    return false;
                }
            }

            await overall.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            gate.Slots.Release();
            throw;
        }

        if (clock.GetUtcNow() < deadline)
        {
            return true;
        }

        Leave(host);
        return false;
    }

    public void Leave(string host)
    {
        overall.Release();
        gates[host].Slots.Release();
    }

    public void Dispose()
    {
        overall.Dispose();
        foreach (var gate in gates.Values)
        {
            gate.Dispose();
        }
    }

    /// <summary>Asks nothing of a host before a time that it has named.</summary>
    public void Hold(string host, DateTimeOffset until) => gates.GetOrAdd(host, _ => new Gate(patience.PerHost)).Hold(until);

    /// <summary>Waits; false, without waiting, where that would take longer than there is time.</summary>
    public async Task<bool> PauseAsync(TimeSpan wait, CancellationToken cancel)
    {
        if (wait >= deadline - clock.GetUtcNow())
        {
            return false;
        }

        if (wait == TimeSpan.Zero)
        {
            return true;
        }

        // A timer counts in milliseconds: a part of one would be no wait at all.
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancel);
        return true;
    }

    /// <summary>What is known of one host.</summary>
    sealed class Gate(int slots) : IDisposable
    {
        readonly Lock use = new();
        DateTimeOffset next;

        public SemaphoreSlim Slots { get; } = new(slots);

        /// <summary>Zero where a request may go out now, and is taken to do so; else how long to wait before asking anew.</summary>
        public TimeSpan Start(DateTimeOffset now, TimeSpan pace)
        {
            lock (use)
            {
                if (next > now)
                {
                    return next - now;
                }

                next = now + pace;
                return TimeSpan.Zero;
            }
        }

        public void Dispose() => Slots.Dispose();

        public void Hold(DateTimeOffset until)
        {
            lock (use)
            {
                next = until > next ? until : next;
            }
        }
    }
}
