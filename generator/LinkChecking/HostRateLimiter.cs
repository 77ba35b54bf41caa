using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace LicensingSite.LinkChecking;

/// <summary>
/// Limits the requests to each host: how many run at once, how soon one may follow another, and until when the host wants to be left alone.
/// No request starts after the deadline of the run.
/// </summary>
sealed class HostRateLimiter : IDisposable
{
    readonly RequestLimits limits;
    readonly TimeProvider clock;
    readonly DateTimeOffset deadline;
    readonly PartitionedRateLimiter<string> perHost;
    readonly ConcurrencyLimiter overall;

    // The rate limiters of the base class library support neither a custom clock nor pauses.
    readonly ConcurrentDictionary<string, HostSchedule> schedules = new(StringComparer.OrdinalIgnoreCase);

    public HostRateLimiter(RequestLimits limits, TimeProvider clock, DateTimeOffset deadline)
    {
        (this.limits, this.clock, this.deadline) = (limits, clock, deadline);
        perHost = PartitionedRateLimiter.Create<string, string>(
            host => RateLimitPartition.GetConcurrencyLimiter(host, _ => Unbounded(limits.PerHost)),
            StringComparer.OrdinalIgnoreCase
        );
        overall = new ConcurrencyLimiter(Unbounded(limits.Overall));
    }

    /// <summary>
    /// Runs a request when its host's turn comes. Null, without running it, if that would be after the deadline
    /// or <paramref name="isWanted"/> is false by then.
    /// </summary>
    /// <remarks>A request that waits for the host's next start holds a place of the host but none of the overall places.</remarks>
    public async Task<T?> RunAsync<T>(string host, Func<bool> isWanted, Func<Task<T>> request, CancellationToken cancel)
        where T : class
    {
        using var hostPlace = await perHost.AcquireAsync(host, 1, cancel);
        while (isWanted() && TimeLeft > TimeSpan.Zero)
        {
            var wait = Schedule(host).Reserve(clock.GetUtcNow(), limits.Interval);
            if (wait == TimeSpan.Zero)
            {
                using var place = await overall.AcquireAsync(1, cancel);
                return TimeLeft > TimeSpan.Zero ? await request() : null;
            }

            if (wait >= TimeLeft)
            {
                return null;
            }

            // A timer counts in milliseconds: a fraction of one would be no wait at all.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancel);
        }

        return null;
    }

    /// <summary>Starts no request to a host before a time. A host that is held for longer already stays so.</summary>
    public void Hold(string host, DateTimeOffset until) => Schedule(host).Hold(until);

    /// <summary>Time until the deadline; negative after it.</summary>
    public TimeSpan TimeLeft => deadline - clock.GetUtcNow();

    public void Dispose()
    {
        perHost.Dispose();
        overall.Dispose();
    }

    HostSchedule Schedule(string host) => schedules.GetOrAdd(host, _ => new HostSchedule());

    static ConcurrencyLimiterOptions Unbounded(int permits) => new() { PermitLimit = permits, QueueLimit = int.MaxValue };

    /// <summary>When the next request to one host may start.</summary>
    sealed class HostSchedule
    {
        readonly Lock use = new();
        DateTimeOffset next;

        /// <summary>Zero if a request may start now; the next may then start one interval later. Otherwise the time until then.</summary>
        public TimeSpan Reserve(DateTimeOffset now, TimeSpan interval)
        {
            lock (use)
            {
                if (next > now)
                {
                    return next - now;
                }

                next = now + interval;
                return TimeSpan.Zero;
            }
        }

        public void Hold(DateTimeOffset until)
        {
            lock (use)
            {
                next = until > next ? until : next;
            }
        }
    }
}
