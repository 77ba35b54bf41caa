using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>What <c>new</c> makes, and that it builds clean.</summary>
public sealed class NewCommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("new-").FullName;

    [Theory]
    [InlineData]
    [InlineData("--title", "C#: \"the guide\" [*2*] <b> #1")]
    [InlineData("--title", "true")]
    [InlineData("--source-locale", "fr-FR")]
    [InlineData("--source-locale", "ja-JP", "--locale", "en-US", "--locale", "fr-FR", "--locale", "ar-SA")]
    [InlineData("--locale", "fr-CA", "--locale", "de-DE")]
    [InlineData("--source-locale", "zh-Hant-TW", "--locale", "sr-Latn-RS")]
    [InlineData("--source-locale", "en", "--locale", "fr")]
    [InlineData("--source-locale", "ca-ES-valencia")]
    [InlineData("--source-locale", "es-419", "--locale", "EN-us", "--locale", "en-US")]
    public async Task A_new_site_has_nothing_to_warn_of(params string[] words)
    {
        var made = await Run(["new", "site", "docs", .. words]);
        var check = await Run("check", "--source", "docs", "--fail-on", "warning");

        Assert.Equal((0, 0), (made.ExitCode, check.ExitCode));
        Assert.All(
            check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains(": info untranslated-interface: ", line, StringComparison.Ordinal)
        );
        Assert.Equal(words.Contains("fr-CA"), made.Errors.Contains("strings/fr-CA.yml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Translations_of_a_new_site_are_fresh()
    {
        await Run("new", "site", "docs");

        var status = await Run("translations", "status", "--source", "docs", "--fail-under", "100");

        Assert.Equal(0, status.ExitCode);
    }

    [Fact]
    public async Task A_second_site_in_the_same_folder_is_refused_and_nothing_changes()
    {
        await Run("new", "site", "docs");
        var before = TestSite.FilesOf(folder);

        var again = await Run("new", "site", "docs", "--title", "Another");

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("already exists", again.Errors, StringComparison.Ordinal);
        TestSite.AssertSame(before, TestSite.FilesOf(folder));
    }

    [Fact]
    public async Task A_new_page_is_listed_and_has_nothing_to_warn_of()
    {
        await Run("new", "site", "docs");

        var one = await Run("new", "page", "guide/install", "--source", "docs");
        var two = await Run("new", "page", "docs/en-US/faq.md", "--title", "Q & A: [why] \"this\"?", "--source", "docs");
        var check = await Run("check", "--source", "docs", "--fail-on", "warning");

        Assert.Equal((0, 0, 0), (one.ExitCode, two.ExitCode, check.ExitCode));
        Assert.EndsWith(
            "- name: \"Install\"\n  href: guide/install.md\n- name: \"Q & A: [why] \\\"this\\\"?\"\n  href: faq.md\n",
            await Text("docs/en-US/toc.yml"),
            StringComparison.Ordinal
        );
        Assert.Contains("# Install\n", await Text("docs/en-US/guide/install.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("100%")]
    [InlineData("50%20off")]
    [InlineData("a b/c d.md")]
    [InlineData("文档/安装")]
    [InlineData("quo\"te")]
    [InlineData("- dash: it's")]
    [InlineData("./here")]
    [InlineData("guide/index.md")]
    public async Task A_page_may_have_an_odd_name(string path)
    {
        await Run("new", "site", "docs");

        var made = await Run("new", "page", "--source", "docs", "--", path);
        var check = await Run("check", "--source", "docs", "--fail-on", "warning");

        Assert.Equal((0, 0, ""), (made.ExitCode, check.ExitCode, check.Output));
        Assert.StartsWith("en-US 3 pages, fr-FR 3 pages (1 in en-US);", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_cannot_be_written_as_a_whole_leaves_nothing()
    {
        Directory.CreateDirectory(Path.Combine(folder, "docs"));
        await File.WriteAllTextAsync(Path.Combine(folder, "docs", "en-US"), "a file", TestContext.Current.CancellationToken);

        var run = await Run("new", "site", "docs");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Nothing was written.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            [Path.Combine(folder, "docs"), Path.Combine(folder, "docs", "en-US")],
            Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
        );
    }

    [Theory]
    [InlineData("toc")]
    [InlineData("guide/toc.md")]
    [InlineData("includes/text")]
    [InlineData("../outside.md")]
    [InlineData("first-page")]
    [InlineData(".hidden/page.md")]
    [InlineData("")]
    public async Task A_page_that_cannot_be_made_is_refused(string path)
    {
        await Run("new", "site", "docs");
        var before = TestSite.FilesOf(folder);

        var run = await Run("new", "page", path, "--source", "docs");

        Assert.Equal(2, run.ExitCode);
        TestSite.AssertSame(before, TestSite.FilesOf(folder));
    }

    [Theory]
    [InlineData(
        "locales:\n  - tag: en-US   # the source\n    path: en-US # here\n\n# after\ntitle: T\n",
        "locales:\n  - tag: en-US   # the source\n    path: en-US # here\n  - { tag: de-DE, path: de-DE }\n\n# after\ntitle: T\n"
    )]
    [InlineData(
        "locales: [{ tag: en-US, path: en-US }] # all\n",
        "locales: [{ tag: en-US, path: en-US }, { tag: de-DE, path: de-DE }] # all\n"
    )]
    [InlineData("locales:\n- { tag: en-US, path: en-US }", "locales:\n- { tag: en-US, path: en-US }\n- { tag: de-DE, path: de-DE }\n")]
    [InlineData("title: T\n", "title: T\n")]
    public async Task A_new_locale_leaves_every_other_byte_of_the_configuration(string before, string after)
    {
        Directory.CreateDirectory(Path.Combine(folder, "content", "en-US"));
        await File.WriteAllTextAsync(Path.Combine(folder, "content", "site.yml"), before, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "content", "en-US", "index.md"),
            "---\ntitle: Home\ndescription: Home.\n---\n\n# Home\n",
            TestContext.Current.CancellationToken
        );

        var run = await Run("new", "locale", "de-de");
        var check = await Run("check", "--fail-on", "warning");

        Assert.Equal((0, after), (run.ExitCode, await Text("content/site.yml")));
        Assert.Equal((0, true), (check.ExitCode, check.Errors.Contains("de-DE 1 page (1 in en-US)", StringComparison.Ordinal)));
        Assert.Equal(2, (await Run("new", "locale", "de-DE")).ExitCode);
    }

    Task<ProgramRun> Run(params IEnumerable<string> words) => CommandRunner.RunAsync(folder, words);

    Task<string> Text(string path) => File.ReadAllTextAsync(Path.Combine(folder, path), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
