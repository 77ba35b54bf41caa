using AngleSharp.Dom;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class FallbackPages
{
    const string Base = "https://docs.example.org/guide/";
    const string Fallback = "fr-fr/guides/partner.html";

    [Fact]
    public void A_page_without_a_translation_is_shown_in_the_source_language_at_its_address_in_the_other()
    {
        using var site = SampleSite.Create();
        var page = site.Html(Fallback);

        Assert.Equal("fr-FR", page.DocumentElement.GetAttribute("lang"));
        var article = page.QuerySelector("main article")!;
        Assert.Equal(("en-US", "ltr"), (article.GetAttribute("lang"), article.GetAttribute("dir")));
        Assert.Equal("Find a partner", article.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_fallback_page_says_so_and_leads_to_the_original()
    {
        using var site = SampleSite.Create();
        var notice = site.Html(Fallback).QuerySelector("main .notice")!;

        Assert.Contains("n’est pas disponible en français", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en-us/guides/partner", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(site.Html("en-us/guides/partner.html").QuerySelector("main .notice"));
    }

    [Fact]
    public void Search_engines_are_sent_to_the_original()
    {
        using var site = SampleSite.At(Base);
        var page = site.Html(Fallback);

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(Base + "en-us/guides/partner", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[rel=alternate][hreflang]"));
        Assert.Null(site.Html("en-us/guides/partner.html").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void A_fallback_page_is_in_no_sitemap()
    {
        using var site = SampleSite.At(Base);
        var sitemap = site.Page("sitemap.xml");

        Assert.Contains($"<loc>{Base}en-us/guides/partner</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("fr-fr/guides/partner", sitemap, StringComparison.Ordinal);
        Assert.Contains($"<loc>{Base}fr-fr/credit</loc>", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_fallback_page_stay_in_the_language_of_the_reader()
    {
        using var site = SampleSite.Create();

        Assert.Equal(
            ["/fr-fr/", "/fr-fr/credit#how-to-ask"],
            site.Html(Fallback).QuerySelectorAll("main article > p a[href]").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Pictures_that_a_translation_lacks_come_from_the_source()
    {
        using var site = SampleSite.Create();
        Assert.Equal("/en-us/media/steps.svg", site.Html("fr-fr/credit.html").QuerySelector("article img")!.GetAttribute("src"));

        site.Write("fr-FR/media/steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Étapes</title></svg>");

        Assert.Equal("/fr-fr/media/steps.svg", site.Html("fr-fr/credit.html").QuerySelector("article img")!.GetAttribute("src"));
        Assert.Equal("/en-us/media/steps.svg", site.Html("en-us/credit.html").QuerySelector("article img")!.GetAttribute("src"));
    }

    [Fact]
    public void Includes_that_a_translation_lacks_come_from_the_source()
    {
        using var site = SampleSite.Create();
        Assert.Contains("the support desk", site.Html("fr-fr/credit.html").QuerySelector("article")!.TextContent, StringComparison.Ordinal);

        site.Write("fr-FR/includes/contact.md", "Écrivez à **l’assistance**.\n");

        Assert.Contains("l’assistance", site.Html("fr-fr/credit.html").QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the support desk", site.Html("en-us/credit.html").QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_that_a_translation_lacks_comes_from_the_source_and_leads_to_the_reader_s_language()
    {
        using var site = SampleSite.Create();
        var links = Entries(site.Html("fr-fr/credit.html"));
        Assert.Equal([("Bienvenue", "/fr-fr/"), ("Crédit", "/fr-fr/credit")], links.Take(2));

        site.Write("fr-FR/toc.yml", "- name: Accueil\n  href: index.md\n- name: Partenaires\n  href: guides/partner.md\n");

        Assert.Equal(
            [("Accueil", "/fr-fr/"), ("Crédit", "/fr-fr/credit"), ("Guides", "/fr-fr/guides/"), ("Partenaires", "/fr-fr/guides/partner")],
            Entries(site.Html("fr-fr/credit.html"))
        );
        Assert.Equal("Home", Entries(site.Html("en-us/credit.html"))[0].Item1);
    }

    [Fact]
    public void A_page_that_only_a_translation_has_is_in_that_language_alone()
    {
        using var site = SampleSite.Create();
        site.Write("fr-FR/prime.md", "# Prime\n");

        var paths = site.Run().Files.Select(file => file.Path).ToArray();

        Assert.Contains("fr-fr/prime.html", paths);
        Assert.DoesNotContain("en-us/prime.html", paths);
        Assert.Empty(site.Html("fr-fr/prime.html").QuerySelectorAll("main .notice"));
    }

    [Fact]
    public void A_fault_of_a_page_is_reported_once_however_many_languages_show_it()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/guides/partner.md", "# Find a partner\n\n## In your region\n\n[Lost](lost.md)\n");

        Assert.Equal(["en-US/guides/partner.md:5:8 file-not-found lost.md"], site.Findings());
    }

    [Fact]
    public void A_link_names_an_anchor_of_a_translation_as_the_source_names_it()
    {
        using var site = SampleSite.Create();
        site.Write(
            "fr-FR/asking.md",
            "# <a name=\"welcome\"></a>Bienvenue\n\n[Le demander](credit.md#how-to-ask), [mais pas ainsi](credit.md#how-to-pay)\n"
        );

        Assert.Equal(["fr-FR/asking.md:3:55 bookmark-not-found credit.md#how-to-pay"], site.Findings());
    }

    static (string, string?)[] Entries(IParentNode page) =>
        [.. page.QuerySelectorAll(".menu nav a").Select(link => (link.TextContent.Trim(), link.GetAttribute("href")))];
}
