using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>The scripts of <c>action.yml</c>, run as GitHub runs them: against a site, and against releases that a folder holds.</summary>
public sealed partial class ActionRuns : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("action-").FullName;
    readonly WorkflowFile action = WorkflowFile.Read(File.ReadAllText(Path.Combine(Repository.Root, "action.yml")));

    public ActionRuns() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Scripts are tried with bash.");

    [Theory]
    [InlineData("[Second](second.md)", 0, "")]
    [InlineData("[Nowhere](nowhere.md)", 1, "::error file=docs/index.md,line=3,")]
    public async Task A_check_annotates_findings_and_leaves_a_report(string link, int exitCode, string annotation)
    {
        Write("docs/index.md", $"# Home\n\n{link}\n");
        Write("docs/second.md", "# Second\n\n[Home](index.md)\n");
        var inputs = Inputs(("source", "docs"), ("program", Program("dotnet \"" + Managed + "\" \"$@\"")));

        var installed = await RunAsync("install", inputs);
        var check = await RunAsync("check", inputs, ("steps.install.outputs.program", Output("program")));

        Assert.True(installed.ExitCode == 0, installed.Errors);
        Assert.Equal(exitCode, check.ExitCode);
        Assert.Contains(annotation, check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"version\": \"2.1.0\"",
            await File.ReadAllTextAsync(Output("sarif"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal($"{folder}\n", await File.ReadAllTextAsync(Path.Combine(folder, "path.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Further_options_reach_the_check_word_by_word()
    {
        var inputs = Inputs(("arguments", "--since origin/main --no-cache"), ("program", Program("printf '<%s>' \"$@\"")));

        await RunAsync("install", inputs);
        var check = await RunAsync("check", inputs, ("steps.install.outputs.program", Output("program")));

        Assert.Equal(0, check.ExitCode);
        Assert.EndsWith("<--since><origin/main><--no-cache>", check.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "<check><--source><content><--fail-on><error><--format><github><--report><sarif=",
            check.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "v0.2.0", "download/v0.2.0")]
    [InlineData("0.3.1", "v0.2.0", "download/v0.3.1")]
    [InlineData("", "main", "latest/download")]
    [InlineData("latest", "v0.2.0", "latest/download")]
    public async Task A_release_is_downloaded_and_run(string version, string reference, string place)
    {
        await Release(place, isWhole: true);

        var run = await RunAsync("install", Inputs(("version", version)), ("github.action_ref", reference));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.EndsWith("0.9.9\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(folder, "temp", "licensingsite", "LicensingSite"), Output("program"));
    }

    [Fact]
    public async Task A_download_with_another_checksum_is_not_run()
    {
        await Release("latest/download", isWhole: false);

        var run = await RunAsync("install", Inputs());

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("0.9.9", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_without_a_release_is_named()
    {
        var run = await RunAsync("install", Inputs(), ("runner.arch", "RISCV"));

        Assert.Equal((1, "::error::There is no LicensingSite for Linux-RISCV.\n"), (run.ExitCode, run.Output));
    }

    static string Managed => Path.Combine(AppContext.BaseDirectory, "LicensingSite.dll");

    /// <summary>The inputs of the action with their defaults.</summary>
    static Dictionary<string, string> Inputs(params IEnumerable<(string Name, string Value)> given)
    {
        var inputs = new Dictionary<string, string>
        {
            ["source"] = "content",
            ["fail-on"] = "error",
            ["arguments"] = "",
            ["version"] = "",
            ["program"] = "",
        };
        foreach (var (name, value) in given)
        {
            inputs[name] = value;
        }

        return inputs;
    }

    /// <summary>Runs the script of a step with its variables, their expressions replaced by values.</summary>
    Task<ProgramRun> RunAsync(string id, Dictionary<string, string> inputs, params IEnumerable<(string Name, string Value)> context)
    {
        var values = new Dictionary<string, string>
        {
            ["github.action_ref"] = "main",
            ["github.server_url"] = $"file://{folder}",
            ["github.action_repository"] = "us/site",
            ["runner.os"] = "Linux",
            ["runner.arch"] = "X64",
        };
        foreach (var (name, value) in inputs.Select(input => ($"inputs.{input.Key}", input.Value)).Concat(context))
        {
            values[name] = value;
        }

        var step = action.Steps.Single(one => one.Id == id);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Script!])
        {
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in step.Environment)
        {
            start.Environment[name] = Expression().Replace(value, match => values[match.Groups[1].Value]);
        }

        start.Environment["RUNNER_TEMP"] = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName;
        start.Environment["GITHUB_OUTPUT"] = Path.Combine(folder, "output.txt");
        start.Environment["GITHUB_PATH"] = Path.Combine(folder, "path.txt");
        return ProgramProcess.RunAsync(start);
    }

    /// <summary>What the steps so far have handed on.</summary>
    string Output(string name) =>
        File.ReadLines(Path.Combine(folder, "output.txt")).Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[
            (name.Length + 1)..
        ];

    /// <summary>An executable of a line of shell.</summary>
    string Program(string line)
    {
        var file = Write("LicensingSite", $"#!/bin/sh\n{line}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    /// <summary>A release as the release workflow makes it, its program a script that prints a version.</summary>
    async Task Release(string place, bool isWhole)
    {
        var published = Directory.CreateDirectory(Path.Combine(folder, "publish")).FullName;
        File.Move(Program("echo 0.9.9"), Path.Combine(published, "LicensingSite"));
        var release = Directory.CreateDirectory(Path.Combine(folder, "us", "site", "releases", place)).FullName;
        var archive = Path.Combine(release, "LicensingSite-linux-x64.tar.gz");
        await using (var stream = new GZipStream(File.Create(archive), CompressionLevel.Fastest))
        {
            await TarFile.CreateFromDirectoryAsync(published, stream, includeBaseDirectory: false, TestContext.Current.CancellationToken);
        }

        var hash = isWhole ? Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(archive))) : new string('0', 64);
        await File.WriteAllTextAsync(Path.Combine(release, "SHA256SUMS"), $"{hash}  LicensingSite-linux-x64.tar.gz\n");
    }

    string Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"\$\{\{ ([\w.-]+) \}\}")]
    private static partial Regex Expression();
}
