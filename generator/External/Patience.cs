namespace LicensingSite.External;

/// <summary>How much is asked of other people's servers, and how long an answer may take.</summary>
/// <param name="PerHost">Requests at once to one host.</param>
/// <param name="Overall">Requests at once in all.</param>
/// <param name="Pace">Least time between two requests to one host.</param>
/// <param name="Connecting">Until a connection stands, encryption included.</param>
/// <param name="Answering">From then until the answer begins.</param>
/// <param name="Reading">From then until its end.</param>
/// <param name="Tries">How often an address is asked for that may answer otherwise next time.</param>
/// <param name="FirstPause">Before the second try; twice as long before each further one, plus or minus a quarter.</param>
/// <param name="LongestPage">Bytes of a page that are read at most, decompressed.</param>
sealed record Patience(
    int PerHost, int Overall, TimeSpan Pace, TimeSpan Connecting, TimeSpan Answering, TimeSpan Reading, int Tries, TimeSpan FirstPause, int LongestPage)
{
    public static readonly Patience Default = new(
        PerHost: 2,
        Overall: 32,
        Pace: TimeSpan.FromMilliseconds(100),
        Connecting: TimeSpan.FromSeconds(10),
        Answering: TimeSpan.FromSeconds(20),
        Reading: TimeSpan.FromSeconds(20),
        Tries: 3,
        FirstPause: TimeSpan.FromSeconds(2),
        LongestPage: 8 * 1024 * 1024);

    /// <summary>How many redirects are followed.</summary>
    public const int MostRedirects = 10;
}
