using System.Text;
using LicensingSite.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Searching;

public sealed class EdgeCaseCorpora(SearchReader reader) : IClassFixture<SearchReader>
{
    [Fact]
    public async Task A_site_without_pages_finds_nothing()
    {
        using var site = new TestSite(("toc.yml", "[]\n"));
        var index = await reader.OpenAsync(site);

        Assert.Empty(await index.UrlsAsync("anything"));
    }

    [Fact]
    public async Task A_site_of_one_page_finds_it()
    {
        using var site = new TestSite(("a.md", "# Only\n\nOne word.\n"));
        var index = await reader.OpenAsync(site);

        Assert.Equal(["/en-us/a"], await index.UrlsAsync("word"));
    }

    [Fact]
    public async Task A_site_without_a_word_finds_nothing()
    {
        using var site = new TestSite(("a.md", "# 🎉\n\n👍🏽 … —\n"));
        var index = await reader.OpenAsync(site);

        Assert.Empty(await index.UrlsAsync("anything"));
        Assert.Empty(await index.UrlsAsync("🎉"));
    }

    [Fact, Trait("Category", "Full")]
    public async Task Enormous_pages_are_found_and_shown_in_brief()
    {
        using var site = new TestSite(
            ("million.md", "# Million\n\n" + string.Concat(Enumerable.Repeat("buffalo ", 1_000_000)) + "\n"),
            (
                "long.md",
                $"# Long\n\n{new string('x', 10_000)} {string.Concat(Enumerable.Repeat("𠮷", 10_000))} {new string('é', 10_000)}\n"
            ),
            ("emoji.md", "# 👩‍👩‍👧‍👦 🎉\n\n" + string.Concat(Enumerable.Repeat("🎉👍🏽", 2_000)) + " party\n")
        );
        var index = await reader.OpenAsync(site);

        var hit = Assert.Single(await index.SearchAsync("buffalo"));
        Assert.Equal("/en-us/million", hit.Url);
        Assert.InRange(hit.Excerpt.Length, 8, 200);
        Assert.Equal("/en-us/long", (await index.UrlsAsync(new string('x', 10_000)))[0]);
        Assert.Equal("/en-us/long", (await index.UrlsAsync(new string('é', 9_000)))[0]);
        Assert.Equal("/en-us/emoji", (await index.UrlsAsync("party"))[0]);
        Assert.Empty(await index.UrlsAsync("🎉"));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(30, Traits = ["Category", "Full"])]
    public async Task Every_word_of_a_page_finds_it(int pages)
    {
        var random = new SeededRandom(6);
        var files = Enumerable
            .Range(0, pages)
            .Select(number =>
                (Path: $"p{number}.md", Text: $"# Page {number}\n\n{Words(random)}\n\n## {Words(random, 4)}\n\n{Words(random)}\n")
            )
            .ToArray();
        using var site = new TestSite(files);
        var index = await reader.OpenAsync(site);
        var wanted = files
            .SelectMany(file =>
                LicensingSite
                    .Searching.Tokenizer.Tokenize(file.Text)
                    .Where(word => !word.IsExtra && word.Form.Length > 1)
                    .Select(word => (Url: "/en-us/" + file.Path[..^3], word.Form))
            )
            .Distinct()
            .ToArray();

        var found = await index.SearchAllAsync(wanted.Select(one => one.Form), limit: 30);

        Assert.Empty(wanted.Where((one, at) => !found[at].Contains(one.Url)));
    }

    [Fact]
    public async Task A_hostile_title_is_shown_as_text()
    {
        const string Hostile = "<img src=x onerror=\"self.broken=1\">";
        using var site = new TestSite(
            (
                "a.md",
                $"---\ntitle: '{Hostile}'\ndescription: '{Hostile}'\n---\n"
                    + $"# `{Hostile}` <\\/script>\n\n## `{Hostile}`\n\nhostile `{Hostile}`\n"
            )
        );
        site.Build();
        var page = await reader.PageAsync(site.Output);

        await page.GotoAsync(SearchReader.Origin + "en-us/search?q=hostile");

        await Expect(page.Locator("main .results li")).ToHaveCountAsync(1);
        await Expect(page.Locator("main .results")).ToContainTextAsync(Hostile);
        await Expect(page.Locator("main .results img")).ToHaveCountAsync(0);
        Assert.Null(await page.EvaluateAsync<int?>("() => self.broken ?? null"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("random")]
    [InlineData("cut")]
    public async Task A_file_of_the_index_that_is_missing_or_damaged_is_said(string how)
    {
        using var site = SampleSite.Create();
        site.Build();
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(site.Output, "en-us/_s"))
                .Where(file => !file.EndsWith("index.bin", StringComparison.Ordinal))
        )
        {
            Damage(file, how);
        }

        var page = await reader.PageAsync(site.Output);
        await page.GotoAsync(SearchReader.Origin + "en-us/search?q=credit");

        await Expect(page.Locator("main [role=status]"))
            .ToHaveTextAsync(
                site.Html("en-us/index.html").QuerySelector("script[data-search-failed]")!.GetAttribute("data-search-failed")!
            );
    }

    static void Damage(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        if (how == "missing")
        {
            File.Delete(file);
            return;
        }

        File.WriteAllBytes(
            file,
            how == "empty" ? []
                : how == "cut" ? bytes[..(bytes.Length / 2)]
                : Encoding.ASCII.GetBytes(new string('~', bytes.Length))
        );
    }

    static string Words(SeededRandom random, int most = 60)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôöûüœßñøабвгдеαβγδ漢字仮名";
        return string.Join(
            ' ',
            Enumerable
                .Range(0, random.Next(3, most))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => Letters[random.Next(Letters.Length)])))
        );
    }
}
