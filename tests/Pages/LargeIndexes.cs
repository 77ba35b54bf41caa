using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>The list of all pages, which is what remains of search without JavaScript.</summary>
public sealed class LargeIndexes
{
    const int Pages = 1200;

    [Fact]
    public void A_long_list_is_in_parts_that_name_what_they_hold_and_hold_every_page_once()
    {
        using var site = new TestSite([("index.md", "# Home\n"), .. Enumerable.Range(1, Pages - 1).Select(at => ($"p{at}.md", $"# {(char)('A' + (at % 26))} page {at}\n"))]);
        var result = site.Run();
        var parts = Links(TestSite.Page(result, "en-us/all-pages.html")).ToArray();
        var listed = parts.Select(part => (part.Title, Pages: Links(TestSite.Page(result, part.Href.TrimStart('/') + ".html")).ToArray())).ToArray();

        Assert.Equal(3, parts.Length);
        Assert.All(listed, part => Assert.Equal(part.Title, $"{part.Pages[0].Title} – {part.Pages[^1].Title}"));
        Assert.Equal(Pages, listed.SelectMany(part => part.Pages).Select(page => page.Href).Distinct().Count());
        Assert.Equal(Pages, listed.Sum(part => part.Pages.Length));
    }

    [Fact]
    public void A_short_list_is_on_one_page()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("a.md", "# A\n"));
        var result = site.Run();

        Assert.Equal(["/en-us/a", "/en-us/"], Links(TestSite.Page(result, "en-us/all-pages.html")).Select(link => link.Href));
        Assert.DoesNotContain(result.Files, file => file.Path.StartsWith("en-us/all-pages-", StringComparison.Ordinal));
    }

    static IEnumerable<(string Title, string Href)> Links(string page) =>
        TestSite.Parse(page).QuerySelectorAll(".all-pages > ul a").Select(link => (link.TextContent, link.GetAttribute("href")!));
}
