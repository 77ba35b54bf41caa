using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>Pages that are written in YAML.</summary>
public sealed class YamlPages
{
    [Fact]
    public void A_question_has_the_anchor_that_links_expect()
    {
        using var site = new TestSite(
            (
                "faq.yml",
                "### YamlMime:FAQ\ntitle: Questions\nsummary: In *short*.\nsections:\n  - name: Roles\n"
                    + "    questions:\n      - question: >\n          What user roles are available?\n        answer: |\n"
                    + "          See [the list](faq.md).\n"
            ),
            ("index.md", "# Home\n\n[Roles](faq.yml#what-user-roles-are-available-)\n")
        );

        var page = site.Page("en-us/faq.html");
        Assert.Contains("<h3 id=\"what-user-roles-are-available-\">What user roles are available?</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"roles\">Roles</h2>", page, StringComparison.Ordinal);
        Assert.Equal(["faq.yml:10:26 file-not-found faq.md"], site.Findings());
    }

    [Fact]
    public void The_anchors_of_translated_questions_are_not_asked_for_where_their_source_is_missing()
    {
        using var site = new TestSite(
            ("faq.yml", "### YamlMime:FAQ\ntitle: Questions\nmetadata:\n  ms.openlocfilehash: 0123\nsections:\n  - name: Rôles\n"),
            ("index.md", "# Home\n\n[Roles](faq.yml#roles-)\n")
        );

        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_landing_page_is_cards_with_lists_of_links()
    {
        using var site = new TestSite(
            (
                "index.yml",
                """
                ### YamlMime:Landing
                title: Licences
                summary: All of it.
                landingContent:
                  - title: Start
                    linkLists:
                      - linkListType: how-to-guide
                        links:
                          - text: Request <credit>
                            url: credit.md
                      - linkListType: of-our-own
                        links:
                          - text: Elsewhere
                            url: https://example.org/
                            note: new
                """
            ),
            ("credit.md", "# Credit\n")
        );

        var page = site.Page("en-us/index.html");
        Assert.Contains("<h1 id=\"licences\">Licences</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"start\">Start</h2>\n<h3 class=\"kind\">How-to guides</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/en-us/credit\">Request &lt;credit&gt;</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/\">Elsewhere</a> <span class=\"note\">new</span>", page, StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_hub_page_has_all_its_sections()
    {
        using var site = new TestSite(
            (
                "index.yml",
                """
                ### YamlMime:Hub
                title: Everything
                summary: From here.
                brand: azure
                highlightedContent:
                  items:
                    - title: What is new
                      itemType: whats-new
                      url: new.md
                productDirectory:
                  title: Products
                  items:
                    - title: One
                      imageSrc: one.svg
                      summary: The *first*.
                      url: new.md
                conceptualContent:
                  title: Ideas
                  summary: To begin with.
                  items:
                    - title: Basics
                      links:
                        - text: Read
                          url: new.md
                          itemType: overview
                      footerLink:
                        text: See more
                        url: new.md
                tools:
                  title: Tools
                  items:
                    - title: Hammer
                      url: https://example.org/
                additionalContent:
                  sections:
                    - title: Else
                      items:
                        - title: More
                          summary: Of the same.
                          url: missing.md
                      footer: "[All](new.md)"
                """
            ),
            ("one.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("new.md", "# New\n")
        );

        var page = site.Page("en-us/index.html");
        foreach (
            var part in (string[])
                [
                    "What’s new",
                    "<h2 id=\"products\">Products</h2>",
                    "<h3 id=\"one\"><a href=\"/en-us/new\">One</a></h3>",
                    "<img src=\"/en-us/one.svg\" alt=\"\"",
                    "<em>first</em>",
                    "See more",
                    "Hammer</a></h3>",
                    "<h2 id=\"else\">Else</h2>",
                    "<h3 id=\"more\">",
                    ">All</a>",
                ]
        )
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.Equal(["index.yml:40:16 file-not-found missing.md"], site.Findings());
    }

    [Theory]
    [InlineData("### YamlMime:ContextObject\nbrand: azure\n")]
    [InlineData("### YamlMime: ContextObject\r\nbrand: azure\r\n")]
    [InlineData("### YamlMime:ZonePivotGroups\ngroups: []\n")]
    public void What_other_pages_are_shown_with_is_no_page(string text)
    {
        using var site = new TestSite(("context.yml", text), ("index.md", "# Home\n"));

        Assert.DoesNotContain(site.Run().Files, file => file.Path.EndsWith("context.html", StringComparison.Ordinal));
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("Conceptual")]
    [InlineData("ConceptualList")]
    public void A_list_page_is_sections_with_text_and_links(string kind)
    {
        using var site = new TestSite(
            (
                "list.yml",
                $"""
                ### YamlMime:{kind}
                title: Licences
                summary: In *short*.
                sections:
                  - title: Start
                    summary: First.
                    items:
                      - title: Request <credit>
                        url: credit.md
                        summary: With a **form**.
                      - A line of text
                      - text: Elsewhere
                        href: https://example.org/
                    sections:
                      - title: Deeper
                        url: credit.md
                        links:
                          - name: Gone
                            url: missing.md
                  - content: |
                      A paragraph, and [a link](credit.md).
                """
            ),
            ("credit.md", "# Credit\n")
        );
        var article = site.Html("en-us/list.html").QuerySelector("article")!;

        Assert.Equal(["Licences", "Start", "Deeper"], article.QuerySelectorAll("h1, h2, h3").Select(heading => heading.TextContent));
        Assert.Equal("/en-us/credit", article.QuerySelector("h3#deeper > a")!.GetAttribute("href"));
        Assert.Equal("Request <credit>", article.QuerySelector("li > a[href='/en-us/credit']")!.TextContent);
        Assert.Equal("form", article.QuerySelector("li strong")!.TextContent);
        Assert.Equal("A line of text", article.QuerySelectorAll("h2#start ~ ul")[0].Children[1].TextContent.Trim());
        Assert.Equal("Elsewhere", article.QuerySelector("a[href='https://example.org/']")!.TextContent);
        Assert.Equal("a link", article.QuerySelector("p > a")!.TextContent);
        Assert.Equal(["list.yml:19:18 file-not-found missing.md"], site.Findings());
    }

    [Fact]
    public void An_entry_page_of_the_old_form_is_shown_with_its_cards_paragraphs_lists_and_tables()
    {
        using var site = new TestSite(
            (
                "index.yml",
                """
                ### YamlMime:YamlDocument
                documentType: LandingData
                title: Machine learning
                metadata:
                  title: Machine learning documentation
                abstract:
                  description: The engine runs your code.<br/>In three languages.
                sections:
                - items:
                  - type: list
                    style: cards
                    items:
                    - href: new.md
                      html: <p>Open source R.</p>
                      image:
                        src: r.svg
                      title: R
                - title: Quickstarts
                  items:
                  - type: paragraph
                    text: 'Embed analytics.'
                  - type: list
                    style: ordered
                    items:
                    - html: <a href="new.md">How to begin</a>
                    - image:
                        src:
                      text: Python
                      href:
                - title: Libraries
                  items:
                  - type: table
                    columns:
                    - title: Android
                    - title: Java
                    rows:
                    - title: Built by us
                      values:
                      - href: https://example.org/android
                      - href:
                """
            ),
            ("new.md", "# New\n")
        );
        var page = site.Html("en-us/index.html");
        var article = page.QuerySelector("article")!;

        Assert.StartsWith("Machine learning documentation ", page.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["Machine learning", "Quickstarts", "Libraries", "Built by us"],
            article.QuerySelectorAll("h1, h2, h3").Select(heading => heading.TextContent)
        );
        Assert.NotNull(article.QuerySelector("p > br"));
        Assert.Equal(["R", "How to begin", "Android"], article.QuerySelectorAll("li a").Select(link => link.TextContent));
        Assert.Equal(
            ["/en-us/new", "/en-us/new", "https://example.org/android"],
            article.QuerySelectorAll("li a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(["How to begin", "Python"], article.QuerySelectorAll("ol > li").Select(item => item.TextContent.Trim()));
        Assert.Contains("Embed analytics.", article.TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("sections: x")]
    [InlineData("sections: [x, [y], {}, {items: {a: b}}, {items: [null, [], {}]}]")]
    [InlineData("abstract: []\nitems:\n- type: table\n  rows:\n  - values: [x, {href: {}}, null]")]
    public void A_list_page_of_any_shape_is_a_page(string text)
    {
        using var site = new TestSite(("index.yml", "### YamlMime:ConceptualList\ntitle: Lists\n" + text + "\n"));

        Assert.Equal("Lists", site.Html("en-us/index.html").QuerySelector("h1")!.TextContent);
        Assert.Empty(site.Findings());
    }
}
