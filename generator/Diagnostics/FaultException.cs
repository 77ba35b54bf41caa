namespace LicensingSite.Diagnostics;

/// <summary>A file of the site cannot be rendered.</summary>
#pragma warning disable CA1032 // It always carries a diagnostic; the usual constructors would have none.
sealed class FaultException(Diagnostic diagnostic) : Exception(diagnostic.Message)
#pragma warning restore CA1032
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
