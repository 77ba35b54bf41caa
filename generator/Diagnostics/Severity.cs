namespace LicensingSite.Diagnostics;

/// <summary>Severity of a diagnostic, ascending.</summary>
enum Severity
{
    Info,
    Warning,
    Error,
}
