namespace LicensingSite.Cli;

/// <summary>What the program tells the shell.</summary>
enum ExitCode
{
    Clean = 0,

    /// <summary>The site was built or checked; there are findings at or above the threshold.</summary>
    Findings = 1,

    /// <summary>Wrong usage or configuration: nothing was built.</summary>
    Misconfigured = 2,

    /// <summary>A fault of the program or the machine.</summary>
    Fault = 3,

    /// <summary>Stopped by the user: 128 and the number of the signal, as shells count.</summary>
    Stopped = 130,
}
