using System.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>Ctrl+C in the middle of a command: it ends soon, with 130, and nothing is left half done.</summary>
public sealed class InterruptionTests(InterruptionTests.Sites sites) : IClassFixture<InterruptionTests.Sites>
{
    const int Pages = 1500;

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("check --fix")]
    public async Task A_command_that_is_stopped_ends_with_130_and_leaves_nothing(string line)
    {
        var (exitCode, errors) = await StopAfter(sites.Unbuilt, "Reading", 1, [.. line.Split(' '), "--verbose"]);

        Assert.Equal((130, "Stopped."), (exitCode, errors[^1]));
        Assert.Equal([sites.Unbuilt.Source], Directory.EnumerateFileSystemEntries(sites.Unbuilt.Folder));
    }

    [Fact]
    public async Task A_build_that_is_stopped_while_it_writes_leaves_the_old_site_or_the_new_one()
    {
        var site = await sites.Built.Value;
        var before = TestSite.FilesOf(site.Output);
        site.Write("toc.yml", "- name: Home\n  href: page-0.md\n");

        var (exitCode, _) = await StopAfter(site, "Checking translations", 1, "build", "--verbose");

        Assert.False(Directory.Exists(Path.Combine(site.Output, ".staging")));
        if (exitCode == 130)
        {
            TestSite.AssertSame(before, TestSite.FilesOf(site.Output));
        }

        Assert.Equal(0, (await CommandRunner.RunAsync(site.Folder, "build")).ExitCode);
        Assert.NotEqual(before["en-us/page-0.html"], TestSite.FilesOf(site.Output)["en-us/page-0.html"]);
    }

    [Fact]
    public async Task An_audit_that_is_stopped_ends_with_130()
    {
        var (exitCode, errors) = await StopAfter(await sites.Built.Value, "Reading", 1, "audit", "output", "--verbose");

        Assert.Equal((130, "Stopped."), (exitCode, errors[^1]));
    }

    [Fact]
    public async Task Repeated_signals_end_the_program_once()
    {
        var (exitCode, errors) = await StopAfter(sites.Unbuilt, "", int.MaxValue, "check", "--verbose");

        Assert.Equal(130, exitCode);
        Assert.DoesNotContain(errors, line => line.Contains("exception", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_preview_that_is_stopped_ends_with_0()
    {
        var (exitCode, _) = await StopAfter(sites.Unbuilt, "Serving", 1, "serve", "--port", "0");

        Assert.Equal(0, exitCode);
    }

    /// <summary>
    /// Asks the program to stop at each of the first lines it prints that begin so, and returns all that it printed on the error stream.
    /// </summary>
    /// <param name="times">How often it is asked: the second time ends it on the spot.</param>
    static async Task<(int ExitCode, List<string> Errors)> StopAfter(
        TestSite site,
        string beginning,
        int times,
        params IEnumerable<string> words
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with kill.");

        // Who runs the tests in the background may have set Ctrl+C aside for all that it starts.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "LicensingSite.dll"), .. words]
        )
        {
            WorkingDirectory = site.Folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var killer = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"while read line; do kill -INT {process.Id}; done"]) { RedirectStandardInput = true }
        )!;
        try
        {
            // A thread of its own and a shell that is there already: other tests keep nobody from sending the signal at once.
            var errors = await Task.Factory.StartNew(
                () => Watch(process, beginning, times, killer.StandardInput),
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
            return (process.ExitCode, errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    static List<string> Watch(Process process, string beginning, int times, StreamWriter signals)
    {
        var errors = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
        {
            errors.Add(line);
            if (times > 0 && line.StartsWith(beginning, StringComparison.Ordinal))
            {
                times--;
                signals.WriteLine();
                signals.Flush();
            }
        }

        process.WaitForExit();
        signals.Close();
        return errors;
    }

    /// <summary>The same pages twice: as they are written, for commands that write nothing when they are stopped, and built.</summary>
    public sealed class Sites : IDisposable
    {
        readonly TestSite built = Create();

        public Sites() =>
            Built = new(async () =>
            {
                Assert.Equal(0, (await CommandRunner.RunAsync(built.Folder, "build")).ExitCode);
                return built;
            });

        internal TestSite Unbuilt { get; } = Create();

        internal Lazy<Task<TestSite>> Built { get; }

        public void Dispose()
        {
            built.Dispose();
            Unbuilt.Dispose();
        }

        static TestSite Create() =>
            new(
                Enumerable
                    .Range(0, Pages)
                    .Select(i => ($"page-{i}.md", $"# Page {i}\n\nSome text, and [a link](page-{(i + 1) % Pages}.md).\n"))
            );
    }
}
