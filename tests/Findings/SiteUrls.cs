using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>
/// Addresses from the root of the site, and whole ones that name its own host: checked like any path, with or without a locale.
/// </summary>
public sealed class SiteUrls
{
    const string Locales = "source_locale: en-US\nlocales:\n- { tag: en-US, path: en-US }\n- { tag: fr-FR, path: fr-FR }\n";

    public static TheoryData<string, string> Links =>
        new()
        {
            { "/guide/terms", "" },
            { "/guide/terms.html", "" },
            { "/guide/terms#prices", "" },
            { "/guide/", "" },
            { "/guide", "" },
            { "/GUIDE/Terms", "" },
            { "/en-us/guide/terms#prices", "" },
            { "/fr-fr/guide/terms", "translation-locale /guide/terms" },
            { "/fr-fr/", "" },
            { "/en-us", "" },
            { "/en-us/search", "" },
            { "/en-us/guide/terms.md", "" },
            { "/en-us/feed.xml", "" },
            { "/guide/media/chart.png", "" },
            { "/guide/old", "" },
            { "/elsewhere/page", "" },
            { "/gone", "" },
            { "/de-de/guide/terms", "" },
            { "/guide/terms.md", "" },
            { "/terms.md", "link-out-of-scope guide/terms.md" },
            { "/en-us/guide/therms.md", "link-out-of-scope" },
            { "/guide/therms", "file-not-found /guide/terms" },
            { "/guide/terms#prizes", "bookmark-not-found #prices" },
            { "/guide/media/chat.png", "file-not-found" },
            { "/en-us/guide/therms", "file-not-found /en-us/guide/terms" },
            { "/en-us/gone", "file-not-found" },
            { "https://docs.example.org/site/en-us/guide/terms#prices", "" },
            { "https://docs.example.org/site/guide/terms", "" },
            { "https://docs.example.org/elsewhere/guide/therms", "" },
            { "http://docs.example.org/site/guide/terms", "" },
            { "http://docs.example.org/site/guide/therms", "file-not-found /guide/terms" },
            { "HTTP://DOCS.example.org/site/gone", "file-not-found" },
            { "//docs.example.org/site/en-us/guide/therms", "file-not-found /en-us/guide/terms" },
            { "//docs.example.org/elsewhere/gone", "" },
            { "http://docs.example.org.evil.example/site/gone", "" },
            { "https://docs.example.org/site/en-us/guide/therms", "file-not-found /en-us/guide/terms" },
            { "https://docs.example.org/site/en-us/guide/terms#prizes", "bookmark-not-found #prices" },
            { "https://docs.example.org/site/gone", "file-not-found" },
            { "https://docs.example.org/site/", "" },
            { "https://docs.example.org/site", "" },
            { "https://docs.example.org/site/fr-fr/", "" },
            { "https://docs.example.org/site/sitemap.xml", "" },
            { "https://docs.example.org/site/en-us/all-pages", "" },
            { "https://docs.example.org/site/en-us/guide/terms.md", "" },
            { "https://docs.example.org/site/en-us/guide/therms.md", "link-out-of-scope" },
            { "/site/en-us/guide/terms", "" },
            { "/site/en-us/guide/therms", "file-not-found /en-us/guide/terms" },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_leads_where_the_site_has_something(string target, string finding)
    {
        using var site = Site(("en-US/index.md", $"# Home\n\n[a]({target})\n"));

        var found = site.Check().Where(found => found.Target == target).Select(found => $"{found.Rule.Id} {found.Suggestion}".TrimEnd());

        Assert.Equal(finding, string.Join(' ', found));
    }

    [Theory]
    [InlineData("/nowhere", "file-not-found")]
    [InlineData("/nowhere/else", "file-not-found")]
    [InlineData("//docs.example.org/nowhere", "file-not-found")]
    [InlineData("/guide/terms", "")]
    [InlineData("/guide/media/chart.png", "")]
    [InlineData("/en-us/search", "")]
    [InlineData("/sitemap.xml", "")]
    [InlineData("/", "")]
    public void A_host_whose_root_is_the_site_has_nothing_else(string target, string finding)
    {
        using var site = Site(("en-US/index.md", $"# Home\n\n[a]({target})\n"));
        site.Use(options => options with { BaseUrl = "https://docs.example.org/" });

        Assert.Equal(finding, string.Join(' ', site.Check().Where(found => found.Target == target).Select(found => found.Rule.Id)));
    }

    [Fact]
    public void A_page_of_the_source_that_leads_into_another_language_is_told_and_not_mended()
    {
        using var site = Site(
            ("en-US/guide/more.md", "# More\n\n[a](/fr-fr/guide/terms) [b](/fr-fr/guide/more) [c](/fr-fr/) [d](/en-us/guide/terms)\n"),
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n")
        );

        var found = Assert.Single(site.Check(), found => found.Rule.Id == "translation-locale");

        Assert.Equal(("/fr-fr/guide/terms", "/guide/terms", null), (found.Target, found.Suggestion, found.Fix));
    }

    [Theory]
    [InlineData("/guide/terms.html#prices", "/site/en-us/guide/terms#prices")]
    [InlineData("/site/en-us/guide/terms", "/site/en-us/guide/terms")]
    [InlineData("/guide/media/chart.png", "/site/en-us/guide/media/chart.png")]
    [InlineData("https://docs.example.org/site/guide/terms", "https://docs.example.org/site/guide/terms")]
    public void A_link_is_written_as_a_plain_host_answers_it(string target, string href)
    {
        using var site = Site(("en-US/index.md", $"# Home\n\n[a]({target})\n"));

        Assert.Equal(href, site.Html("en-us/index.html").QuerySelector("article a[href]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_translation_that_leads_its_readers_into_another_language_is_told_and_mended_by_taking_the_locale_out()
    {
        using var site = Site(
            (
                "fr-FR/index.md",
                "# Accueil\n\n[a](/en-us/guide/terms#prices) [b](/en-us/) "
                    + "[c](https://docs.example.org/site/en-us/guide/terms) [d](/guide/terms)\n"
            ),
            ("en-US/index.md", "# Home\n")
        );

        Assert.Equal(
            ["/en-us/guide/terms#prices → /guide/terms#prices", "https://docs.example.org/site/en-us/guide/terms → /guide/terms"],
            site.Check().Where(found => found.Rule.Id == "translation-locale").Select(found => $"{found.Target} → {found.Fix}")
        );
    }

    static TestSite Site(params (string, string)[] more) =>
        new([
            ("site.yml", Locales + "base_url: https://docs.example.org/site/\nredirects: { guide/old.md: guide/terms.md }\n"),
            ("en-US/guide/index.md", "# Guide\n"),
            ("en-US/guide/terms.md", "# Terms\n\n## Prices\n"),
            ("en-US/guide/media/chart.png", "x"),
            ("fr-FR/guide/index.md", "# Guide\n"),
            .. more,
        ]);
}
