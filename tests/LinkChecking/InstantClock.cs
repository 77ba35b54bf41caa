namespace LicensingSite.Tests.LinkChecking;

/// <summary>A clock without waiting: a timer fires at once, and moves the clock to its due time.</summary>
sealed class InstantClock : TimeProvider
{
    readonly Lock use = new();
    DateTimeOffset now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (use)
        {
            return now;
        }
    }

    public void Advance(TimeSpan time)
    {
        lock (use)
        {
            now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var due = GetUtcNow() + dueTime;
        var timer = new Timer();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            lock (use)
            {
                now = due > now ? due : now;
            }

            callback(state);
        });
        return timer;
    }

    sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
