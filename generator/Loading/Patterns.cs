using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;

namespace LicensingSite.Loading;

/// <summary>Reports patterns that cannot match anything.</summary>
static class Patterns
{
    /// <returns>The pattern, usable or not.</returns>
    public static Glob Check(Glob glob, string written, Place place, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!glob.IsValid)
        {
            const string message =
                "This pattern matches nothing: its braces are unbalanced, or it is too large. Balance them, or use several patterns.";
            diagnostics.Add(new Diagnostic(Rules.InvalidValue, place, message, written));
        }

        return glob;
    }
}
