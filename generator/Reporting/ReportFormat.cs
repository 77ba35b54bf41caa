namespace LicensingSite.Reporting;

/// <summary>Format of a report.</summary>
enum ReportFormat
{
    Text,

    /// <summary>Workflow commands that annotate a change on GitHub.</summary>
    Github,
    Json,

    /// <summary>SARIF 2.1.0, which code scanning services read.</summary>
    Sarif,

    /// <summary>JUnit's XML, which test reports read.</summary>
    Junit,

    /// <summary>The findings to accept from now on; see <see cref="Baseline"/>.</summary>
    Baseline,
}
