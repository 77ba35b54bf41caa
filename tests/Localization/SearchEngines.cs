using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using LicensingSite.Pipeline;
using LicensingSite.Rendering;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

/// <summary>What a search engine makes of a whole site: it follows each address, and compares what the pages at both ends say.</summary>
public sealed class SearchEngines
{
    const string Base = OurContent.Base;

    [Fact]
    public void The_sample_contradicts_itself_nowhere()
    {
        using var site = SampleSite.At(Base);

        Assert.Empty(Contradictions(site.Run()));
    }

    [Fact]
    public void Our_own_content_contradicts_itself_nowhere() => Assert.Empty(Contradictions(OurContent.Published));

    [Fact]
    public void Real_documentation_in_two_languages_contradicts_itself_nowhere()
    {
        var (english, french) = (Repository.Corpus("console.en-us/docs"), Repository.Corpus("console.fr-fr/docs"));
        using var site = new TestSite();
        site.Use(options => options with { Source = english, Locales = [new("fr-FR", french)], BaseUrl = Base });

        var result = site.Run();

        Assert.Empty(Contradictions(result));
        Assert.NotEmpty(result.Site.Locales[1].Pages.Where(page => page.Listed.Length == 2));
    }

    [Fact]
    public void A_translation_whose_original_is_hidden_or_the_other_way_round_names_no_other()
    {
        using var site = SampleSite.At(Base);
        site.Write("en-US/credit.md", "---\nrobots: noindex\n---\n# Credit\n\n## How to ask\n");
        site.Write("fr-FR/index.md", "---\nrobots: noindex\n---\n# Bienvenue\n");

        Assert.Empty(site.Html("fr-fr/credit.html").QuerySelectorAll("link[rel=alternate][hreflang]"));
        Assert.Empty(site.Html("en-us/index.html").QuerySelectorAll("link[rel=alternate][hreflang]"));
        Assert.Empty(Contradictions(site.Run()));
    }

    [Fact]
    public void Large_sites_have_several_sitemaps_and_one_that_names_them()
    {
        using var site = SampleSite.At(Base);
        var whole = Locations(XDocument.Parse(site.Page("sitemap.xml")));
        var split = SiteMap.Render(site.Run().Site, new SiteMap.Limit(Addresses: 3, Bytes: 50_000)).ToDictionary(file => file.Path, Text);
        var bySize = SiteMap
            .Render(site.Run().Site, new SiteMap.Limit(Addresses: 50_000, Bytes: 1200))
            .ToDictionary(file => file.Path, Text);

        var index = XDocument.Parse(split["sitemap.xml"]);
        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        Assert.Equal([Base + "sitemap-1.xml", Base + "sitemap-2.xml", Base + "sitemap-3.xml"], Locations(index));
        Assert.Equal(whole, Locations(index).SelectMany(address => Locations(XDocument.Parse(split[address[Base.Length..]]))));
        Assert.True(bySize.Count > 3);
        Assert.All(
            bySize.Where(file => file.Key.StartsWith("sitemap-", StringComparison.Ordinal)),
            file => Assert.InRange(file.Value.Length, 1, 1200)
        );
    }

    [Fact]
    public void A_page_says_what_it_is_of_which_original_it_is_the_translation_and_the_way_to_it()
    {
        using var site = SampleSite.At(Base);
        var french = Work(site.Html("fr-fr/credit.html"));
        var english = Work(site.Html("en-us/credit.html"));

        Assert.Equal("TechArticle", french.GetProperty("@type").GetString());
        Assert.Equal(Base + "fr-fr/credit", french.GetProperty("url").GetString());
        Assert.Equal(
            ("Crédit", "fr-FR", "2020-09-22"),
            (
                french.GetProperty("headline").GetString(),
                french.GetProperty("inLanguage").GetString(),
                french.GetProperty("dateModified").GetString()
            )
        );
        Assert.Equal((Base + "en-us/credit", "en-US"), Version(french.GetProperty("translationOfWork")));
        Assert.Equal((Base + "fr-fr/credit", "fr-FR"), Version(Assert.Single(english.GetProperty("workTranslation").EnumerateArray())));
        Assert.False(english.TryGetProperty("translationOfWork", out _));

        var trail = Graph(site.Html("en-us/guides/partner.html"))[1];
        Assert.Equal("BreadcrumbList", trail.GetProperty("@type").GetString());
        Assert.Equal(
            [(1, "Guides", Base + "en-us/guides/"), (2, "Find a partner", Base + "en-us/guides/partner")],
            trail
                .GetProperty("itemListElement")
                .EnumerateArray()
                .Select(step =>
                    (step.GetProperty("position").GetInt32(), step.GetProperty("name").GetString(), step.GetProperty("item").GetString())
                )
        );
    }

