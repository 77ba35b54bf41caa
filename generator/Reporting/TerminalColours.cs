namespace LicensingSite.Reporting;

/// <summary>Decides whether output is coloured.</summary>
static class TerminalColours
{
    /// <summary>
    /// <c>NO_COLOR</c> disables colours; <c>FORCE_COLOR</c> and <c>CLICOLOR_FORCE</c> enable them. By default, terminals have them,
    /// unless it is
    /// <c>TERM=dumb</c>.
    /// </summary>
    /// <param name="isRedirected">True for a file or a pipe.</param>
    public static bool AreWanted(bool isRedirected) => AreWanted(isRedirected, Environment.GetEnvironmentVariable);

    /// <param name="variable">Returns an environment variable; null if it is not set.</param>
    internal static bool AreWanted(bool isRedirected, Func<string, string?> variable)
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
