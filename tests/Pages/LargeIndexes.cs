using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>The list of all pages, which is what remains of search without JavaScript.</summary>
public sealed class LargeIndexes
{
    const int Pages = 1200;

    [Fact]
    public void A_long_list_is_in_parts_that_name_what_they_hold_and_hold_every_page_once()
    {
        using var site = new TestSite([
            ("index.md", "# Home\n"),
            .. Enumerable.Range(1, Pages - 1).Select(at => ($"p{at}.md", $"# {(char)('A' + (at % 26))} page {at}\n")),
        ]);
        var result = site.Run();
        var parts = Links(TestSite.Page(result, "en-us/all-pages.html")).ToArray();
        var listed = parts
            .Select(part => (part.Title, Pages: Links(TestSite.Page(result, part.Href.TrimStart('/') + ".html")).ToArray()))
            .ToArray();

        Assert.Equal(3, parts.Length);
        Assert.All(listed, part => Assert.Equal(part.Title, $"{part.Pages[0].Title} – {part.Pages[^1].Title}"));
        Assert.Equal(Pages, listed.SelectMany(part => part.Pages).Select(page => page.Href).Distinct().Count());
        Assert.Equal(Pages, listed.Sum(part => part.Pages.Length));
    }

    [Fact]
    public void A_part_leads_back_to_the_whole()
    {
        using var site = new TestSite([
            ("index.md", "# Home\n"),
            .. Enumerable.Range(1, Pages).Select(at => ($"p{at}.md", $"# Page {at}\n")),
        ]);
        var result = site.Run();

        Assert.Equal(
            "/en-us/all-pages",
            TestSite.Parse(TestSite.Page(result, "en-us/all-pages-1.html")).QuerySelector(".breadcrumbs a")!.GetAttribute("href")
        );
        Assert.Null(TestSite.Parse(TestSite.Page(result, "en-us/all-pages.html")).QuerySelector(".breadcrumbs"));
    }

    [Fact]
    public void A_short_list_is_on_one_page()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("a.md", "# A\n"));
        var result = site.Run();

        Assert.Equal(["/en-us/a", "/en-us/"], Links(TestSite.Page(result, "en-us/all-pages.html")).Select(link => link.Href));
        Assert.DoesNotContain(result.Files, file => file.Path.StartsWith("en-us/all-pages-", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_translated_is_in_parts_too_and_listed_once()
    {
        using var site = Untranslated(Pages);
        var result = site.Run();
        var parts = TestSite
            .Parse(TestSite.Page(result, "fr-fr/translation-status.html"))
            .QuerySelectorAll("main h3[id=untranslated] + p + ul > li > a")
            .ToArray();
        var listed = parts
            .Select(part =>
                (Title: part.TextContent, Files: Files(TestSite.Page(result, part.GetAttribute("href")!.TrimStart('/') + ".html")))
            )
            .ToArray();

        Assert.Equal(3, parts.Length);
        Assert.All(listed, part => Assert.Equal(part.Title, $"{part.Files[0]} – {part.Files[^1]}"));
        Assert.Equal(Pages, listed.SelectMany(part => part.Files).Distinct().Count());
        Assert.Equal(Pages, listed.Sum(part => part.Files.Length));
        Assert.Empty(new SiteCrawler(result).Faults());
    }

    [Fact]
    public void No_list_grows_with_the_site()
    {
        using var site = Untranslated(2 * Pages);
        var result = site.Run();

        Assert.All(
            result.Files.Where(file =>
                file.Path.Contains("/all-pages", StringComparison.Ordinal)
                || file.Path.Contains("/translation-status", StringComparison.Ordinal)
            ),
            file => Assert.InRange(TestSite.Parse(TestSite.Page(result, file.Path)).QuerySelectorAll("main li").Length, 0, 520)
        );
    }

    static TestSite Untranslated(int pages) =>
        new([
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n"),
            .. Enumerable.Range(1, pages).Select(at => ($"en-US/p{at}.md", $"# Page {at}\n")),
        ]);

    static string[] Files(string page) =>
        [.. TestSite.Parse(page).QuerySelectorAll("main h3[id=untranslated] + p + ul > li > code").Select(file => file.TextContent)];

    static IEnumerable<(string Title, string Href)> Links(string page) =>
        TestSite.Parse(page).QuerySelectorAll(".all-pages > ul a").Select(link => (link.TextContent, link.GetAttribute("href")!));
}