    [Theory]
    [InlineData("fr-fr/guides/partner.html")]
    [InlineData("fr-fr/search.html")]
    [InlineData("404.html")]
    [InlineData("index.html")]
    public void A_page_that_is_no_page_of_its_language_says_nothing(string path)
    {
        using var site = SampleSite.At(Base);

        Assert.Empty(site.Html(path).QuerySelectorAll("script[type='application/ld+json']"));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("a \\\" \\u003C/script> b")]
    [InlineData("]]> & ' \u2028 \u2029 日本語")]
    public void A_hostile_title_stays_a_title(string title)
    {
        using var site = new TestSite(
            ("index.md", $"---\ntitle: {JsonSerializer.Serialize(title)}\ndescription: {JsonSerializer.Serialize(title)}\n---\n# Home\n")
        );
        var page = site.Html("en-us/index.html");

        Assert.Equal(title, Work(page).GetProperty("headline").GetString());
        Assert.Equal(title, Work(page).GetProperty("description").GetString());
        Assert.DoesNotContain(
            page.Scripts,
            script => script.Text.Contains("alert", StringComparison.Ordinal) && script.Type != "application/ld+json"
        );
        Assert.NotNull(page.QuerySelector("main h1"));
    }

    /// <summary>Every way in which what pages and the sitemap say of each other does not hold.</summary>
    static List<string> Contradictions(BuildResult result)
    {
        var pages = result
            .Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => TestSite.Parse(Text(file)));
        var found = new List<string>();
        foreach (var (path, page) in pages)
        {
            var here = Address(path);
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            var isRedirect = page.QuerySelector("meta[http-equiv=refresh]") is not null;
            Check(
                canonical is null || isRedirect || At(canonical) is not null || path == "404.html",
                $"{path}: canonical {canonical} leads nowhere"
            );
            var alternates = AlternatesOf(page);
            foreach (var (tag, address) in alternates)
            {
                var other = At(address);
                Check(other is not null, $"{path}: hreflang {tag} leads nowhere");
                Check(
                    tag == "x-default" || other?.DocumentElement.GetAttribute("lang") == tag,
                    $"{path}: hreflang {tag} leads to another language"
                );
                var lang = other?.QuerySelector("article")?.GetAttribute("lang") ?? tag;
                Check(tag == "x-default" || lang == tag, $"{path}: the article behind hreflang {tag} is in {lang}");
                Check(other is null || AlternatesOf(other).SequenceEqual(alternates), $"{path}: hreflang {tag} is not mutual");
                Check(other?.QuerySelector("meta[name=robots]") is null, $"{path}: hreflang {tag} is kept from search engines");
                Check(canonical == here, $"{path}: has alternates, but is not its own canonical page");
            }

            var isFallback =
                page.QuerySelector("article") is { } article && article.GetAttribute("lang") != page.DocumentElement.GetAttribute("lang");
            Check(!isFallback || (alternates.Length == 0 && canonical != here), $"{path}: a fallback page passes for a translation");
        }

        var listed = XDocument.Parse(Text(result.Files.Single(file => file.Path == "sitemap.xml"))).Root!.Elements().ToArray();
        foreach (var entry in listed)
        {
            var address = entry.Elements().First().Value;
            var links = entry
                .Elements()
                .Where(element => element.Name.LocalName == "link")
                .Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value));
            Check(
                At(address) is { } page && page.QuerySelector("meta[name=robots]") is null && AlternatesOf(page).SequenceEqual(links),
                $"sitemap: {address} says something else than its page"
            );
        }

        var described = pages
            .Where(page => page.Value.QuerySelector("article") is not null && page.Value.QuerySelector("meta[name=robots]") is null)
            .Select(page => Address(page.Key));
        found.AddRange(
            described.Except(listed.Select(entry => entry.Elements().First().Value)).Select(address => $"sitemap: {address} is missing")
        );
        return found;

        void Check(bool holds, string otherwise)
        {
            if (!holds)
            {
                found.Add(otherwise);
            }
        }

        IHtmlDocument? At(string address) =>
            !address.StartsWith(Base, StringComparison.Ordinal)
                ? null
                : pages.GetValueOrDefault(FileOf(Uri.UnescapeDataString(address[Base.Length..])));
    }

    static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path + ".html";

    static string Address(string path) =>
        Base
        + string.Join(
            '/',
            (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path[..^".html".Length])
                .Split('/')
                .Select(Uri.EscapeDataString)
        );

    static (string, string)[] AlternatesOf(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)),
        ];

    static IEnumerable<string> Locations(XDocument sitemap) => sitemap.Root!.Elements().Select(entry => entry.Elements().First().Value);

    static JsonElement Work(IHtmlDocument page) => Graph(page)[0];

    static JsonElement[] Graph(IHtmlDocument page) =>
        [
            .. JsonDocument
                .Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)
                .RootElement.GetProperty("@graph")
                .EnumerateArray(),
        ];

    static (string?, string?) Version(JsonElement work) =>
        (work.GetProperty("@id").GetString(), work.GetProperty("inLanguage").GetString());

    static string Text(LicensingSite.Model.OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Plan().Produce());
}
