namespace LicensingSite.Diagnostics;

/// <summary>A file of the site cannot be made: the one fault that shows only then.</summary>
#pragma warning disable CA1032 // It always carries its finding: the usual constructors would make one without.
sealed class FaultException(Diagnostic diagnostic) : Exception(diagnostic.Message)
#pragma warning restore CA1032
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
