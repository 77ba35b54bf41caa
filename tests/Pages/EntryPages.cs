using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Localization;

namespace LicensingSite.Tests.Pages;

/// <summary>Heroes and cards of entry pages, in Markdown and in YAML.</summary>
public sealed class EntryPages
{
    const string Hero = """
        hero:
          title: Buy & sell
          tagline: All *licenses*.
          actions:
            - text: Start
              link: start/index.md
            - text: Elsewhere
              link: https://example.org/
          image: {light: day.png, dark: night.png, alt: Two "pages"}
        features:
          - icon: ⚡
            title: Fast
            text: Very **fast**.
          - icon: icon.png
            title: Begin
            link: start/index.md
        """;

    static readonly (string, string)[] Others =
    [
        ("start/index.md", "---\ndescription: How to <begin>.\n---\n# Start\n"),
        ("start/more.md", "# More\n"),
        ("day.png", "day"),
        ("night.png", "night"),
        ("icon.png", "icon"),
        ("toc.yml", "- name: Start\n  href: start/index.md\n  items:\n    - name: More\n      href: start/more.md\n"),
    ];

    [Theory]
    [InlineData("index.md", "---\ntitle: Home\n{0}\n---\n\n## More\n")]
    [InlineData("index.yml", "### YamlMime:Landing\ntitle: Home\nsummary: Unused.\n{0}\n")]
    [InlineData("index.yml", "### YamlMime:Hub\nmetadata:\n  title: Home\ntitle: Home\n{0}\n")]
    public void A_hero_is_the_title_with_actions_and_a_picture_for_each_theme(string path, string page)
    {
        using var site = new TestSite([(path, page.Replace("{0}", Hero, StringComparison.Ordinal)), .. Others]);

        var html = site.Page("en-us/index.html");
        foreach (
            var part in (string[])
                [
                    "<h1 id=\"buy--sell\">Buy &amp; sell</h1>",
                    "<p>All <em>licenses</em>.</p>",
                    "<a class=\"action primary\" href=\"/en-us/start/\">Start</a>",
                    "<a class=\"action\" href=\"https://example.org/\">Elsewhere</a>",
                    "<img src=\"/en-us/day.png\" alt=\"Two &quot;pages&quot;\" class=\"for-light-theme\" loading=\"lazy\">",
                    "<img src=\"/en-us/night.png\" alt=\"Two &quot;pages&quot;\" class=\"for-dark-theme\" loading=\"lazy\">",
                    "<p class=\"card-icon\" aria-hidden=\"true\">⚡</p>\n<h2 id=\"fast\">Fast</h2>\n<p>Very <strong>fast</strong>.</p>",
                    "<a href=\"/en-us/start/\">Begin</a></h2>\n"
                        + "<p class=\"summary\">How to &lt;begin&gt;.</p>\n<p class=\"count\">2 pages</p>",
                ]
        )
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        Assert.Single(html.Split("<h1"), part => part.Contains("</h1>", StringComparison.Ordinal));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_fallback_shows_descriptions_in_the_language_of_the_reader()
    {
        using var site = new TestSite([
            ("en-US/index.md", "---\nfeatures:\n  - {title: Begin, link: start.md}\n  - {title: End, link: end.md}\n---\n# Home\n"),
            ("en-US/start.md", "---\ndescription: How to begin.\n---\n# Start\n"),
            ("en-US/end.md", "---\ndescription: How to end.\n---\n# End\n"),
            ("fr-FR/start.md", "---\ndescription: Comment débuter.\n---\n# Début\n"),
        ]);

        var html = site.Page("fr-fr/index.html");
        Assert.Contains("<p class=\"summary\" lang=\"fr-FR\">Comment débuter.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"summary\">How to end.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/fr-fr/start\">Begin</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_of_hubs_and_short_landing_pages_describe_where_they_lead()
    {
        const string Landing = "### YamlMime:Landing\ntitle: Landing\nlandingContent:\n  - title: A\n    linkLists:\n      - links:\n";
        const string Links = "        - {text: Begin, url: start/index.md}\n";
        using var site = new TestSite([
            ("few.yml", Landing + Links),
            ("many.yml", Landing + Links + Links + Links + Links),
            ("hub.yml", "### YamlMime:Hub\ntitle: Hub\nproductDirectory:\n  items:\n    - {title: Begin, url: start/index.md}\n"),
            .. Others,
        ]);

        const string Summary = "<p class=\"summary\">How to &lt;begin&gt;.</p>";
        Assert.Contains(Summary, site.Page("en-us/few.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Summary, site.Page("en-us/many.html"), StringComparison.Ordinal);
        Assert.Contains(Summary, site.Page("en-us/hub.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hero: Hello", "index.md:2:7 invalid-value hero")]
    [InlineData("hero:\n  tagine: Hello", "index.md:3:3 unknown-key tagine")]
    [InlineData("hero:\n  actions: Start", "index.md:3:12 invalid-value actions")]
    [InlineData("hero:\n  actions:\n    - text: Start", "index.md:4:7 invalid-value link")]
    [InlineData("hero:\n  actions:\n    - {text: A, link: index.md, style: huge}", "index.md:4:40 invalid-value style")]
    [InlineData("hero:\n  image: {light: index.md}", "index.md:3:11 invalid-value alt")]
    [InlineData("hero:\n  actions:\n    - {text: A, link: lost.md}", "index.md:4:23 file-not-found lost.md")]
    [InlineData("hero:\n  image: lost.png", "index.md:3:10 file-not-found lost.png")]
    [InlineData("features:\n  - text: Fast", "index.md:3:5 invalid-value title")]
    [InlineData("features:\n  - title: Fast\n    link: '#lost'", "index.md:4:12 bookmark-not-found #lost")]
    public void A_mistake_is_reported_at_its_place(string front, string finding)
    {
        using var site = new TestSite(("index.md", $"---\n{front}\n---\n\n## Text\n"));

        Assert.Contains(finding, site.Findings());
    }

    [Fact]
    public void A_second_title_is_reported()
    {
        using var site = new TestSite(("index.md", "---\nhero:\n  title: One\n---\n\n# Two\n"));

        Assert.Equal(["index.md:3:3 invalid-value hero"], site.Findings());
    }

    [Fact]
    public void A_translation_must_have_the_links_of_its_hero()
    {
        const string Page = "---\ntitle: Home\nhero:\n  title: Home\n  actions:\n    - text: Start\n      link: LINK\n---\n";
        Assert.Single(
            TranslatedPair.Compare(
                Page.Replace("LINK", "https://a.test/x", StringComparison.Ordinal),
                Page.Replace("LINK", "https://a.test/y", StringComparison.Ordinal)
            ),
            found => found.Rule == "translation-link"
        );
    }
}
