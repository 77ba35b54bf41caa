using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class GeneratedPages
{
    static readonly string[] Kinds = ["search", "404", "all-pages"];

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void Every_language_has_its_own_search_list_of_pages_and_page_for_what_is_not_found(string tag)
    {
        using var site = SampleSite.Create();
        foreach (var kind in Kinds)
        {
            var page = site.Html($"{tag.ToLowerInvariant()}/{kind}.html");

            Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
    }

    [Fact]
    public void Their_titles_are_in_the_language()
    {
        using var site = SampleSite.Create();

        Assert.All(
            Kinds,
            kind =>
                Assert.NotEqual(
                    site.Html($"en-us/{kind}.html").QuerySelector("h1")!.TextContent,
                    site.Html($"fr-fr/{kind}.html").QuerySelector("h1")!.TextContent
                )
        );
    }

    [Fact]
    public void The_root_page_offers_every_language_in_its_own_words()
    {
        using var site = SampleSite.Create();
        var links = site.Html("index.html").QuerySelectorAll("main a[hreflang]");

        Assert.Equal(
            [("en-US", "/en-us/", "English"), ("fr-FR", "/fr-fr/", "Français")],
            links.Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"), link.TextContent.Split(' ', '(')[0]))
        );
    }

    [Fact]
    public void There_is_a_page_for_addresses_outside_of_every_language()
    {
        using var site = SampleSite.Create();
        var page = site.Html("404.html");

        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("/en-us/", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_list_of_all_pages_has_every_page_by_letter_in_the_order_of_the_language()
    {
        using var site = SampleSite.Create();
        site.Write("fr-FR/etape.md", "# Étape\n");
        site.Write("fr-FR/etage.md", "# étage\n");
        site.Write("fr-FR/zone.md", "# Zone\n");
        site.Write("fr-FR/365.md", "# 365 jours\n");
        var page = site.Html("fr-fr/all-pages.html");

        Assert.Equal(["#", "B", "C", "E", "F", "G", "Z"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(
            ["365 jours", "Bienvenue", "Crédit", "étage", "Étape", "Find a partner", "Guides", "Zone"],
            page.QuerySelectorAll("main .content > ul a, main h2 + ul a").Select(link => link.TextContent).Distinct()
        );
    }

    [Fact]
    public void A_page_of_the_content_cannot_take_the_address_of_a_generated_one()
    {
        using var site = new TestSite(("search.md", "# Search\n"), ("index.md", "# Home\n"));

        Assert.Equal(["search.md:1:1 output-path-conflict search.md"], site.Findings());
        Assert.Single(site.Run().Files, file => file.Path == "en-us/search.html");
    }
}
