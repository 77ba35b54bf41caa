using LicensingSite.Autofix;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;
using System.Collections.Immutable;

namespace LicensingSite.Checking;

/// <summary>What one pass over the sources fixed, or would fix.</summary>
/// <param name="Faults">Files that could not be written, each with the reason.</param>
sealed record FixRound(ImmutableArray<Diagnostic> Fixed, ImmutableArray<string> Faults);

/// <summary><c>check --fix</c>: fixes the sources and checks again, until there is nothing left to fix.</summary>
static class FixRounds
{
    /// <summary>A fix may bring to light what can be fixed too; more rounds than this are not needed.</summary>
    const int Most = 4;

    /// <param name="check">Reads the site again.</param>
    /// <param name="isDryRun">True to find one round of fixes and write nothing.</param>
    /// <returns>The site as it is afterwards, and what was done.</returns>
    public static (BuildResult Result, ImmutableArray<FixRound> Rounds) Apply(BuildResult result, Func<BuildResult> check, bool isDryRun)
    {
        var rounds = ImmutableArray.CreateBuilder<FixRound>();
        do
        {
            var (done, faults) = FixApplier.Apply(result.Diagnostics, write: !isDryRun);
            rounds.Add(new FixRound(done, faults));
            if (done.IsEmpty || isDryRun)
            {
                break;
            }

            result = check();
        }
        while (rounds.Count < Most);

        return (result, rounds.ToImmutable());
    }
}
