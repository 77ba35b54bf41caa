namespace LicensingSite.Reporting;

/// <summary>Whether a stream is shown in colours.</summary>
static class Colours
{
    /// <summary>
    /// <c>NO_COLOR</c> forbids them; <c>FORCE_COLOR</c> and <c>CLICOLOR_FORCE</c> ask for them, in a pipe too; else a terminal has them, unless it is
    /// <c>TERM=dumb</c>.
    /// </summary>
    /// <param name="isRedirected">True for a file or a pipe.</param>
    public static bool Suit(bool isRedirected) => Suit(isRedirected, Environment.GetEnvironmentVariable);

    /// <param name="variable">Gives a variable of the environment; null where it is not set.</param>
    internal static bool Suit(bool isRedirected, Func<string, string?> variable)
    {
        if (variable("NO_COLOR") is { Length: > 0 })
        {
            return false;
        }

        return variable("FORCE_COLOR") is { Length: > 0 } and not ("0" or "false")
            || variable("CLICOLOR_FORCE") is { Length: > 0 } and not "0"
            || (!isRedirected && variable("TERM") != "dumb");
    }
}
