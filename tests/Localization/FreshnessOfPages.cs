using System.Security.Cryptography;
using System.Text;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class FreshnessOfPages
{
    const string Source = "---\ntitle: Terms\nms.date: 01/31/2021\n---\n# Terms\n\nFive words are in here.\n";

    static readonly string[] Pages = ["fresh", "stale", "unknown", "lost"];

    [Theory]
    [InlineData("ms.openlocfilehash")]
    [InlineData("source_hash")]
    public void A_translation_is_fresh_as_long_as_its_source_is_the_one_it_was_made_from(string key)
    {
        using var site = Site($"{key}: {Sha1(Source)}\n");
        Assert.Equal(Freshness.Fresh, StateOf(site, "terms"));

        site.Write("en-US/terms.md", Source + "More.\n");

        Assert.Equal(Freshness.Stale, StateOf(site, "terms"));
    }

    [Fact]
    public void The_letter_case_of_a_hash_does_not_count()
    {
        using var site = Site($"ms.openlocfilehash: {Sha1(Source).ToUpperInvariant()}\n");

        Assert.Equal(Freshness.Fresh, StateOf(site, "terms"));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\r\n", "\n")]
    public void Line_ends_that_git_made_of_others_are_no_change(string then, string now)
    {
        using var site = Site($"ms.openlocfilehash: {Sha1(Source.ReplaceLineEndings(then))}\n");
        site.Write("en-US/terms.md", Source.ReplaceLineEndings(now));

        Assert.Equal(Freshness.Fresh, StateOf(site, "terms"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ms.openlocfilehash: later\n")]
    [InlineData("ms.openlocfilehash:\n")]
    [InlineData("ms.translationtype: MT\n")]
    public void Without_a_hash_nobody_knows(string header)
    {
        using var site = Site(header);

        Assert.Equal(Freshness.Unknown, StateOf(site, "terms"));
    }

    [Fact]
    public void A_page_that_is_not_there_is_untranslated_and_its_source_is_neither()
    {
        using var site = Site("");
        site.Delete("fr-FR/terms.md");
        var locales = site.Run().Site.Locales;

        Assert.Equal([Freshness.Untranslated], locales[1].Pages.Select(page => page.Freshness!.Value));
        Assert.All(locales[0].Pages, page => Assert.Null(page.Freshness));
    }

    [Fact]
    public void A_translation_whose_source_is_gone_is_an_orphan_and_the_finding_says_where_the_source_went()
    {
        using var site = Site($"ms.openlocfilehash: {Sha1(Source)}\n");
        site.Delete("en-US/terms.md");
        site.Write("en-US/conditions.md", Source);

        Assert.Equal(Freshness.Orphan, StateOf(site, "terms"));
        var found = Assert.Single(site.Check());
        Assert.Equal(("orphan-translation", Diagnostics.Severity.Info, "conditions.md"), (found.Rule.Id, found.Severity, found.Suggestion));
    }

    [Fact]
    public void A_page_that_only_a_language_has_is_no_translation()
    {
        using var site = Site("");
        site.Write("fr-FR/prime.md", "# Prime\n");

        Assert.Null(StateOf(site, "prime"));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void What_was_remembered_of_a_source_says_the_same()
    {
        using var site = Site($"ms.openlocfilehash: {Sha1(Source)}\n");
        site.Run();
        var parsed = site.Caches.Parsed.Misses;

        Assert.Equal(Freshness.Fresh, StateOf(site, "terms"));
        Assert.Equal(parsed, site.Caches.Parsed.Misses);
    }

    [Fact]
    public void A_reader_of_a_stale_translation_is_told_and_led_to_the_source()
    {
        using var site = Site($"ms.openlocfilehash: {Sha1("other")}\nms.translationtype: MT\n");
        var notice = Assert.Single(site.Html("fr-fr/terms.html").QuerySelectorAll("main .notice"));

        Assert.Equal("note", notice.GetAttribute("role"));
        Assert.Equal(
            [
                "Cette page a été traduite automatiquement et peut contenir des erreurs.",
                "La page d’origine a changé depuis cette traduction. Sa dernière mise à jour date du 31 janvier 2021.",
                "Lire la page d’origine",
            ],
            notice.QuerySelectorAll("p").Select(line => line.TextContent)
        );
        Assert.Equal("/en-us/terms", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_date_that_the_source_does_not_give_is_not_made_up()
    {
        using var site = Site($"ms.openlocfilehash: {Sha1("other")}\n");
        site.Write("en-US/terms.md", "# Terms\n");

        Assert.Equal(
            "La page d’origine a changé depuis cette traduction.",
            site.Html("fr-fr/terms.html").QuerySelector("main .notice p")!.TextContent
        );
    }

    [Theory]
    [InlineData("fr-fr/terms.html")]
    [InlineData("en-us/terms.html")]
    public void Neither_a_fresh_translation_nor_a_source_has_a_notice(string path)
    {
        using var site = Site($"ms.openlocfilehash: {Sha1(Source)}\nms.translationtype: HT\n");

        Assert.Null(site.Html(path).QuerySelector("main .notice"));
    }

    [Fact]
    public void A_page_of_the_site_shows_how_far_each_translation_has_come()
    {
        using var site = SiteOfAllStates();
        var page = site.Html("fr-fr/translation-status.html");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("20", page.QuerySelector("[role=meter]")!.GetAttribute("aria-valuenow"));
        Assert.Equal(
            ["À jour 1", "État inconnu 1", "Obsolètes 1", "Non traduites 2", "Sans page d’origine 1"],
            page.QuerySelectorAll("dl div").Select(state => $"{state.Children[0].TextContent} {state.Children[1].TextContent}")
        );
        Assert.Equal(
            [
                "stale: /fr-fr/stale /en-us/stale",
                "untranslated: /fr-fr/lost /en-us/lost",
                "untranslated: /fr-fr/terms /en-us/terms",
                "unknown: /fr-fr/unknown /en-us/unknown",
                "orphan: /fr-fr/orphan",
            ],
            page.QuerySelectorAll("main h3[id] + p + ul > li")
                .Select(line =>
                    $"{line.ParentElement!.PreviousElementSibling!.PreviousElementSibling!.Id}: "
                    + $"{string.Join(' ', line.QuerySelectorAll("a").Select(link => link.GetAttribute("href")))}"
                )
        );
    }

    [Fact]
    public void Every_page_of_a_site_in_several_languages_leads_there_and_its_addresses_lead_somewhere()
    {
        using var site = SiteOfAllStates();
        site.Delete("fr-FR/orphan.md");

        Assert.Contains(
            "/fr-fr/translation-status",
            site.Html("fr-fr/fresh.html").QuerySelectorAll("footer a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            "/fr-fr/translation-status",
            site.Html("en-us/translation-status.html").QuerySelector("main h2 a")!.GetAttribute("href")
        );
        Assert.Empty(new SiteCrawler(site.Run()).Faults());
    }

    [Fact]
    public void A_site_in_one_language_has_no_such_page()
    {
        using var site = new TestSite(("index.md", "# Home\n"));

        Assert.DoesNotContain(site.Run().Files, file => file.Path.Contains("translation-status", StringComparison.Ordinal));
        Assert.DoesNotContain("translation-status", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Five words are in here.", 5)]
    [InlineData("AT&amp;T’s own “price-list”, 2 of 3 — **bold**", 7)]
    [InlineData("Run `dotnet build` now.\n\n```\nint code = 0;\n```\n", 2)]
    [InlineData("価格表を見る 365", 7)]
    [InlineData("가격표를 보십시오", 2)]
    [InlineData("| A | B |\n|---|---|\n| c d | e |\n", 5)]
    [InlineData("<!-- not this -->\n\n[a link](https://example.org/a-b-c \"title\")", 2)]
    [InlineData("", 0)]
    public void Words_are_what_somebody_would_have_to_translate(string markdown, int expected)
    {
        using var site = new TestSite(("index.md", markdown));

        Assert.Equal(expected, WordCount.Count(Assert.Single(site.Run().Site.Source.Pages).Page.Body));
    }

    static TestSite SiteOfAllStates()
    {
        var site = Site("");
        site.Delete("fr-FR/terms.md");
        foreach (var name in Pages)
        {
            site.Write($"en-US/{name}.md", $"# {name}\n");
        }

        site.Write("fr-FR/fresh.md", $"---\nsource_hash: {Sha1("# fresh\n")}\n---\n# Frais\n");
        site.Write("fr-FR/stale.md", $"---\nsource_hash: {Sha1("# Stale\n")}\n---\n# Périmé\n");
        site.Write("fr-FR/unknown.md", "# Inconnu\n");
        site.Write("fr-FR/orphan.md", "---\nms.translationtype: MT\n---\n# Orphelin\n");
        return site;
    }

    static TestSite Site(string header) =>
        new(
            ("site.yml", SampleSite.Configuration),
            ("en-US/terms.md", Source),
            ("fr-FR/terms.md", $"---\ntitle: Conditions\n{header}---\n# <a name=\"terms\"></a>Conditions\n")
        );

    static Freshness? StateOf(TestSite site, string slug) =>
        site.Run().Site.Locales[1].Pages.Single(page => page.Page.Id.Slug == slug).Freshness;

#pragma warning disable CA5350 // What translation systems write.
    static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
