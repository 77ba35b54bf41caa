using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>Pages that are written in YAML.</summary>
public sealed class YamlPages
{
    [Fact]
    public void A_question_has_the_anchor_that_links_expect()
    {
        using var site = new TestSite(
            ("faq.yml", "### YamlMime:FAQ\ntitle: Questions\nsummary: In *short*.\nsections:\n  - name: Roles\n    questions:\n      - question: >\n          What user roles are available?\n        answer: |\n          See [the list](faq.md).\n"),
            ("index.md", "# Home\n\n[Roles](faq.yml#what-user-roles-are-available-)\n"));

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
            ("index.md", "# Home\n\n[Roles](faq.yml#roles-)\n"));

        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_landing_page_is_cards_with_lists_of_links()
    {
        using var site = new TestSite(
            ("index.yml", """
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
                """),
            ("credit.md", "# Credit\n"));

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
            ("index.yml", """
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
                """),
            ("one.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("new.md", "# New\n"));

        var page = site.Page("en-us/index.html");
        foreach (var part in (string[])["What’s new", "<h2 id=\"products\">Products</h2>", "<h3 id=\"one\"><a href=\"/en-us/new\">One</a></h3>", "<img src=\"/en-us/one.svg\" alt=\"\"", "<em>first</em>", "See more", "Hammer</a></h3>", "<h2 id=\"else\">Else</h2>", "<h3 id=\"more\">", ">All</a>"])
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.Equal(["index.yml:40:16 file-not-found missing.md"], site.Findings());
    }

    [Fact]
    public void What_other_pages_are_shown_with_is_no_page()
    {
        using var site = new TestSite(("context.yml", "### YamlMime:ContextObject\nbrand: azure\n"), ("index.md", "# Home\n"));

        Assert.DoesNotContain(site.Run().Files, file => file.Path.EndsWith("context.html", StringComparison.Ordinal));
        Assert.Empty(site.Findings());
    }
}
