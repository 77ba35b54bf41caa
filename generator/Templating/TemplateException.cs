using LicensingSite.Diagnostics;

namespace LicensingSite.Templating;

/// <summary>A template cannot be used: the one fault that shows only while pages are being made, and ends that.</summary>
#pragma warning disable CA1032 // It always carries its finding: the usual constructors would make one without.
sealed class TemplateException(Diagnostic diagnostic) : Exception(diagnostic.Message)
#pragma warning restore CA1032
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
