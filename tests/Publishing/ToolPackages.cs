using System.Diagnostics;
using System.IO.Compression;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>The .NET tool that <c>dotnet pack</c> makes, its packages in the folder that <c>LICENSINGSITE_PACKAGES</c> names.</summary>
[Trait("Category", "Full")]
public sealed class ToolPackages : IDisposable
{
    const string Variable = "LICENSINGSITE_PACKAGES";

    readonly string folder = Directory.CreateTempSubdirectory("tool-").FullName;

    static string Packages
    {
        get
        {
            var packages = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(string.IsNullOrEmpty(packages), $"{Variable} names no folder.");
            return packages;
        }
    }

    [Fact]
    public async Task Installed_from_a_folder_it_builds_a_site()
    {
        var configuration = Path.Combine(folder, "nuget.config");
        await File.WriteAllTextAsync(
            configuration,
            $"<configuration><packageSources><clear /><add key=\"local\" value=\"{Packages}\" /></packageSources></configuration>",
            TestContext.Current.CancellationToken
        );
        var install = new ProcessStartInfo(
            "dotnet",
            ["tool", "install", "LicensingSite", "--tool-path", "tools", "--configfile", configuration]
        )
        {
            WorkingDirectory = folder,
        };
        install.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");

        var installed = await ProgramProcess.RunAsync(install);

        Assert.True(installed.ExitCode == 0, installed.Output + installed.Errors);
        await AssertBuildsAsync(Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "LicensingSite.exe" : "LicensingSite"));
    }

    [Fact]
    public async Task The_package_for_any_platform_builds_a_site()
    {
        await ZipFile.ExtractToDirectoryAsync(
            Directory.EnumerateFiles(Packages, "LicensingSite.any.*.nupkg").Single(),
            folder,
            TestContext.Current.CancellationToken
        );

        await AssertBuildsAsync("dotnet", Path.Combine(folder, "tools", "net10.0", "any", "LicensingSite.dll"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Begins a site in an empty folder and builds it.</summary>
    async Task AssertBuildsAsync(string program, params string[] words)
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;

        await RunAsync("new", "site", "docs");
        await RunAsync("build", "--source", "docs");

        Assert.Contains(
            "<h1",
            await File.ReadAllTextAsync(Path.Combine(empty, "output", "en-us", "index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        async Task RunAsync(params string[] command)
        {
            var run = await ProgramProcess.RunAsync(new ProcessStartInfo(program, [.. words, .. command]) { WorkingDirectory = empty });
            Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        }
    }
}
