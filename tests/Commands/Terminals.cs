using System.Diagnostics;
using LicensingSite.Cli;
using LicensingSite.Reporting;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>What is printed on a terminal, and what into a pipe.</summary>
public sealed class Terminals : IDisposable
{
    const string Progress = "[A-Z][a-z]+: [0-9]+ of [0-9]+";

    readonly TestSite site = new(("index.md", "# Home\n\n[Gone](gone.md)\n"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false, "TERM=dumb")]
    [InlineData(false, false, "NO_COLOR=1")]
    [InlineData(false, false, "NO_COLOR=1", "FORCE_COLOR=1")]
    [InlineData(true, false, "NO_COLOR=")]
    [InlineData(false, true)]
    [InlineData(true, true, "FORCE_COLOR=1")]
    [InlineData(false, true, "FORCE_COLOR=0")]
    [InlineData(true, true, "CLICOLOR_FORCE=1", "TERM=dumb")]
    [InlineData(false, true, "CLICOLOR_FORCE=0")]
    public void Colours_follow_the_stream_and_the_environment(bool expected, bool isRedirected, params string[] variables)
    {
        var environment = variables.Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);

        Assert.Equal(expected, TerminalColours.AreWanted(isRedirected, environment.GetValueOrDefault));
    }

    [Fact]
    public async Task A_pipe_gets_no_escape_codes()
    {
        var run = await ProgramProcess.RunAsync(site.Folder, "build");

        Assert.DoesNotContain('\e', run.Output + run.Errors);
    }

    [Fact]
    public async Task A_pipe_gets_colours_when_it_is_asked_for()
    {
        var run = await ProgramProcess.RunAsync(site.Folder, new Dictionary<string, string> { ["FORCE_COLOR"] = "1" }, "build");

        Assert.Contains("\e[", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Errors);
    }

    [Theory]
    [InlineData("xterm", "", true)]
    [InlineData("xterm", "1", false)]
    [InlineData("dumb", "", false)]
    public async Task A_terminal_gets_colours(string kind, string noColour, bool hasColours)
    {
        var shown = await OnTerminal(kind, "build", noColour);

        Assert.Contains("file-not-found", shown, StringComparison.Ordinal);
        Assert.Equal(hasColours, shown.Contains("\e[91merror\e[0m", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quiet_leaves_the_findings_and_verbose_adds_the_stages()
    {
        var (quiet, verbose) = (
            await CommandRunner.RunAsync(site.Folder, "build", "--quiet"),
            await CommandRunner.RunAsync(site.Folder, "check", "--verbose")
        );

        Assert.Equal((1, ""), (quiet.ExitCode, quiet.Errors));
        Assert.StartsWith("content/index.md:3:8: error file-not-found: ", quiet.Output, StringComparison.Ordinal);
        Assert.Equal(quiet.Output, verbose.Output);
        Assert.All(
            ["Parsing (1): ", "Linking (1): ", "Cache: 1 of 1 files unchanged."],
            line => Assert.Contains(line, verbose.Errors, StringComparison.Ordinal)
        );
    }

    [Fact, Trait("Category", "Full")]
    public async Task A_terminal_keeps_no_trace_of_progress()
    {
        for (var i = 0; i < 1500; i++)
        {
            site.Write($"page-{i}.md", $"# Page {i}\n\nSome text.\n");
        }

        var shown = await OnTerminal("xterm", "build --quiet", "");
        var told = await OnTerminal("xterm", "build --no-cache", "");

        Assert.DoesNotMatch(Progress, shown);
        var last = told[(told.LastIndexOf("\r\e[K", StringComparison.Ordinal) + 1)..];
        Assert.DoesNotMatch(Progress, last);
        Assert.Contains("MB in total.", last, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_work_has_come_is_shown_once_it_takes_longer_than_a_second()
    {
        var (clock, output) = (new ManualClock(), new StringWriter());
        using var progress = new ProgressPrinter(output, ProgressKind.Line, clock);
        progress.Begin("Parsing", 1500);
        progress.Advance();
        clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal("", output.ToString());

        clock.Advance(TimeSpan.FromSeconds(0.15));
        Assert.Equal("\r\e[KParsing: 1 of 1500", output.ToString());
        progress.Begin("Writing", 20);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.EndsWith("\r\e[KWriting: 0 of 20", output.ToString(), StringComparison.Ordinal);

        progress.Close();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.EndsWith("\r\e[K", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What a terminal gets to show.</summary>
    async Task<string> OnTerminal(string kind, string line, string noColour)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no program here that makes a terminal.");
        var program = Path.Combine(AppContext.BaseDirectory, "LicensingSite.dll");
        var start = new ProcessStartInfo("/usr/bin/script", ["-qc", $"dotnet '{program}' {line}", "/dev/null"])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        (start.Environment["TERM"], start.Environment["NO_COLOR"]) = (kind, noColour);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var shown = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return shown;
    }

    public void Dispose() => site.Dispose();
}
