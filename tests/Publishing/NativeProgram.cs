using System.Diagnostics;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.LinkChecking;

namespace LicensingSite.Tests.Publishing;

/// <summary>The native program prints and writes what the program of these tests does, to the byte.</summary>
[Trait("Category", "Full")]
public sealed partial class NativeProgram(RemoteServer server) : IClassFixture<RemoteServer>
{
    public static TheoryData<string> Cases => [.. RuleCase.Ids];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_sample_site_has_the_same_pages_and_findings(string id)
    {
        using var managed = new RuleCase(id);
        using var native = new RuleCase(id);

        await AssertSameAsync(managed.Folder, native.Folder, managed.CommandLine);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("chekc")]
    [InlineData("check --locale fr_FR")]
    [InlineData("check --no-cache")]
    [InlineData("check --no-cache --format json")]
    [InlineData("check --no-cache --format sarif")]
    [InlineData("check --no-cache --format junit")]
    [InlineData("check --no-cache --format github --fail-on warning")]
    [InlineData("build --no-cache --compress --base-url https://docs.example.org/guide/")]
    [InlineData("translations status --no-cache")]
    [InlineData("translations status --no-cache --format json --details")]
    [InlineData("translations stamp --no-cache")]
    [InlineData("audit content")]
    [InlineData("new site other --locale de-DE")]
    [InlineData("new page guides/renewal.md --title Renewal")]
    [InlineData("new locale ja-JP")]
    public async Task A_command_prints_and_writes_the_same(string line)
    {
        using var managed = Sample();
        using var native = Sample();

        await AssertSameAsync(managed.Folder, native.Folder, line.Split(' '));
    }

    [Fact]
    public async Task A_site_in_six_languages_is_the_same()
    {
        using var managed = InSixLanguages();
        using var native = InSixLanguages();

        await AssertSameAsync(managed.Folder, native.Folder, ["build", "--no-cache"]);
    }

    [Fact]
    public async Task Our_own_site_is_the_same() => await AssertSameSiteAsync(Repository.Root);

    [Theory]
    [InlineData("partner-center.fr-fr", "fr-FR", null)]
    [InlineData("console.en-us", "en-US", "console.fr-fr")]
    public async Task Real_documentation_is_the_same(string source, string locale, string? translation)
    {
        await AssertSameSiteAsync(
            Path.GetFullPath(Path.GetDirectoryName(Repository.Corpus(source))!),
            ["--source", source, "--source-locale", locale, .. translation is null ? [] : new[] { "--locale", $"fr-FR={translation}" }]
        );
    }

    [Fact]
    public async Task Findings_since_a_revision_and_changes_of_a_source_are_the_same()
    {
        using var managed = InGit();
        using var native = InGit();

        await AssertSameAsync(managed.Folder, native.Folder, ["check", "--no-cache", "--since", "HEAD"]);
        await AssertSameAsync(managed.Folder, native.Folder, ["translations", "diff", "credit.md", "--no-cache"]);

        static TestSite InGit()
        {
            var site = Sample();
            GitFolder.Create(site.Folder);
            site.Write("en-US/index.md", "# Welcome\n\n[Nowhere](nowhere.md)\n");
            return site;
        }
    }

    [Fact]
    public async Task Links_to_other_sites_are_judged_the_same()
    {
        server.Reset();
        var page = $"# Home\n\n[Gone]({server.Url("/404", "127.0.0.1")}), [there]({server.Url("/page#section", "127.0.0.1")})\n";
        using var managed = new TestSite(("site.yml", "links: { allow_private: [127.0.0.1] }\n"), ("index.md", page));
        using var native = new TestSite(("site.yml", "links: { allow_private: [127.0.0.1] }\n"), ("index.md", page));

        await AssertSameAsync(managed.Folder, native.Folder, ["check", "--external", "--no-cache"]);
    }

