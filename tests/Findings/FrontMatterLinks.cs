using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>Addresses in front matter are looked at like those of the text, at the place where they stand.</summary>
public sealed class FrontMatterLinks
{
    [Theory]
    [InlineData("feedback_url: gone.md", "page.md:2:15 file-not-found gone.md")]
    [InlineData("canonicalUrl: \"other.md#nowhere\"", "page.md:2:16 bookmark-not-found other.md#nowhere")]
    [InlineData("feedback_url: other.md", "")]
    [InlineData("feedback_url: https://example.org/", "")]
    [InlineData("feedback_url: ''", "")]
    [InlineData("description: gone.md", "")]
    [InlineData("breadcrumb_path: breadcrumb/toc.yml", "")]
    [InlineData("breadcrumb_path: ~/breadcrumb/toc.yml", "")]
    [InlineData("breadcrumb_path: /breadcrumb/toc.json", "")]
    [InlineData("breadcrumb_path: /elsewhere/breadcrumb/toc.json", "")]
    [InlineData("breadcrumb_path: breadcrumbs/toc.yml", "page.md:2:18 toc-not-found breadcrumbs/toc.yml")]
    [InlineData("breadcrumb_path: toc.yml", "page.md:2:18 toc-not-found toc.yml")]
    public void A_value_that_leads_nowhere_is_a_finding(string line, string finding)
    {
        using var site = new TestSite(
            ("page.md", $"---\n{line}\n---\n# Page\n"),
            ("other.md", "# Other\n"),
            ("toc.yml", "- name: Page\n  href: page.md\n"),
            ("breadcrumb/toc.yml", "- name: Home\n  tocHref: /\n  topicHref: /page\n")
        );

        Assert.Equal(finding.Length == 0 ? [] : [finding], site.Findings());
    }

    [Fact]
    public void A_YAML_page_has_them_too()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n"),
            ("page.yml", "### YamlMime:FAQ\nmetadata:\n  feedback_url: gone.md\ntitle: A\nsummary: B\n")
        );

        Assert.Equal(["page.yml:3:17 file-not-found gone.md"], site.Findings());
    }

    [Fact]
    public void The_page_is_written_as_without_them()
    {
        using var with = new TestSite(("index.md", "---\nfeedback_url: https://example.org/\n---\n# Home\n\n[a](index.md)\n"));
        using var without = new TestSite(("index.md", "# Home\n\n[a](index.md)\n"));

        Assert.Equal(without.Page("en-us/index.html"), with.Page("en-us/index.html"));
    }
}
