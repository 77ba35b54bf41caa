namespace LicensingSite.Cli;

/// <summary>Exit codes of the program.</summary>
enum ExitCode
{
    Clean = 0,

    /// <summary>There are findings at or above the threshold.</summary>
    Findings = 1,

    /// <summary>Invalid usage or configuration. Nothing was built.</summary>
    Misconfigured = 2,

    /// <summary>Internal error, or an error of the operating system.</summary>
    Fault = 3,

    /// <summary>Cancelled by the user: 128 plus the number of SIGINT.</summary>
    Stopped = 130,
}