    [Fact]
    public async Task Colours_are_the_same()
    {
        var colours = new Dictionary<string, string> { ["FORCE_COLOR"] = "1", ["NO_COLOR"] = "" };
        using var site = Sample();
        var start = new ProcessStartInfo(PublishedProgram.File, ["check", "--no-cache", "--quiet"]) { WorkingDirectory = site.Folder };
        foreach (var (name, value) in colours)
        {
            start.Environment[name] = value;
        }

        var expected = await ProgramProcess.RunAsync(site.Folder, colours, "check", "--no-cache", "--quiet");
        var actual = await ProgramProcess.RunAsync(start);

        Assert.Contains("\e[", actual.Output, StringComparison.Ordinal);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_build_goes_on_from_what_the_one_before_left()
    {
        using var site = Sample();

        await PublishedProgram.RunAsync(site.Folder, "build");
        var again = await PublishedProgram.RunAsync(site.Folder, "build");

        Assert.Contains("Files: 0 parsed, 0 written, ", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_licences_lie_beside_the_program() =>
        Assert.Equal(
            ["DOTNET-THIRD-PARTY-NOTICES.txt", "LICENSE", Path.GetFileName(PublishedProgram.File), "THIRD-PARTY-NOTICES.txt"],
            Directory
                .EnumerateFileSystemEntries(Path.GetDirectoryName(PublishedProgram.File)!)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task The_file_alone_builds_a_site_without_any_environment()
    {
        using var managed = Sample();
        using var native = Sample();
        var alone = Directory.CreateTempSubdirectory("alone-").FullName;
        var program = Path.Combine(alone, Path.GetFileName(PublishedProgram.File));
        File.Copy(PublishedProgram.File, program);
        var start = new ProcessStartInfo(program, ["build", "--no-cache"]) { WorkingDirectory = native.Folder };
        start.Environment.Clear();

        var expected = await CommandRunner.RunAsync(managed.Folder, "build", "--no-cache");
        var actual = await ProgramProcess.RunAsync(start);

        Assert.Equal((expected.ExitCode, expected.Output), (actual.ExitCode, actual.Output));
        TestSite.AssertSame(TestSite.FilesOf(managed.Folder), TestSite.FilesOf(native.Folder));
        Directory.Delete(alone, recursive: true);
    }

    [Fact]
    public async Task A_preview_shows_the_pages_follows_an_edit_and_ends_with_0()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows sends no signals to other programs.");
        using var site = Sample();
        var cancel = TestContext.Current.CancellationToken;

        // Who runs the tests in the background may have set Ctrl+C aside for all that it starts.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", PublishedProgram.File, "serve", "--port", "0"])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardError = true,
        };
        using var preview = Process.Start(start)!;
        try
        {
            var address = new Uri(ServedAt().Match(await preview.StandardError.ReadLineAsync(cancel) ?? "").Value);
            using var client = new HttpClient();
            foreach (var path in new[] { "en-us/index.html", "fr-fr/credit.html" })
            {
                var shown = await client.GetStringAsync(new Uri(address, path), cancel);
                Assert.Equal(site.Page(path), LiveReload().Replace(shown, ""));
            }

            using var events = await EventReader.OfAsync(client, address, "/en-us/credit.html");
            site.Write("en-US/credit.md", "# Credit\n\nOther words.\n");

            Assert.NotNull(await events.NextAsync("page"));
            Assert.Contains(
                "Other words.",
                await client.GetStringAsync(new Uri(address, "/en-us/credit.html"), cancel),
                StringComparison.Ordinal
            );

            using var signal = Process.Start("kill", ["-INT", preview.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await preview.WaitForExitAsync(cancel);
            Assert.Equal(0, preview.ExitCode);
        }
        finally
        {
            if (!preview.HasExited)
            {
                preview.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The sample, its templates those that come with the program, with mistakes in it.</summary>
    static TestSite Sample()
    {
        var site = SampleSite.Create();
        site.Write(
            "en-US/mistakes.md",
            "---\ntitle: [\n---\n# Mistakes\n\n[Gone](gone.md) ![](media/steps.svg) <blink>x</blink>\n\n```csharp\nvar x = 1; // one\n```\n"
        );
        return site;
    }

    static TestSite InSixLanguages()
    {
        string[] tags = ["en-US", "fr-FR", "de-DE", "es-ES", "ja-JP", "ar-SA"];
        var pages = tags.SelectMany(tag =>
            new[]
            {
                ($"{tag}/index.md", "# Home\n\n> [!NOTE]\n> A note.\n\n[More](more.md)\n"),
                (
                    $"{tag}/more.md",
                    "---\ntitle: Éclair, Überfluss, ライセンス, ترخيص\nms.date: 08/25/2020\n"
                        + "ms.lasthandoff: 09/20/2020\n---\n# Éclair\n\nWörter, mots, 単語, كلمات.\n"
                ),
            }
        );
        var configuration = "source_locale: en-US\nlocales:\n" + string.Concat(tags.Select(tag => $"  - {{ tag: {tag}, path: {tag} }}\n"));
        return new TestSite([("site.yml", configuration), .. pages]);
    }

    /// <summary>Builds a site of a folder that both programs read, each into an output of its own.</summary>
    static async Task AssertSameSiteAsync(string folder, params IReadOnlyList<string> words)
    {
        var (managed, native) = (
            Directory.CreateTempSubdirectory("managed-").FullName,
            Directory.CreateTempSubdirectory("native-").FullName
        );
        var expected = await CommandRunner.RunAsync(folder, ["build", "--no-cache", .. words, "--output", managed]);
        var actual = await PublishedProgram.RunAsync(folder, ["build", "--no-cache", .. words, "--output", native]);

        Assert.Equal((expected.ExitCode, expected.Output), (actual.ExitCode, actual.Output));
        TestSite.AssertSame(TestSite.FilesOf(managed), TestSite.FilesOf(native));
        Directory.Delete(managed, recursive: true);
        Directory.Delete(native, recursive: true);
    }

    /// <summary>Runs a command in two folders of the same content, in each with one of the programs.</summary>
    static async Task AssertSameAsync(string managed, string native, IReadOnlyList<string> words)
    {
        var (expected, actual) = (await CommandRunner.RunAsync(managed, words), await PublishedProgram.RunAsync(native, words));

        Assert.Equal(Comparable(expected, managed), Comparable(actual, native));
        TestSite.AssertSame(FilesOf(managed), FilesOf(native));
    }

    /// <summary>All files of a folder but what git keeps in it.</summary>
    static Dictionary<string, string> FilesOf(string folder) =>
        TestSite.FilesOf(folder).Where(file => !file.Key.StartsWith(".git/", StringComparison.Ordinal)).ToDictionary();

    /// <summary>A run without the time it took, the name of its folder, and how the program is started.</summary>
    static ProgramRun Comparable(ProgramRun run, string folder) =>
        run with
        {
            Output = run.Output.Replace(folder, "", StringComparison.Ordinal),
            Errors = OwnName().Replace(Seconds().Replace(run.Errors, ""), ""),
        };

    [GeneratedRegex(@"\d+\.\d+ s")]
    private static partial Regex Seconds();

    [GeneratedRegex("(?<=^To preview the site: ).*(?= serve )", RegexOptions.Multiline)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex ServedAt();

    [GeneratedRegex("<script src=\"/_preview/preview.js\".*\n")]
    private static partial Regex LiveReload();
}
