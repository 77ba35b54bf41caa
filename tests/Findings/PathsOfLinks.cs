using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>Where paths lead that do not name a file, and what is suggested for them.</summary>
public sealed class PathsOfLinks
{
    [Theory]
    [InlineData("guide/", "/en-us/guide/")]
    [InlineData("guide", "/en-us/guide/")]
    [InlineData("guide/#terms", "/en-us/guide/#terms")]
    [InlineData("faq/", "/en-us/faq/")]
    public void A_folder_leads_to_its_index(string target, string href)
    {
        using var site = new TestSite(
            ("index.md", $"# Home\n\n[a]({target})\n"),
            ("guide/index.md", "# Guide\n\n## Terms\n"),
            (
                "faq/index.yml",
                "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: All\n  questions:\n  - question: Why?\n    answer: So.\n"
            )
        );

        Assert.Empty(site.Findings());
        Assert.Equal(href, site.Html("en-us/index.html").QuerySelector("article a[href]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("userguide.md", "user/guide.md")]
    [InlineData("te/rms.md", "terms.md")]
    [InlineData("user/terms.md", "terms.md")]
    [InlineData("guide.md", "user/guide.md")]
    [InlineData("user/giude.md", "user/guide.md")]
    [InlineData("user/nothing-alike.md", null)]
    public void The_path_that_was_probably_meant_is_suggested(string written, string? meant)
    {
        using var site = new TestSite(
            ("index.md", $"# Home\n\n[a]({written})\n"),
            ("terms.md", "# Terms\n"),
            ("user/guide.md", "# Guide\n")
        );

        var found = Assert.Single(site.Check(), found => found.Rule.Id == "file-not-found");

        Assert.Equal((written, meant), (found.Target, found.Suggestion));
    }

    [Theory]
    [InlineData("user/index.md", null)]
    [InlineData("user/overview.md", null)]
    [InlineData("user/terms.md", "terms.md")]
    public void A_file_that_has_moved_is_corrected_unless_any_folder_may_have_one_of_its_name(string written, string? fix)
    {
        using var site = new TestSite(
            ("a.md", $"# A\n\n[a]({written})\n"),
            ("index.md", "# Home\n"),
            ("overview.md", "# Overview\n"),
            ("terms.md", "# Terms\n")
        );

        var found = Assert.Single(site.Check(), found => found.Rule.Id == "file-not-found");

        Assert.Equal((Path.GetFileName(written), fix), (found.Suggestion, found.Fix));
    }

    [Theory]
    [InlineData("../terms.md", "terms.md")]
    [InlineData("../.././user/giude.md", "user/guide.md")]
    [InlineData("../nothing-alike.md", null)]
    public void Of_a_path_that_climbs_out_of_the_content_the_file_meant_is_suggested(string written, string? meant)
    {
        using var site = new TestSite(
            ("index.md", $"# Home\n\n[a]({written})\n"),
            ("terms.md", "# Terms\n"),
            ("user/guide.md", "# Guide\n")
        );

        var found = Assert.Single(site.Check(), found => found.Rule.Id == "link-out-of-scope");

        Assert.Equal((written, meant), (found.Target, found.Suggestion));
    }

    [Theory]
    [InlineData("See [a](terms.md#prices) and [b](terms.md).", "bookmark-not-found")]
    [InlineData("See [b](terms.md).", "outdated-link")]
    [InlineData("Nothing.", "outdated-link")]
    public void A_lost_link_is_outdated_only_where_the_source_no_longer_has_it(string source, string rule)
    {
        using var site = new TestSite(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", $"# Home\n\n{source}\n"),
            ("en-US/terms.md", "# Terms\n\n## Prices\n\n## More\n"),
            ("fr-FR/index.md", $"---\nms.openlocfilehash: {new string('0', 40)}\n---\n# Accueil\n\n[a](terms.md#prices)\n"),
            ("fr-FR/terms.md", "# Conditions\n\n### Tarifs\n")
        );

        var found = Assert.Single(site.Check(), found => found.Target == "terms.md#prices");

        Assert.Equal(rule, found.Rule.Id);
    }
}
