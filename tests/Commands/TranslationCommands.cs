using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary><c>translations status</c>, <c>diff</c> and <c>stamp</c>, as users run them.</summary>
public sealed class TranslationCommands : IDisposable
{
    const string Terms = "---\ntitle: Terms\nms.date: 01/31/2021\n---\n# Terms\n\nRead them.\n\n## Who may buy\n\nPartners [in the list](index.md).\n\n### Resellers\n\nAll of them.\n\n## Prices\n\nSee the price list.\n";

    static readonly Dictionary<string, string> WithoutGit = new(StringComparer.Ordinal) { ["PATH"] = "" };

    readonly TestSite site = new(
        ("site.yml", SampleSite.Configuration),
        ("en-US/index.md", "# Home\n\nWelcome, [partners](terms.md).\n"),
        ("en-US/terms.md", Terms),
        ("fr-FR/terms.md", $"---\ntitle: Conditions\nms.openlocfilehash: {Sha1(Terms)}\n---\n# <a name=\"terms\"></a>Conditions\n"));

    [Fact]
    public async Task Status_counts_the_pages_of_each_language_and_lists_those_that_are_not_fresh()
    {
        site.Write("fr-FR/gone.md", "---\nms.translationtype: HT\n---\n# Partie\n");
        var run = await Run("status");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            locale  pages  fresh  stale  untranslated  unknown  orphan  of pages  of words
            fr-FR       2      1      0             1        0       1    50.0 %    86.3 %

            fr-FR
              untranslated  content/en-US/index.md
              orphan        content/fr-FR/gone.md

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task Status_as_JSON_has_the_documented_shape()
    {
        site.Write("en-US/terms.md", Terms + "More.\n");

        using var json = JsonDocument.Parse((await Run("status", "--format", "json")).Output);

        Assert.Equal("en-US", json.RootElement.GetProperty("source").GetString());
        var locale = Assert.Single(json.RootElement.GetProperty("locales").EnumerateArray());
        Assert.Equal(
            ["locale", "pages", "words", "fresh", "stale", "untranslated", "unknown", "orphan", "coverage", "translated", "notFresh"],
            locale.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ("{\"pages\":0,\"words\":0}", 50),
            (Compact(locale.GetProperty("coverage")), locale.GetProperty("translated").GetProperty("pages").GetDouble()));
        Assert.Equal(
            [
                "{\"status\":\"stale\",\"page\":\"terms\",\"source\":\"content/en-US/terms.md\",\"translation\":\"content/fr-FR/terms.md\",\"words\":20,\"change\":null,\"reason\":null}",
                "{\"status\":\"untranslated\",\"page\":\"index\",\"source\":\"content/en-US/index.md\",\"translation\":null,\"words\":3,\"change\":null,\"reason\":null}",
            ],
            locale.GetProperty("notFresh").EnumerateArray().Select(Compact));
    }

    [Theory]
    [InlineData(0, "--fail-under", "50")]
    [InlineData(1, "--fail-under", "50.1")]
    [InlineData(2, "--fail-under", "101")]
    [InlineData(2, "--fail-under", "half")]
    [InlineData(0, "--locale", "FR-fr")]
    [InlineData(2, "--locale", "de-DE")]
    [InlineData(0, "--locale", "fr-FR=content/fr-FR")]
    public async Task Status_fails_where_too_little_is_up_to_date_and_where_it_is_asked_for_what_is_not_there(int exitCode, params string[] words) =>
        Assert.Equal(exitCode, (await Run(["status", .. words])).ExitCode);

    [Theory]
    [InlineData("words", "Partners [in the list]", "All partners [in the list]")]
    [InlineData("links", "(index.md)", "(index.md#home)")]
    [InlineData("white space", "Partners [in the list](index.md).\n", "Partners\n[in the list](index.md).\n\n")]
    public async Task Diff_names_the_section_that_changed_and_how_much(string grade, string before, string after)
    {
        GitFolder.Create(site.Folder);
        site.Write("en-US/terms.md", Terms.Replace(before, after, StringComparison.Ordinal));

        var section = Assert.Single(await SectionsOf("terms"));

        Assert.Equal(
            ("[\"Terms\",\"Who may buy\"]", "changed", grade, 9),
            (Compact(section.GetProperty("path")), Text(section, "fate"), Text(section, "change"), section.GetProperty("line").GetInt32()));
        Assert.Contains($"terms.md): {grade}", (await Run("status", "--details")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_tells_a_date_from_a_title()
    {
        GitFolder.Create(site.Folder);
        site.Write("en-US/terms.md", Terms.Replace("01/31/2021", "02/28/2021", StringComparison.Ordinal));
        Assert.Equal(["header metadata"], (await SectionsOf("terms")).Select(section => $"{Text(section, "part")} {Text(section, "change")}"));

        site.Write("en-US/terms.md", Terms.Replace("title: Terms", "title: Our terms", StringComparison.Ordinal));

        Assert.Equal(["header words"], (await SectionsOf("terms")).Select(section => $"{Text(section, "part")} {Text(section, "change")}"));
    }

    [Fact]
    public async Task Diff_shows_sections_that_came_went_moved_or_have_another_heading()
    {
        GitFolder.Create(site.Folder);
        site.Write("en-US/terms.md", "---\ntitle: Terms\nms.date: 01/31/2021\n---\n# Terms\n\nRead them.\n\n## Prices\n\nSee the price list.\n\n## Who may buy\n\nPartners [in the list](index.md).\n\n### Sellers\n\nAll of them.\n\n## Discounts\n\nNone.\n");

        Assert.Equal(
            ["Terms > Prices: moved", "Terms > Who may buy > Sellers: changed", "Terms > Discounts: added"],
            (await SectionsOf("terms")).Select(section => $"{string.Join(" > ", section.GetProperty("path").EnumerateArray())}: {Text(section, "fate")}"));
    }

    [Fact]
    public async Task Diff_shows_a_section_that_was_removed_with_what_stood_in_it()
    {
        GitFolder.Create(site.Folder);
        site.Write("en-US/terms.md", Terms.Replace("### Resellers\n\nAll of them.\n\n", "", StringComparison.Ordinal));

        var section = Assert.Single(await SectionsOf("terms"));

        Assert.Equal(
            ("removed", JsonValueKind.Null, 2),
            (Text(section, "fate"), section.GetProperty("line").ValueKind, section.GetProperty("lines").GetArrayLength()));
    }

    [Theory]
    [InlineData("terms")]
    [InlineData("terms.md")]
    [InlineData("content/fr-FR/terms.md")]
    [InlineData("content/en-US/terms.md")]
    public async Task Diff_as_text_shows_the_lines_and_finds_the_page_by_any_of_its_names(string name)
    {
        GitFolder.Create(site.Folder);
        site.Write("en-US/terms.md", Terms.Replace("All of them.", "All but new ones.", StringComparison.Ordinal));

        var lines = (await Run("diff", name)).Output.Split('\n');

        Assert.Matches(
            "^content/fr-FR/terms.md: stale; content/en-US/terms.md has changed since commit [0-9a-f]{7} of [0-9-]{10}: words.$",
            lines[0]);
        Assert.Equal(
            ["", "  Terms > Who may buy > Resellers (line 13): changed, words", "    - All of them.", "    + All but new ones.", ""],
            lines[1..]);
    }

    [Fact]
    public async Task Diff_finds_the_old_text_behind_renames_and_other_line_ends()
    {
        site.Write("fr-FR/terms.md", $"---\nsource_hash: {Sha1(Terms.ReplaceLineEndings("\r\n"))}\n---\n# Conditions\n");
        site.Delete("en-US/terms.md");
        site.Write("en-US/old name é.md", Terms);
        GitFolder.Create(site.Folder);
        GitFolder.Run(site.Folder, "mv", "content/en-US/old name é.md", "content/en-US/terms.md");
        site.Write("en-US/terms.md", Terms + "\nMore.\n");
        GitFolder.Commit(site.Folder);

        using var json = JsonDocument.Parse((await Run("diff", "terms", "--format", "json")).Output);

        Assert.Equal("content/en-US/old name é.md", json.RootElement[0].GetProperty("from").GetProperty("path").GetString());
        Assert.Equal("Prices", json.RootElement[0].GetProperty("sections").EnumerateArray().Single().GetProperty("path")[1].GetString());
    }

    [Fact]
    public async Task Diff_takes_the_commit_that_the_translation_names_where_there_is_no_hash()
    {
        GitFolder.Create(site.Folder);
        site.Write("fr-FR/terms.md", $"---\nms.sourcegitcommit: {GitFolder.Run(site.Folder, "rev-parse", "HEAD").Trim()}\n---\n# Conditions\n");
        site.Write("en-US/terms.md", Terms.Replace("Read them.", "Read them all.", StringComparison.Ordinal));

        Assert.Equal(["[\"Terms\"]"], (await SectionsOf("terms")).Select(section => Compact(section.GetProperty("path"))));
    }

    [Fact]
    public async Task Diff_lists_nothing_that_it_does_not_know()
    {
        site.Write("en-US/terms.md", Terms + "More.\n");
        Assert.Contains("not in a git checkout", (await Run("diff", "terms")).Output, StringComparison.Ordinal);

        GitFolder.Create(site.Folder);

        Assert.Contains("no version of the source in the history", (await Run("diff", "terms")).Output, StringComparison.Ordinal);
        Assert.Empty(await SectionsOf("terms"));
    }

    [Fact]
    public async Task Diff_says_where_there_is_no_git()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program needs its PATH there.");
        site.Write("en-US/terms.md", Terms + "More.\n");

        var run = await ProgramProcess.RunAsync(site.Folder, WithoutGit, "translations", "diff", "terms");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Install git", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms", 0, "content/fr-FR/terms.md: fresh;")]
    [InlineData("index", 0, "content/en-US/index.md: not translated into fr-FR yet.")]
    [InlineData("nowhere", 2, "")]
    public async Task Diff_answers_where_there_is_nothing_to_compare(string name, int exitCode, string expected)
    {
        var run = await Run("diff", name);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stamp_writes_into_pages_that_say_nothing_and_leaves_others_alone()
    {
        site.Write("en-US/terms.md", Terms + "More.\n");
        site.Write("fr-FR/index.md", "# Accueil\n");
        var stale = await File.ReadAllBytesAsync(Path.Combine(site.Source, "fr-FR/terms.md"), TestContext.Current.CancellationToken);

        Assert.Contains("would be stamped", (await Run("stamp", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal("# Accueil\n", await Read("fr-FR/index.md"));
        var run = await Run("stamp");

        Assert.Equal((0, $"content/fr-FR/index.md: stamped: source_hash: {Sha1("# Home\n\nWelcome, [partners](terms.md).\n")}\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            stale,
            await File.ReadAllBytesAsync(Path.Combine(site.Source, "fr-FR/terms.md"), TestContext.Current.CancellationToken));
        var again = await Run("stamp");
        Assert.Equal(("", "Every translation says already what it was made from.\n1 stale page left alone: name those that have been brought up to date.\n"), (again.Output, again.Errors));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(site.Source, "fr-FR")),
            file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stamp_brings_a_page_up_to_date_that_is_named()
    {
        site.Write("en-US/terms.md", Terms + "More.\n");

        Assert.Equal(0, (await Run("stamp", "terms")).ExitCode);

        Assert.Contains($"ms.openlocfilehash: {Sha1(Terms + "More.\n")}\n", await Read("fr-FR/terms.md"), StringComparison.Ordinal);
        Assert.Contains("fr-FR       2      1      0", (await Run("status")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", 2)]
    [InlineData("index", 2)]
    [InlineData("gone", 1)]
    public async Task Stamp_says_what_it_cannot_stamp(string name, int exitCode)
    {
        site.Write("fr-FR/gone.md", "---\nms.translationtype: HT\n---\n# Partie\n");

        var run = await Run("stamp", name);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(name, run.Output + run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    Task<ProgramRun> Run(params IEnumerable<string> words) => CommandRunner.RunAsync(site.Folder, ["translations", .. words, "--no-cache"]);

    Task<string> Read(string path) => File.ReadAllTextAsync(Path.Combine(site.Source, path), TestContext.Current.CancellationToken);

    async Task<IReadOnlyList<JsonElement>> SectionsOf(string name)
    {
        using var json = JsonDocument.Parse((await Run("diff", name, "--format", "json")).Output);
        return [.. Assert.Single(json.RootElement.EnumerateArray()).GetProperty("sections").EnumerateArray().Select(
            section => section.Clone())];
    }

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

#pragma warning disable CA5350 // What translation systems write.
    static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
