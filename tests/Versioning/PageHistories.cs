using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Versioning;

/// <summary>Dates and contributors of pages, from git.</summary>
public sealed class PageHistories
{
    const string Dates = "last_updated: true\nbase_url: https://docs.example.org/\n";

    [Fact]
    public void A_page_without_a_date_has_that_of_its_last_commit_everywhere()
    {
        using var site = new TestSite(
            ("site.yml", Dates),
            ("en-US/index.md", "# Home\n"),
            ("en-US/dated.md", "---\nms.date: 03/04/2020\n---\n# Dated\n"),
            ("en-US/café.md", "# Page\n"),
            ("fr-FR/café.md", "# Page en français\n"),
            ("fr-FR/old.md", "# Ancienne\n")
        );
        Init(site);
        Commit(site, "2021-01-02");
        site.Write("fr-FR/café.md", "# Page changée\n");
        Commit(site, "2022-02-03");
        site.Write("en-US/index.md", "# New home\n");
        GitFolder.Run(site.Folder, "mv", "content/fr-FR/old.md", "content/fr-FR/moved.md");
        Commit(site, "2023-03-04");
        site.Write("en-US/new.md", "# Not committed\n");
        site.Write("fr-FR/café.md", "# Pas encore\n");

        Assert.Equal("2023-03-04", DateOf(site, "en-us/index"));
        Assert.Equal("2020-03-04", DateOf(site, "en-us/dated"));
        Assert.Equal("2021-01-02", DateOf(site, "en-us/café"));
        Assert.Equal("2022-02-03", DateOf(site, "fr-fr/café"));
        Assert.Equal("2021-01-02", DateOf(site, "fr-fr/moved"));
        Assert.Null(DateOf(site, "en-us/new"));
        var page = site.Html("fr-fr/café.html");
        Assert.Contains(
            "\"dateModified\":\"2022-02-03\"",
            page.QuerySelector("script[type='application/ld+json']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("date: \"2022-02-03\"", site.Page("fr-fr/café.md"), StringComparison.Ordinal);
        Assert.Contains("<lastmod>2022-02-03</lastmod>", site.Page("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Thu, 03 Feb 2022", site.Page("fr-fr/feed.xml"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_commit_changes_the_date_in_the_dev_server_too()
    {
        using var site = new TestSite(("site.yml", Dates), ("index.md", "# Home\n"));
        Init(site);
        Commit(site, "2021-01-02");
        var before = DateOf(site, "en-us/index");
        site.Write("index.md", "# New home\n");
        Commit(site, "2022-02-03");

        Assert.Equal(("2021-01-02", "2022-02-03"), (before, DateOf(site, "en-us/index")));
    }

    [Fact]
    public void Contributors_are_named_as_the_mailmap_says_most_changes_first_and_programs_are_not()
    {
        using var site = new TestSite(("site.yml", "contributors: true\n"), ("index.md", "# Home\n"), ("page.md", "# Page\n"));
        File.WriteAllText(Path.Combine(site.Folder, ".mailmap"), "Zoé Martin <zoe@example.org>\nCarl Carlson <carl@old.example>\n");
        Init(site);
        Commit(site, "2021-01-01", "Anna & Co <anna@example.org>");
        site.Write("page.md", "# Page 2\n");
        Commit(site, "2021-01-02", "zoe <zoe@example.org>");
        site.Write("page.md", "# Page 3\n");
        Commit(
            site,
            "2021-01-03",
            "build[bot] <bot@example.org>",
            "Co-authored-by: carl <carl@old.example>\nCo-authored-by: zm <zoe@example.org>"
        );

        var page = site.Html("en-us/page.html");

        Assert.Equal(["Zoé Martin", "Anna & Co", "Carl Carlson"], page.QuerySelectorAll(".page-end bdi").Select(name => name.TextContent));
        Assert.DoesNotContain("@", page.QuerySelector(".page-end")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"contributor\":[{\"@type\":\"Person\",\"name\":\"Zoé Martin\"}", Unescaped(page), StringComparison.Ordinal);
        Assert.Equal(["Anna & Co"], site.Html("en-us/index.html").QuerySelectorAll(".page-end bdi").Select(name => name.TextContent));
        Assert.Empty(page.QuerySelectorAll(".page-end time"));
    }

    [Fact]
    public void A_shallow_clone_shows_no_dates_and_says_so_once()
    {
        using var site = new TestSite(("site.yml", Dates), ("index.md", "# Home\n"), ("page.md", "# Page\n"));
        Init(site);
        Commit(site, "2021-01-02");
        site.Write("page.md", "# Page 2\n");
        Commit(site, "2022-02-03");
        var clone = Path.Combine(site.Folder, "clone");
        GitFolder.Run(site.Folder, "clone", "-q", "--depth", "1", "file://" + site.Folder, clone);
        site.Use(options => options with { Source = Path.Combine(clone, "content") });

        var found = Assert.Single(site.Check(), one => one.Rule.Id == "history-unavailable");

        Assert.Contains("fetch-depth: 0", found.Message, StringComparison.Ordinal);
        Assert.Equal((1, 15), (found.Place.From.Line, found.Place.From.Column));
        Assert.Null(DateOf(site, "en-us/page"));
    }

    [Theory, Trait("Rule", "history-unavailable")]
    [InlineData("last_updated: true", 1)]
    [InlineData("contributors: true", 1)]
    [InlineData("last_updated: false", 0)]
    public void Without_a_repository_the_history_is_unknown(string settings, int findings)
    {
        using var site = new TestSite(("site.yml", settings + "\n"), ("index.md", "# Home\n"));

        Assert.Equal(
            findings,
            site.Check()
                .Count(one => one.Rule.Id == "history-unavailable" && one.Message.Contains("not in a git", StringComparison.Ordinal))
        );
        Assert.Null(DateOf(site, "en-us/index"));
    }

    static string? DateOf(TestSite site, string page) =>
        site.Html(page + ".html").QuerySelector(".page-end time")?.GetAttribute("datetime");

    static string Unescaped(AngleSharp.Html.Dom.IHtmlDocument page) =>
        System.Text.RegularExpressions.Regex.Unescape(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

    static void Init(TestSite site) => GitFolder.Run(site.Folder, "init", "-q");

    static void Commit(TestSite site, string date, string author = "Author <author@example.org>", string body = "")
    {
        GitFolder.Run(site.Folder, "add", "-A");
        GitFolder.Run(site.Folder, "commit", "-q", "--author", author, "--date", $"{date}T12:00:00+00:00", "-m", $"A change\n\n{body}");
    }
}
