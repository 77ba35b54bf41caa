using System.Text;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>Each id is unique in a page, and links to renamed ids still work.</summary>
public sealed class UniqueIds
{
    [Theory]
    [InlineData("## <span id=\"tabs\"></span>Tabs\n", "tabs")]
    [InlineData("## <span id=\"Tabs\"></span><span id=\"tabs\"></span><a id=\"TABS\"></a>Tabs\n", "tabs Tabs TABS")]
    [InlineData("## Tabs\n\n<p id=\"tabs\">One.</p>\n\n<div id=\"tabs\">\n\nTwo.\n\n</div>\n", "tabs")]
    [InlineData("<a id=\"x\"></a>\n\nText <span id=\"x\">here</span>.\n\n## X\n", "x x-1")]
    [InlineData("<a name=\"x\" id=\"x\"></a>\n\nText\n", "x")]
    [InlineData("One <b ID='x' id=\"y\">two</b> <b id=x>three</b>\n", "x")]
    [InlineData("A note[^1].\n\n[^1]: The note.\n\n[!INCLUDE [more](more.md)]\n", "fnref:1 fn:1 fnref:1-1 fn:1-1")]
    public void An_id_stands_once(string markdown, string expected)
    {
        using var site = new TestSite(("page.md", markdown), ("more.md", "Another[^1].\n\n[^1]: The other note.\n"));
        var page = site.Html("en-us/page.html");
        var ids = page.QuerySelectorAll("article [id]").Select(element => element.Id!).ToArray();

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll("article a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void An_id_that_was_left_out_can_be_linked_to()
    {
        using var site = new TestSite(("index.md", "## <span id=\"tabs\"></span>Tabs\n\n[One](#tabs) [two](index.md#tabs)\n"));

        Assert.Empty(site.Findings());
    }

    [Fact]
    public void An_id_written_in_a_heading_is_the_one_it_shares_with_its_source()
    {
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", "# Home\n\n## <span id=\"Tabs\"></span><span id=\"tabs\"></span>Tabs\n"),
            ("fr-FR/index.md", "# Accueil\n\n## <a name=\"long\"></a><span id=\"Tabs\"></span><span id=\"tabs\"></span>Tabulations\n")
        );
        var heading = site.Html("fr-fr/index.html").QuerySelector("article h2")!;

        Assert.Equal("tabs", heading.Id);
        Assert.Equal(["long", "Tabs"], heading.QuerySelectorAll("[id]").Select(element => element.Id));
    }

    [Theory]
    [InlineData("console.en-us")]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void No_id_stands_twice_on_real_documentation(string corpus)
    {
        var folder = Repository.Corpus(corpus);
        using var site = new TestSite();
        site.Use(options => options with { Source = folder });
        var pages = site.Run().Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.InRange(pages.Length, 100, int.MaxValue);
        Assert.Empty(
            from page in pages
            from ids in TestSite
                .Parse(Encoding.UTF8.GetString(page.Plan().Produce()))
                .QuerySelectorAll("[id]")
                .GroupBy(element => element.Id, StringComparer.Ordinal)
            where ids.Count() > 1
            select $"{page.Path}: {ids.Key}"
        );
    }
}
