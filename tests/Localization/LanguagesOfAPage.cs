using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class LanguagesOfAPage
{
    const string Base = "https://docs.example.org/guide/";

    [Theory]
    [InlineData("en-us/credit.html", "en-US")]
    [InlineData("fr-fr/credit.html", "fr-FR")]
    public void Each_page_is_in_the_language_of_its_address(string path, string lang)
    {
        using var site = SampleSite.Create();
        var page = site.Html(path);

        Assert.Equal((lang, "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(lang, page.QuerySelector("main article")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en-us/credit.html")]
    [InlineData("fr-fr/credit.html")]
    public void Translations_name_each_other_and_themselves_and_the_source_as_the_default(string path)
    {
        using var site = SampleSite.At(Base);
        var alternates = site.Html(path)
            .QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")));

        Assert.Equal(
            [("en-US", Base + "en-us/credit"), ("fr-FR", Base + "fr-fr/credit"), ("x-default", Base + "en-us/credit")],
            alternates
        );
    }

    [Fact]
    public void A_page_in_one_language_only_names_no_other()
    {
        using var site = SampleSite.At(Base);

        Assert.Empty(site.Html("en-us/guides/partner.html").QuerySelectorAll("link[rel=alternate][hreflang]"));
    }

    [Fact]
    public void The_sitemap_names_the_same_translations_as_the_pages()
    {
        using var site = SampleSite.At(Base);
        var sitemap = System.Xml.Linq.XDocument.Parse(site.Page("sitemap.xml"));
        foreach (var entry in sitemap.Root!.Elements())
        {
            var address = entry.Elements().First().Value[Base.Length..];
            var file = address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address + ".html";
            var inPage = site.Html(file).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("href"));

            Assert.Equal(
                inPage,
                entry.Elements().Where(element => element.Name.LocalName == "link").Select(link => link.Attribute("href")!.Value)
            );
        }
    }

    [Fact]
    public void A_hidden_page_is_kept_from_search_engines()
    {
        using var site = SampleSite.At(Base);
        site.Write("en-US/credit.md", "---\nrobots: noindex\n---\n# Credit\n\n## How to ask\n");

        Assert.Equal("noindex", site.Html("en-us/credit.html").QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("en-us/credit<", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-us/guides/partner.html", "/en-us/guides/partner", "/fr-fr/guides/partner")]
    [InlineData("fr-fr/guides/partner.html", "/en-us/guides/partner", "/fr-fr/guides/partner")]
    [InlineData("fr-fr/search.html", "/en-us/search", "/fr-fr/search")]
    [InlineData("fr-fr/all-pages.html", "/en-us/all-pages", "/fr-fr/all-pages")]
    [InlineData("fr-fr/index.html", "/en-us/", "/fr-fr/")]
    public void The_language_switch_leads_to_the_same_page(string path, string english, string french)
    {
        using var site = SampleSite.Create();
        var links = site.Html(path).QuerySelectorAll(".languages a");

        Assert.Equal(
            [("en-US", english), ("fr-FR", french)],
            links.Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")))
        );
        Assert.Equal(
            path[..5],
            Assert.Single(links, link => link.HasAttribute("aria-current")).GetAttribute("hreflang")!.ToLowerInvariant()
        );
    }

    [Fact]
    public void The_language_switch_says_which_translation_is_missing()
    {
        using var site = SampleSite.Create();
        var links = site.Html("en-us/guides/partner.html").QuerySelectorAll(".languages a");

        Assert.Null(links[0].QuerySelector("small"));
        Assert.NotNull(links[1].QuerySelector("small"));
        Assert.All(links, link => Assert.NotEmpty(link.TextContent.Trim()));
    }

    [Fact]
    public void Dates_are_written_as_each_language_writes_them()
    {
        using var site = SampleSite.Create();
        var english = site.Html("en-us/credit.html").QuerySelector("main time")!;
        var french = site.Html("fr-fr/credit.html").QuerySelector("main time")!;

        Assert.Equal(("2020-08-25", "August 25, 2020"), (english.GetAttribute("datetime"), english.TextContent.Replace('\u00A0', ' ')));
        Assert.Equal(("2020-09-22", "22 septembre 2020"), (french.GetAttribute("datetime"), french.TextContent.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("MT", true)]
    [InlineData("Machine Translation", true)]
    [InlineData("HT", false)]
    [InlineData("Human Translation", false)]
    public void A_machine_translation_says_so_and_leads_to_the_original(string type, bool isSaid)
    {
        using var site = SampleSite.Create();
        site.Write(
            "fr-FR/credit.md",
            $"---\ntitle: Crédit\nms.translationtype: {type}\n---\n"
                + "# <a name=\"credit\"></a>Crédit\n\n## <a name=\"how-to-ask\"></a>Comment\n"
        );
        var page = site.Html("fr-fr/credit.html");

        Assert.Equal(isSaid, page.QuerySelector("main .notice") is not null);
        Assert.Contains("/en-us/credit", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("he-IL")]
    public void A_language_written_from_the_right_is_shown_so(string tag)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Use(options => options with { SourceLocale = tag });

        Assert.Equal("rtl", site.Html($"{tag.ToLowerInvariant()}/index.html").DocumentElement.GetAttribute("dir"));
    }
}
