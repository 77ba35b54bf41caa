using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class BaseAddresses
{
    [Theory]
    [InlineData("/guide/")]
    [InlineData("/guide")]
    [InlineData("https://docs.example.org/guide/")]
    public void Every_address_in_every_page_begins_with_the_path_of_the_site(string baseUrl)
    {
        using var site = SampleSite.At(baseUrl);
        foreach (var path in site.Run().Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var addresses = SiteCrawler
                .AddressesOf(site.Html(path))
                .Select(found => found.Address)
                .Where(address => address.StartsWith('/'))
                .ToArray();

            Assert.NotEmpty(addresses);
            Assert.All(addresses, address => Assert.StartsWith("/guide/", address, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guide/")]
    [InlineData("https://docs.example.org/a/b/")]
    public void Every_address_leads_to_a_file_of_the_site(string baseUrl)
    {
        using var site = SampleSite.At(baseUrl);

        Assert.Empty(new SiteCrawler(site.Run()).Faults());
    }

    [Fact]
    public void A_site_whose_host_is_known_has_canonical_addresses_and_a_sitemap_with_it()
    {
        using var site = SampleSite.At("https://docs.example.org/guide/");

        Assert.Equal(
            "https://docs.example.org/guide/fr-fr/credit",
            site.Html("fr-fr/credit.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.Contains("Sitemap: https://docs.example.org/guide/sitemap.xml", site.Page("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_whose_host_is_not_known_has_no_sitemap()
    {
        using var site = SampleSite.At("/guide/");

        Assert.DoesNotContain(site.Run().Files, file => file.Path is "sitemap.xml" or "robots.txt");
    }

    [Fact]
    public void The_command_line_wins_over_the_configuration()
    {
        using var site = SampleSite.Create();
        site.Write("site.yml", SampleSite.Configuration + "base_url: /configured/\n");
        Assert.Equal("/configured/en-us/", site.Html("en-us/credit.html").QuerySelector(".site-title")!.GetAttribute("href"));

        site.Use(options => options with { BaseUrl = "/given/" });

        Assert.Equal("/given/en-us/", site.Html("en-us/credit.html").QuerySelector(".site-title")!.GetAttribute("href"));
    }

    [Fact]
    public void Addresses_of_others_are_left_as_they_are()
    {
        using var site = SampleSite.At("/guide/");
        site.Write(
            "en-US/guides/index.md",
            "# Guides\n\n[a](https://example.org/x?y#z) [b](/learn/exam) [c](mailto:me@example.org) [d](//example.org/x)\n"
        );

        Assert.Equal(
            ["https://example.org/x?y#z", "/learn/exam", "mailto:me@example.org", "//example.org/x"],
            site.Html("en-us/guides/index.html").QuerySelectorAll("article a[href]").Select(link => link.GetAttribute("href"))
        );
    }
}
