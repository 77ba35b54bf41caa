using System.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.LinkChecking;

/// <summary><c>check --external</c> as users run it.</summary>
public sealed class CheckExternalCommandTests : IClassFixture<RemoteServer>
{
    const string Settings = "links: { allow_private: [127.0.0.1] }\n";

    readonly RemoteServer other;

    public CheckExternalCommandTests(RemoteServer other)
    {
        this.other = other;
        other.Reset();
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_fails_on_a_broken_link_and_uses_the_cache_the_second_time()
    {
        using var site = new TestSite(
            ("site.yml", Settings),
            ("index.md", $"# Home\n\n[Gone]({Url("/404")}), [there]({Url("/page#section")})\n")
        );

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--external");
        var asked = other.Requests.Count;
        var again = await CommandRunner.RunAsync(site.Folder, "check", "--external");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "content/index.md:3:8: error external-link-broken: The server returned 404 Not Found.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal((run.Output, asked), (again.Output, other.Requests.Count));
    }

    [Fact]
    public async Task Without_the_option_nothing_is_requested()
    {
        using var site = new TestSite(("site.yml", Settings), ("index.md", $"# Home\n\n[Gone]({Url("/404")})\n"));

        var run = await CommandRunner.RunAsync(site.Folder, "check");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Without_a_cache_no_file_is_left_behind()
    {
        using var site = new TestSite(("site.yml", Settings), ("index.md", $"# Home\n\n[There]({Url("/page")})\n"));

        var run = await CommandRunner.RunAsync(site.Folder, "check", "--external", "--no-cache");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Single(other.Requests);
        Assert.Equal([site.Source], Directory.EnumerateFileSystemEntries(site.Folder));
    }

    [Fact]
    public async Task Since_leaves_out_external_links_of_the_earlier_revision()
    {
        using var site = new TestSite(
            ("site.yml", Settings),
            ("index.md", $"# Home\n\n[Gone]({Url("/404")})\n"),
            ("toc.yml", $"- name: Home\n  href: index.md\n- name: Gone\n  href: {Url("/404")}\n")
        );
        GitFolder.Create(site.Folder);

        var same = await CommandRunner.RunAsync(site.Folder, "check", "--external", "--since", "HEAD");
        site.Write("index.md", $"# Home\n\nSee [it]({Url("/404")}), [again]({Url("/404")}) and [that]({Url("/410")})\n");
        var changed = await CommandRunner.RunAsync(site.Folder, "check", "--external", "--since", "HEAD");

        Assert.Equal((0, ""), (same.ExitCode, same.Output));
        Assert.Equal(
            [
                $"content/index.md:3:{"See [it](), [again](".Length + Url("/404").Length + 1}",
                $"content/index.md:3:{"See [it](), [again]() and [that](".Length + (2 * Url("/404").Length) + 1}",
            ],
            changed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[0])
        );
    }

    [Fact]
    public async Task A_check_stopped_with_Ctrl_C_resumes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows sends no signals to other programs.");
        using var site = new TestSite(
            ("site.yml", Settings),
            ("index.md", "# Home\n\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"[{i}]({Url($"/page-{i}")})\n")))
        );
        other.MostAnswered = 5;
        using (var stopped = ProgramProcess.Start(site.Folder, "check", "--external"))
        {
            while (other.Requests.Count <= other.MostAnswered)
            {
                await Task.Delay(20, Cancel);
            }

            using var signal = Process.Start("kill", [IsInterruptIgnored ? "-TERM" : "-INT", $"{stopped.Id}"]);
            await stopped.WaitForExitAsync(Cancel);
            Assert.Equal(130, stopped.ExitCode);
            Assert.Contains(
                "The next check continues from there",
                await stopped.StandardError.ReadToEndAsync(Cancel),
                StringComparison.Ordinal
            );
        }

        other.MostAnswered = int.MaxValue;
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--external");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(40, other.Requests.Distinct().Count());

        // Only what was on its way when the signal came is requested again: at most as many as run in parallel for a host.
        Assert.InRange(other.Requests.Count, 40, 42);
    }

    string Url(string path) => other.Url(path, "127.0.0.1");

    /// <summary>A shell that starts tests in the background has them, and all that they start, ignore the signal of Ctrl-C.</summary>
    static bool IsInterruptIgnored =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
}
