namespace LicensingSite.Tests.Robustness;

/// <summary>How the processor's time grows with the work. Who asks is of the collection <see cref="MeasuredTime"/>.</summary>
static class CpuTime
{
    /// <summary>Four times as much work may take this many times as long.</summary>
    public const int MostTimesAsLong = 8;

    /// <summary>Below this a measurement says nothing.</summary>
    static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How many times as long the one takes as the other, at best; where many take less than eight times the noise, nothing is compared and
    /// the ratio is what they take of the noise. Other work on the machine can only make a try slower, so one good one of five is enough.
    /// </summary>
    public static double RatioAboveNoise(Action few, Action many)
    {
        // No larger than this however little the few take: most work ends here.
        var ratio = TimeOf(many) / Noise;
        for (var tries = 0; tries < 5 && ratio > MostTimesAsLong; tries++)
        {
            ratio = TimeInPeace(many) / Larger(TimeInPeace(few), Noise);
        }

        return ratio;
    }

    static TimeSpan Larger(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>What was thrown away before is cleared away first, so that it is not counted.</summary>
    static TimeSpan TimeInPeace(Action work)
    {
        GC.Collect();
        return TimeOf(work);
    }

    static TimeSpan TimeOf(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
