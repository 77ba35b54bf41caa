using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary><c>translations diff</c>, as users run it.</summary>
public sealed class TranslationDiffTests : IDisposable
{
    static readonly Dictionary<string, string> WithoutGit = new(StringComparer.Ordinal) { ["PATH"] = "" };

    readonly TranslatedTerms terms = new();

    [Theory]
    [InlineData("words", "Partners [in the list]", "All partners [in the list]")]
    [InlineData("links", "(index.md)", "(index.md#home)")]
    [InlineData("white space", "Partners [in the list](index.md).\n", "Partners\n[in the list](index.md).\n\n")]
    public async Task Diff_names_the_section_that_changed_and_how_much(string grade, string before, string after)
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source.Replace(before, after, StringComparison.Ordinal));

        var section = Assert.Single(await SectionsOf("terms"));

        Assert.Equal(
            ("[\"Terms\",\"Who may buy\"]", "changed", grade, 9),
            (
                TranslatedTerms.Compact(section.GetProperty("path")),
                Text(section, "fate"),
                Text(section, "change"),
                section.GetProperty("line").GetInt32()
            )
        );
        Assert.Contains($"terms.md): {grade}", (await terms.RunAsync("status", "--details")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_tells_a_date_from_a_title()
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source.Replace("01/31/2021", "02/28/2021", StringComparison.Ordinal));
        Assert.Equal(
            ["header metadata"],
            (await SectionsOf("terms")).Select(section => $"{Text(section, "part")} {Text(section, "change")}")
        );

        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source.Replace("title: Terms", "title: Our terms", StringComparison.Ordinal));

        Assert.Equal(["header words"], (await SectionsOf("terms")).Select(section => $"{Text(section, "part")} {Text(section, "change")}"));
    }

    [Fact]
    public async Task Diff_shows_sections_that_came_went_moved_or_have_another_heading()
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write(
            "en-US/terms.md",
            "---\ntitle: Terms\nms.date: 01/31/2021\n---\n# Terms\n\nRead them.\n\n## Prices\n\n"
                + "See the price list.\n\n## Who may buy\n\nPartners [in the list](index.md).\n\n### Sellers\n\n"
                + "All of them.\n\n## Discounts\n\nNone.\n"
        );

        Assert.Equal(
            ["Terms > Prices: moved", "Terms > Who may buy > Sellers: changed", "Terms > Discounts: added"],
            (await SectionsOf("terms")).Select(section =>
                $"{string.Join(" > ", section.GetProperty("path").EnumerateArray())}: {Text(section, "fate")}"
            )
        );
    }

    [Fact]
    public async Task Diff_shows_a_section_that_was_removed_with_what_stood_in_it()
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write(
            "en-US/terms.md",
            TranslatedTerms.Source.Replace("### Resellers\n\nAll of them.\n\n", "", StringComparison.Ordinal)
        );

        var section = Assert.Single(await SectionsOf("terms"));

        Assert.Equal(
            ("removed", JsonValueKind.Null, 2),
            (Text(section, "fate"), section.GetProperty("line").ValueKind, section.GetProperty("lines").GetArrayLength())
        );
    }

    [Theory]
    [InlineData("terms")]
    [InlineData("terms.md")]
    [InlineData("content/fr-FR/terms.md")]
    [InlineData("content/en-US/terms.md")]
    public async Task Diff_as_text_shows_the_lines_and_finds_the_page_by_any_of_its_names(string name)
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source.Replace("All of them.", "All but new ones.", StringComparison.Ordinal));

        var lines = (await terms.RunAsync("diff", name)).Output.Split('\n');

        Assert.Matches(
            "^content/fr-FR/terms.md: stale; content/en-US/terms.md has changed since commit [0-9a-f]{7} of [0-9-]{10}: words.$",
            lines[0]
        );
        Assert.Equal(
            ["", "  Terms > Who may buy > Resellers (line 13): changed, words", "    - All of them.", "    + All but new ones.", ""],
            lines[1..]
        );
    }

    [Fact]
    public async Task Diff_finds_the_old_text_behind_renames_and_other_line_ends()
    {
        terms.Site.Write(
            "fr-FR/terms.md",
            $"---\nsource_hash: {TranslatedTerms.Sha1(TranslatedTerms.Source.ReplaceLineEndings("\r\n"))}\n---\n# Conditions\n"
        );
        terms.Site.Delete("en-US/terms.md");
        terms.Site.Write("en-US/old name é.md", TranslatedTerms.Source);
        GitFolder.Create(terms.Site.Folder);
        GitFolder.Run(terms.Site.Folder, "mv", "content/en-US/old name é.md", "content/en-US/terms.md");
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "\nMore.\n");
        GitFolder.Commit(terms.Site.Folder);

        using var json = JsonDocument.Parse((await terms.RunAsync("diff", "terms", "--format", "json")).Output);

        Assert.Equal("content/en-US/old name é.md", json.RootElement[0].GetProperty("from").GetProperty("path").GetString());
        Assert.Equal("Prices", json.RootElement[0].GetProperty("sections").EnumerateArray().Single().GetProperty("path")[1].GetString());
    }

    [Fact]
    public async Task Diff_takes_the_commit_that_the_translation_names_where_there_is_no_hash()
    {
        GitFolder.Create(terms.Site.Folder);
        terms.Site.Write(
            "fr-FR/terms.md",
            $"---\nms.sourcegitcommit: {GitFolder.Run(terms.Site.Folder, "rev-parse", "HEAD").Trim()}\n---\n# Conditions\n"
        );
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source.Replace("Read them.", "Read them all.", StringComparison.Ordinal));

        Assert.Equal(["[\"Terms\"]"], (await SectionsOf("terms")).Select(section => TranslatedTerms.Compact(section.GetProperty("path"))));
    }

    [Fact]
    public async Task Diff_lists_nothing_that_it_does_not_know()
    {
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "More.\n");
        Assert.Contains("not in a git repository", (await terms.RunAsync("diff", "terms")).Output, StringComparison.Ordinal);

        GitFolder.Create(terms.Site.Folder);

        Assert.Contains("not in the history of this clone", (await terms.RunAsync("diff", "terms")).Output, StringComparison.Ordinal);
        Assert.Empty(await SectionsOf("terms"));
    }

    [Fact]
    public async Task Diff_says_where_there_is_no_git()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program needs its PATH there.");
        terms.Site.Write("en-US/terms.md", TranslatedTerms.Source + "More.\n");

        var run = await ProgramProcess.RunAsync(terms.Site.Folder, WithoutGit, "translations", "diff", "terms");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("git is not installed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms", 0, "content/fr-FR/terms.md: fresh;")]
    [InlineData("index", 0, "content/en-US/index.md: not translated into fr-FR yet.")]
    [InlineData("nowhere", 2, "")]
    public async Task Diff_answers_where_there_is_nothing_to_compare(string name, int exitCode, string expected)
    {
        var run = await terms.RunAsync("diff", name);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => terms.Dispose();

    async Task<IReadOnlyList<JsonElement>> SectionsOf(string name)
    {
        using var json = JsonDocument.Parse((await terms.RunAsync("diff", name, "--format", "json")).Output);
        return
        [
            .. Assert.Single(json.RootElement.EnumerateArray()).GetProperty("sections").EnumerateArray().Select(section => section.Clone()),
        ];
    }

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
