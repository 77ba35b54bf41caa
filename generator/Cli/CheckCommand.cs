using System.Diagnostics;
using LicensingSite.Caching;
using LicensingSite.Diagnostics;
using LicensingSite.Fixing;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Versioning;

namespace LicensingSite.Cli;

/// <summary>What a check is asked for beyond the site to check.</summary>
/// <param name="Since">A git revision whose findings do not count; null for none.</param>
/// <param name="Fix">True to mend what needs no thought.</param>
/// <param name="IsDryRun">True to only say what would be mended.</param>
sealed record CheckOptions(FindingOptions Findings, string? Since, bool Fix, bool IsDryRun);

/// <summary><c>check</c>: the same as <c>build</c> up to the findings; writes no site.</summary>
static class CheckCommand
{
    /// <summary>What is mended may bring to light what can be mended; more often than this it does not.</summary>
    const int MostRounds = 4;

    public static ExitCode Run(BuildOptions options, CheckOptions check)
    {
        var clock = Stopwatch.StartNew();
        var (workspace, faults) = Workspace.Open(options);
        if (workspace is null)
        {
            return check.Findings.Refuse(faults);
        }

        var memo = options.UseCache ? new BuildCache(workspace.Config, options.Output).ReadParsed() : ParseMemo.Empty;
        var result = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs));
        for (var round = 0; check.Fix && round < MostRounds && Mend(result.Diagnostics, check.IsDryRun); round++)
        {
            result = SitePipeline.Run(workspace, memo, new Jobs(options.Jobs));
        }

        var findings = result.Diagnostics;
        if (check.Since is { } revision)
        {
            var (known, fault) = FindingsAt(revision, options, workspace.Config);
            if (known is null)
            {
                Console.Error.WriteLine(fault);
                return ExitCode.Misconfigured;
            }

            findings = known.NewAmong(findings);
        }

        return check.Findings.Tell(findings, remaining => Console.Error.WriteLine(Summary.Of(result with { Diagnostics = remaining }, clock.Elapsed)));
    }

    /// <summary>Mends the sources and says so; true where they are to be looked at again.</summary>
    static bool Mend(IReadOnlyList<Diagnostic> findings, bool isDryRun)
    {
        var (mended, faults) = Fixer.Apply(findings, write: !isDryRun);
        foreach (var found in mended)
        {
            Console.Error.WriteLine($"{Report.Shown(found.Place)}: {(isDryRun ? "would mend" : "mended")}: {found.Target} → {found.Fix}");
        }

        foreach (var fault in faults)
        {
            Console.Error.WriteLine($"Not mended: {fault}");
        }

        return mended.Length > 0 && !isDryRun;
    }

    /// <summary>What the check would have found in an earlier state; or why that is not known.</summary>
    static (KnownFindings? Known, string? Fault) FindingsAt(string name, BuildOptions options, SiteConfig config)
    {
        string[] folders = [Path.GetFullPath(options.Source), Path.GetFullPath(options.Templates), .. config.Locales.Select(locale => locale.Root)];
        var (revision, fault) = Revision.Take(name, folders[0], folders);
        if (revision is null)
        {
            return (null, fault);
        }

        using (revision)
        {
            var then = options with
            {
                Source = revision.Then(options.Source),
                Templates = revision.Then(options.Templates),
                Locales = [.. options.Locales.Select(locale => locale with { Folder = revision.Then(locale.Folder) })],
            };
            var (workspace, faults) = Workspace.Open(then);
            IEnumerable<Diagnostic> found = workspace is null ? faults : SitePipeline.Run(workspace, ParseMemo.Empty, new Jobs(options.Jobs)).Diagnostics;
            return (KnownFindings.Of(found.Select(one => one with
            {
                Message = revision.Now(one.Message),
                Place = new Place(SourceLines.Unread(revision.Now(one.Place.Source.File)), 0, 0),
            })), null);
        }
    }
}
