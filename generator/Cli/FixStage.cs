using LicensingSite.Fixing;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;

namespace LicensingSite.Cli;

/// <summary><c>check --fix</c>: mends the sources, says what it wrote, and looks again.</summary>
static class FixStage
{
    /// <summary>What is mended may bring to light what can be mended; more often than this it does not.</summary>
    const int MostRounds = 4;

    /// <param name="look">Reads the site anew.</param>
    /// <param name="news">Told of each target, and of each file that could not be written.</param>
    /// <returns>The site as it is afterwards.</returns>
    public static BuildResult Mend(BuildResult result, Func<BuildResult> look, bool isDryRun, TextWriter news)
    {
        for (var round = 0; round < MostRounds && Apply(result, isDryRun, news); round++)
        {
            result = look();
        }

        return result;
    }

    /// <summary>True where something was written.</summary>
    static bool Apply(BuildResult result, bool isDryRun, TextWriter news)
    {
        var (mended, faults) = Fixer.Apply(result.Diagnostics, write: !isDryRun);
        foreach (var found in mended)
        {
            news.WriteLine(Report.OneLine($"{Report.Shown(found.Place)}: {(isDryRun ? "would mend" : "mended")}: {found.Target} → {found.Fix}"));
        }

        foreach (var fault in faults)
        {
            news.WriteLine($"Not mended: {fault}");
        }

        return mended.Length > 0 && !isDryRun;
    }
}
