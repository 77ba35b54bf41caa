namespace LicensingSite.LinkChecking;

/// <summary>Limits on requests to other servers.</summary>
/// <param name="PerHost">Concurrent requests to one host.</param>
/// <param name="Overall">Concurrent requests to all hosts together.</param>
/// <param name="Interval">Minimum time between the starts of two requests to one host.</param>
/// <param name="ConnectTimeout">Until a connection stands, encryption included.</param>
/// <param name="ResponseTimeout">From then until the response begins.</param>
/// <param name="ReadTimeout">From then until its end.</param>
/// <param name="Attempts">Maximum number of attempts at an address whose failure may be temporary; at least 2.</param>
/// <param name="RetryDelay">Delay before the second attempt; it doubles with each further one.</param>
/// <param name="PageBytes">Maximum number of bytes read of a page, after decompression.</param>
sealed record RequestLimits(
    int PerHost,
    int Overall,
    TimeSpan Interval,
    TimeSpan ConnectTimeout,
    TimeSpan ResponseTimeout,
    TimeSpan ReadTimeout,
    int Attempts,
    TimeSpan RetryDelay,
    int PageBytes
)
{
    /// <summary>Maximum number of redirects followed.</summary>
    public const int Redirects = 10;

    public static readonly RequestLimits Default = new(
        PerHost: 2,
        Overall: 32,
        Interval: TimeSpan.FromMilliseconds(100),
        ConnectTimeout: TimeSpan.FromSeconds(10),
        ResponseTimeout: TimeSpan.FromSeconds(20),
        ReadTimeout: TimeSpan.FromSeconds(20),
        Attempts: 3,
        RetryDelay: TimeSpan.FromSeconds(2),
        PageBytes: 8 * 1024 * 1024
    );
}
