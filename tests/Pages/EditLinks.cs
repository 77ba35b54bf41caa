using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>Where a page says that readers can edit it: the file they are reading, where its repository takes changes.</summary>
public sealed class EditLinks
{
    [Fact]
    public void A_page_leads_to_its_own_file_and_one_without_translation_to_that_of_its_original()
    {
        using var site = new TestSite(
            ("site.yml", "source_locale: en-US\nedit_url: https://host.example/edit/{locale}/{path}?plain=1\n"),
            ("en-US/index.md", "# Home\n"),
            ("en-US/a b/é&.md", "# A\n"),
            ("fr-FR/index.md", "# Accueil\n")
        );

        Assert.Equal("https://host.example/edit/fr-FR/index.md?plain=1", EditOf(site, "fr-fr/index.html"));
        Assert.Equal("https://host.example/edit/en-US/a%20b/%C3%A9%26.md?plain=1", EditOf(site, "fr-fr/a b/é&.html"));
        Assert.Null(EditOf(site, "fr-fr/search.html"));
    }

    [Fact]
    public void Each_locale_may_have_a_repository_of_its_own()
    {
        using var site = new TestSite(
            ("site.yml", "source_locale: en-US\nedit_url: { fr-FR: 'https://host.example/fr/{path}' }\n"),
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n")
        );

        Assert.Equal("https://host.example/fr/index.md", EditOf(site, "fr-fr/index.html"));
        Assert.Null(EditOf(site, "en-us/index.html"));
    }

    [Theory]
    [InlineData("true", "https://host.example/docs/blob/live/docs/index.md")]
    [InlineData("false", null)]
    public void A_publishing_configuration_says_whether_a_docset_takes_changes(string isOpen, string? href)
    {
        using var site = new TestSite(
            (
                ".openpublishing.publish.config.json",
                $$"""
                { "docsets_to_publish": [ { "build_source_folder": "docs", "locale": "en-us", "open_to_public_contributors": {{isOpen}} } ],
                  "git_repository_url_open_to_public_contributors": "https://host.example/docs",
                  "git_repository_branch_open_to_public_contributors": "live" }
                """
            ),
            ("docs/docfx.json", """{ "build": { "content": { "files": "**/*.md" } } }"""),
            ("docs/index.md", "# Home\n")
        );

        Assert.Equal(href, EditOf(site, "en-us/index.html"));
    }

    [Theory]
    [InlineData("javascript:alert({path})")]
    [InlineData("https://host.example/edit/")]
    [InlineData("/edit/{path}")]
    public void Another_address_is_a_finding(string address)
    {
        using var site = new TestSite(("site.yml", $"edit_url: '{address}'\n"), ("index.md", "# Home\n"));

        Assert.Equal("config-invalid", site.Refused().Single().Rule.Id);
    }

    static string? EditOf(TestSite site, string path) =>
        site.Html(path)
            .QuerySelectorAll(".page-end a")
            .FirstOrDefault(link =>
                link.TextContent == (path.StartsWith("fr", StringComparison.Ordinal) ? "Modifier cette page" : "Edit this page")
            )
            ?.GetAttribute("href");
}
