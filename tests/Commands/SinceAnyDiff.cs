using LicensingSite.Checking;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Reporting;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Commands;

/// <summary>
/// <c>check --since</c> on changes of all kinds, drawn by chance: it says what the full check says, less what the revision had.
/// </summary>
public sealed class SinceAnyDiff : IDisposable
{
    readonly SeededRandom chance = new(20_261_128);
    readonly TestSite site = new(SampleSite.Files);

    [Theory]
    [InlineData("content", 40)]
    [InlineData("content", 200, Traits = ["Category", "Full"])]
    [InlineData("link", 40, Traits = ["Category", "Full"])]
    public void The_verdict_is_that_of_the_full_run(string source, int diffs)
    {
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "link"), "content");
        GitFolder.Create(site.Folder);
        var options = new BuildOptions(
            Path.Combine(site.Folder, source),
            null,
            [],
            Repository.Templates,
            site.Output,
            null,
            Jobs: 1,
            UseCache: false
        );
        var (failed, passed) = (0, 0);
        var before = Full(options);
        for (var diff = 0; diff < diffs; diff++)
        {
            for (var changes = chance.Next(1, 4); changes > 0; changes--)
            {
                Change();
            }

            var after = Full(options);
            var (known, fault) = EarlierFindings.At(
                "HEAD",
                options,
                Workspace.Open(options).Workspace!.Config,
                isExternal: false,
                new Jobs(2)
            );
            Assert.Null(fault);
            var told = known!.FilterNew(after);

            Assert.Equal(Less(after, before), Counts(told));
            Assert.True(before.Any(IsError) || after.Any(IsError) == told.Any(IsError));
            (failed, passed) = told.Any(IsError) ? (failed + 1, passed) : (failed, passed + 1);
            before = IsKept() ? after : before;
        }

        Assert.InRange(failed, diffs / 4, diffs);
        Assert.InRange(passed, diffs / 20, diffs);
    }

    public void Dispose() => site.Dispose();

    /// <summary>
    /// Every third change stays, so that the next ones begin from a state with faults of its own; the others are taken back.
    /// </summary>
    bool IsKept()
    {
        if (chance.Next(3) == 0 && Directory.GetFiles(site.Source, "*", SearchOption.AllDirectories).Length > 8)
        {
            GitFolder.Commit(site.Folder);
            return true;
        }

        GitFolder.Run(site.Folder, "reset", "-q", "--hard");
        GitFolder.Run(site.Folder, "clean", "-qfd");
        return false;
    }

    void Change()
    {
        var files = Directory
            .GetFiles(site.Source, "*.*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("site.yml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var file = files[chance.Next(files.Length)];
        var text = File.ReadAllText(file);
        switch (chance.Next(7))
        {
            case 0:
                File.Delete(file);
                break;
            case 1:
                File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, $"moved-{Path.GetFileName(file)}"), overwrite: true);
                break;
            case 2:
                File.AppendAllText(file, "\n[new](new.md) [home](../index.md)\n");
                break;
            case 3:
                File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, "new.md"), "# New\n\n[gone](gone.md)\n");
                break;
            case 4:
                File.WriteAllText(file, text.Replace("## ", "## More of ", StringComparison.Ordinal));
                break;
            case 5:
                File.WriteAllText(file, text.Replace("credit.md", "credits.md", StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(file, text + "\nMore.\n");
                break;
        }
    }

    static IReadOnlyList<Diagnostic> Full(BuildOptions options) =>
        SitePipeline.Run(Workspace.Open(options).Workspace!, new StageCaches(), new Jobs(1)).FindDiagnostics();

    static bool IsError(Diagnostic found) => found.Severity == Severity.Error;

    /// <summary>What there is now and was not before: computed from two full runs, whose files are where they are.</summary>
    static IEnumerable<KeyValuePair<FindingIdentity, int>> Less(IReadOnlyList<Diagnostic> after, IReadOnlyList<Diagnostic> before)
    {
        var had = before.CountBy(FindingIdentity.Of).ToDictionary();
        return Sorted(
            after
                .CountBy(FindingIdentity.Of)
                .Select(one => KeyValuePair.Create(one.Key, one.Value - had.GetValueOrDefault(one.Key)))
                .Where(one => one.Value > 0)
        );
    }

    static IEnumerable<KeyValuePair<FindingIdentity, int>> Counts(IReadOnlyList<Diagnostic> told) =>
        Sorted(told.CountBy(FindingIdentity.Of));

    static KeyValuePair<FindingIdentity, int>[] Sorted(IEnumerable<KeyValuePair<FindingIdentity, int>> counts) =>
        [.. counts.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal)];
}
