using System.Collections.Immutable;
using LicensingSite.Autofix;
using LicensingSite.Diagnostics;
using LicensingSite.Pipeline;

namespace LicensingSite.Checking;

/// <summary>What one pass over the sources fixed, or would fix.</summary>
/// <param name="Faults">Files that could not be written, each with the reason.</param>
sealed record FixRound(ImmutableArray<Diagnostic> Fixed, ImmutableArray<string> Faults);

/// <summary><c>check --fix</c>: fixes the sources and checks again, until there is nothing left to fix.</summary>
static class FixRounds
{
    /// <summary>A fix may bring to light what can be fixed too; more rounds than this are not needed.</summary>
    const int Most = 4;

    /// <param name="check">Builds the site again and checks it.</param>
    /// <param name="isDryRun">True to find one round of fixes and write nothing.</param>
    /// <returns>The site as it is afterwards, and what was done.</returns>
    public static (CheckedSite Site, ImmutableArray<FixRound> Rounds) Apply(CheckedSite site, Func<CheckedSite> check, bool isDryRun)
    {
        var rounds = ImmutableArray.CreateBuilder<FixRound>();
        do
        {
            var (done, faults) = FixApplier.Apply(site.Diagnostics, write: !isDryRun);
            rounds.Add(new FixRound(done, faults));
            if (done.IsEmpty || isDryRun)
            {
                break;
            }

            site = check();
        } while (rounds.Count < Most);

        return (site, rounds.ToImmutable());
    }
}
