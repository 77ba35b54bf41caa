using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>
/// What the program takes, and how it ends: 0 clean, 1 findings, 2 wrong usage or configuration, 3 a fault of the program or the machine.
/// </summary>
public sealed class CommandLineTests : IDisposable
{
    readonly TestSite site = new(("index.md", "# Home\n"));

    [Fact]
    public async Task Build_writes_the_site_and_ends_with_0()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "build");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "<h1",
            await File.ReadAllTextAsync(Path.Combine(site.Output, "en-us", "index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Build_ends_with_1_on_an_error_and_the_site_is_written_all_the_same()
    {
        site.Write("index.md", "# Home\n\n[Gone](gone.md)\n");

        var run = await ProgramProcess.RunAsync(site.Folder, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/index.md:3:8: error file-not-found: ", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "en-us", "index.html")));
    }

    [Fact]
    public async Task Build_ends_with_2_and_writes_nothing_where_a_stranger_s_file_is_in_the_way()
    {
        var file = Path.Combine(site.Output, "en-us", "index.html");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var run = await CommandRunner.RunAsync(site.Folder, "build");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("output/en-us/index.html:1:1: error output-not-ours: ", run.Output, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Check_says_the_same_as_build_and_writes_nothing()
    {
        site.Write("index.md", "# Home\n\n[Gone](gone.md)\n");

        var run = await CommandRunner.RunAsync(site.Folder, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/index.md:3:8: error file-not-found: ", run.Output, StringComparison.Ordinal);
        Assert.Equal([site.Source], Directory.EnumerateFileSystemEntries(site.Folder));
    }

    [Fact]
    public async Task Check_leaves_content_output_and_cache_as_they_are()
    {
        await CommandRunner.RunAsync(site.Folder, "build");
        site.Write("index.md", "# Home, changed\n\n[Gone](gone.md)\n");
        var before = States();

        await CommandRunner.RunAsync(site.Folder, "check");

        Assert.Equal(before, States());

        string[] States() =>
            [
                .. Directory
                    .EnumerateFileSystemEntries(site.Folder, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(path =>
                        $"{path} {File.GetLastWriteTimeUtc(path):O} "
                        + $"{(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "")}"
                    ),
            ];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(1, "--fail-on", "warning")]
    public async Task Warnings_fail_a_check_only_when_asked_to(int exitCode, params string[] words)
    {
        site.Write("index.md", "# Home\n\n> [!REMARK]\n> Text.\n");

        var run = await CommandRunner.RunAsync(site.Folder, ["check", .. words]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith("content/index.md:3:3: warning invalid-note-section: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sauce")]
    [InlineData("build", "--sauce", "content")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--jobs", "-3")]
    [InlineData("build", "--jobs", "many")]
    [InlineData("build", "--locale", "fr-FR")]
    [InlineData("build", "--locale", "=french")]
    [InlineData("build", "--locale", "fr-FR=")]
    [InlineData("build", "--locale", "french=content")]
    [InlineData("build", "--source-locale", "")]
    [InlineData("build", "--base-url", "example.com")]
    [InlineData("build", "--base-url", "")]
    [InlineData("build", "--source", "")]
    [InlineData("build", "--templates", "")]
    [InlineData("build", "--", "--source", "content")]
    [InlineData("build", "@options.txt")]
    [InlineData("translations")]
    [InlineData("audit")]
    [InlineData("new", "page")]
    [InlineData("build", "--source")]
    [InlineData("check", "--format", "yaml")]
    [InlineData("check", "--fail-on", "info")]
    [InlineData("check", "--dry-run")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("publish")]
    [InlineData]
    public async Task Wrong_usage_ends_with_2_and_says_so_on_the_error_stream(params string[] words)
    {
        var run = await CommandRunner.RunAsync(site.Folder, words);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.All(
            words.Where(word =>
                word.StartsWith("--", StringComparison.Ordinal)
                || word is "publish" or "yaml" or "info" or "translations" or "audit" or "@options.txt"
            ),
            word => Assert.Contains(word, run.Errors, StringComparison.Ordinal)
        );
        Assert.Equal([site.Source], Directory.EnumerateFileSystemEntries(site.Folder));
    }

    [Theory]
    [InlineData("source-not-found", "--source", "documents")]
    [InlineData("source-not-found", "--locale", "fr-FR=french")]
    [InlineData("locale-invalid", "--locale", "fr-FR=content", "--locale", "fr-FR=content")]
    [InlineData("output-inside-source", "--output", "content/output")]
    [InlineData("output-inside-source", "--output", ".")]
    [InlineData("template-error", "--templates", "nowhere")]
    public async Task Wrong_configuration_ends_with_2_and_a_finding(string rule, params string[] words)
    {
        var run = await CommandRunner.RunAsync(site.Folder, ["build", .. words]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($":1:1: error {rule}: ", run.Output, StringComparison.Ordinal);
        Assert.Equal([site.Source], Directory.EnumerateFileSystemEntries(site.Folder));
    }

    [Theory]
    [InlineData]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("serve")]
    public async Task Help_ends_with_0_and_names_what_can_be_given(params string[] words)
    {
        var run = await CommandRunner.RunAsync(site.Folder, [.. words, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All<string>(
            words is [] ? ["build", "check", "serve"] : ["--source", "--locale", "--templates", "--output", "--base-url", "--jobs"],
            word => Assert.Contains(word, run.Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_option()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await CommandRunner.RunAsync(site.Folder, "serve", "--port", $"{port}");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            $"Port {port} is in use. Choose another with --port, or use --port 0 for a free one.\n",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("> /dev/full", "The operating system refused an operation: No space left on device")]
    [InlineData("> /dev/full 2> /dev/full", "")]
    public async Task A_machine_that_lets_nothing_be_printed_ends_it_with_3_and_one_line(string streams, string said)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a device that is always full.");
        site.Write("index.md", "# Home\n\n[Gone](gone.md)\n");

        var run = await ProgramProcess.RunInShellAsync(site.Folder, streams, "check");

        Assert.Equal((3, "", said), (run.ExitCode, run.Output, run.Errors.TrimEnd()));
    }

    [Fact]
    public async Task A_fault_of_the_program_ends_with_3_and_asks_to_be_reported()
    {
        // A program with a missing part behaves as one with an internal error.
        using var broken = new TestSite();
        foreach (
            var file in Directory
                .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "LicensingSite.*.json"))
        )
        {
            File.Copy(file, Path.Combine(broken.Folder, Path.GetFileName(file)), overwrite: true);
        }

        await File.WriteAllTextAsync(Path.Combine(broken.Folder, "YamlDotNet.dll"), "no program", TestContext.Current.CancellationToken);
        site.Write("site.yml", "title: Home\n");

        var run = await ProgramProcess.RunFromAsync(broken.Folder, site.Folder, "check");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "Internal error: this is a bug in the program, not a problem in your content. Report it",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("check --format json")]
    [InlineData("--help")]
    public async Task A_reader_that_leaves_early_is_no_fault(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made with a shell.");
        site.Write("index.md", "# Home\n\n" + string.Concat(Enumerable.Repeat("[Gone](gone.md)\n\n", 2000)));

        var run = await ProgramProcess.RunInShellAsync(site.Folder, "| true", line.Split(' '));

        Assert.DoesNotContain("fault", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
