using LicensingSite.LinkChecking;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>When the rate limiter lets a request to a host start.</summary>
public sealed class HostRateLimiterTests : IDisposable
{
    static readonly TimeSpan Budget = TimeSpan.FromHours(1);

    readonly InstantClock clock = new();
    readonly HostRateLimiter limiter;
    readonly DateTimeOffset start;

    public HostRateLimiterTests()
    {
        start = clock.GetUtcNow();
        limiter = new HostRateLimiter(RequestLimits.Default, clock, start + Budget);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => limiter.Dispose();

    [Fact]
    public async Task A_shorter_hold_does_not_replace_a_longer_one()
    {
        limiter.Hold("a.test", start + TimeSpan.FromMinutes(10));
        limiter.Hold("a.test", start + TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(10), await StartOfAsync("a.test"));
    }

    [Fact]
    public async Task A_longer_hold_replaces_a_shorter_one()
    {
        limiter.Hold("a.test", start + TimeSpan.FromMinutes(1));
        limiter.Hold("a.test", start + TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(10), await StartOfAsync("a.test"));
    }

    [Fact]
    public async Task A_hold_concerns_one_host_whatever_the_case_of_its_name()
    {
        limiter.Hold("a.test", start + TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.Zero, await StartOfAsync("b.test"));
        Assert.Equal(TimeSpan.FromMinutes(10), await StartOfAsync("A.TEST"));
    }

    [Fact]
    public async Task A_host_held_until_the_deadline_gets_no_request_and_is_not_waited_for()
    {
        limiter.Hold("a.test", start + Budget);

        Assert.Null(await StartOfAsync("a.test"));
        Assert.Equal(start, clock.GetUtcNow());
    }

    [Fact]
    public async Task A_request_that_is_not_wanted_any_more_does_not_run() => Assert.Null(await StartOfAsync("a.test", isWanted: false));

    [Fact]
    public async Task After_the_deadline_no_request_runs()
    {
        clock.Advance(Budget);

        Assert.Null(await StartOfAsync("a.test"));
    }

    [Fact]
    public async Task Requests_to_one_host_start_an_interval_apart()
    {
        Assert.Equal(TimeSpan.Zero, await StartOfAsync("a.test"));
        Assert.Equal(RequestLimits.Default.Interval, await StartOfAsync("a.test"));
    }

    [Fact]
    public async Task A_request_that_fails_leaves_its_place()
    {
        using var one = new HostRateLimiter(RequestLimits.Default with { PerHost = 1, Overall = 1 }, clock, start + Budget);

        await Assert.ThrowsAsync<IOException>(() => one.RunAsync<string>("a.test", () => true, () => throw new IOException(), Cancel));

        Assert.Equal("", await one.RunAsync("a.test", () => true, () => Task.FromResult(""), Cancel));
    }

    [Fact]
    public async Task A_held_host_takes_none_of_the_overall_places()
    {
        var stopped = new ManualClock();
        using var one = new HostRateLimiter(RequestLimits.Default with { Overall = 1 }, stopped, stopped.GetUtcNow() + Budget);
        one.Hold("held.test", stopped.GetUtcNow() + TimeSpan.FromMinutes(10));
        using var cancel = new CancellationTokenSource();
        var held = one.RunAsync("held.test", () => true, () => Task.FromResult(""), cancel.Token);

        var other = one.RunAsync("other.test", () => true, () => Task.FromResult(""), cancel.Token);

        Assert.True(other.IsCompletedSuccessfully);
        Assert.False(held.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
    }

    /// <summary>How long after the start a request runs; null if it does not.</summary>
    async Task<TimeSpan?> StartOfAsync(string host, bool isWanted = true)
    {
        TimeSpan? after = null;
        await limiter.RunAsync(host, () => isWanted, Run, Cancel);
        return after;

        Task<string> Run()
        {
            after = clock.GetUtcNow() - start;
            return Task.FromResult("");
        }
    }
}
