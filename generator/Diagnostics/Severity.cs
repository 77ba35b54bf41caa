namespace LicensingSite.Diagnostics;

/// <summary>How much a finding matters; ordered, so that a threshold is a comparison.</summary>
enum Severity
{
    Info,
    Warning,
    Error,
}
