using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>Pages that are gone send their readers on.</summary>
public sealed class Redirections
{
    const string File = ".openpublishing.redirection.json";

    [Fact]
    public void A_redirected_page_sends_readers_to_the_new_one()
    {
        using var site = With("""{ "source_path": "old.md", "redirect_url": "/new", "redirect_document_id": "FALSE" }""");

        Assert.Contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=/en-us/new\">",
            site.Page("en-us/old.html"),
            StringComparison.Ordinal
        );
        Assert.Contains("<a href=\"/en-us/new\">New</a>", site.Page("en-us/old.html"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("old.md", "/en-us/new")]
    [InlineData("OLD.md", "/en-us/new")]
    [InlineData("old.md#part", "/en-us/new#part")]
    [InlineData("/old", "/en-us/new")]
    [InlineData("/en-us/old", "/en-us/new")]
    public void A_link_to_it_leads_to_the_new_page(string link, string href)
    {
        using var site = With("""{ "source_path_from_root": "/old.md", "redirect_url": "/new" }""");
        site.Write("index.md", $"# Home\n\n[Old]({link})\n");

        Assert.Contains($"<a href=\"{href}\">Old</a>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Equal(link.StartsWith('/') ? [] : [$"index.md:3:7 redirected-link {link}"], site.Findings());
    }

    [Theory]
    [InlineData("old.md#gone")]
    [InlineData("/old#gone")]
    [InlineData("older.md#prat")]
    public void An_anchor_is_asked_for_in_the_page_that_readers_get(string link)
    {
        using var site = With(
            """{ "source_path": "old.md", "redirect_url": "/new" }""",
            """{ "source_path": "older.md", "redirect_url": "/new" }"""
        );
        site.Write("index.md", $"# Home\n\n[Old]({link})\n");

        var found = Assert.Single(site.Check(), found => found.Target == link);

        Assert.Equal(("bookmark-not-found", null), (found.Rule.Id, found.Fix));
        Assert.Equal(link.EndsWith("prat", StringComparison.Ordinal) ? "#part" : null, found.Suggestion);
    }

    [Fact]
    public void The_anchor_that_a_redirection_names_has_to_be_there_and_counts_for_every_link()
    {
        using var site = new TestSite(
            ("site.yml", "redirects:\n  lost.md: new.md#nope\n  good.md: new.md#part\n"),
            ("index.md", "# Home\n\n[Lost](lost.md#part) [Good](good.md#gone)\n"),
            ("new.md", "# New\n\n## Part\n")
        );

        Assert.Equal(
            [
                "index.md:3:8 redirected-link lost.md#part",
                "index.md:3:29 redirected-link good.md#gone",
                "site.yml:2:12 bookmark-not-found new.md#nope",
            ],
            site.Findings()
        );
        Assert.Contains("url=/en-us/new#nope", site.Page("en-us/lost.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Chains_are_followed_to_their_end()
    {
        using var site = With(
            """{ "source_path": "older.md", "redirect_url": "/old" }""",
            """{ "source_path": "old.md", "redirect_url": "https://example.org/new?view=1#top", "redirect_document_id": true }"""
        );

        Assert.Contains(
            "<a href=\"https://example.org/new?view&#x3D;1#top\">".Replace("&#x3D;", "=", StringComparison.Ordinal),
            site.Page("en-us/older.html"),
            StringComparison.Ordinal
        );
        Assert.Equal([".openpublishing.redirection.json:1:67 redirected-link /old"], site.Findings());
    }

    [Fact]
    public void A_page_that_became_YAML_keeps_its_address()
    {
        using var site = With("""{ "source_path": "questions.md", "redirect_url": "/questions" }""");
        site.Write("questions.yml", "### YamlMime:FAQ\ntitle: Questions\n");
        site.Write("index.md", "# Home\n\n[Questions](questions.md)\n");

        Assert.Contains("<a href=\"/en-us/questions\">Questions</a>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Contains("Questions</h1>", site.Page("en-us/questions.html"), StringComparison.Ordinal);
        Assert.Equal(["index.md:3:13 redirected-link questions.md"], site.Findings());
    }

    [Fact]
    public void Paths_start_from_the_folder_of_their_file()
    {
        using var site = With();
        site.Write(
            "docs/.openpublishing.redirection.docs.json",
            """{ "redirections": [ { "source_path": "old.md", "redirect_url": "/new" }, ] /* the end */ }"""
        );

        Assert.Contains("url=/en-us/new", site.Page("en-us/docs/old.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_is_told_with_its_end()
    {
        using var site = new TestSite(
            ("site.yml", "redirects:\n  oldest.md: older.md\n  older.md: old.md\n  old.md: new.md\n"),
            ("new.md", "# New\n"),
            ("index.md", "# Home\n")
        );

        Assert.Equal(
            ["redirected-link older.md → new.md", "redirected-link old.md → new.md"],
            site.Check()
                .Where(found => found.Rule.Id == "redirected-link")
                .Select(found => $"{found.Rule.Id} {found.Target} → {found.Suggestion}")
        );
    }

    [Fact]
    public void A_site_file_redirects_by_paths()
    {
        using var site = new TestSite(
            ("site.yml", "redirects:\n  a/old.md: new.md\n  a/gone.md: https://example.org/\n"),
            ("new.md", "# New\n"),
            ("index.md", "# Home\n\n[Old](a/old.md)\n")
        );

        Assert.Contains("url=/en-us/new", site.Page("en-us/a/old.html"), StringComparison.Ordinal);
        Assert.Contains("url=https://example.org/", site.Page("en-us/a/gone.html"), StringComparison.Ordinal);
        Assert.Equal(["index.md:3:7 redirected-link a/old.md"], site.Findings());
    }

    [Fact]
    public void A_redirection_of_the_source_holds_in_every_language()
    {
        using var site = new TestSite(
            ("site.yml", "source_locale: en-US\nlocales:\n  - tag: en-US\n    path: en\n  - tag: fr-FR\n    path: fr\n"),
            ("en/.openpublishing.redirection.json", """{ "redirections": [ { "source_path": "old.md", "redirect_url": "/new" } ] }"""),
            ("en/new.md", "# New\n"),
            ("fr/old.md", "# Ancienne page\n")
        );

        Assert.Contains("url=/fr-fr/new", site.Page("fr-fr/old.html"), StringComparison.Ordinal);
        Assert.Equal(["en/.openpublishing.redirection.json:1:39 redirected-file-not-removed old.md"], site.Findings());
    }

    [Fact]
    public void A_page_in_a_circle_of_redirections_stays()
    {
        using var site = With(
            """{ "source_path": "index.md", "redirect_url": "/loop" }""",
            """{ "source_path": "loop.md", "redirect_url": "/" }"""
        );

        Assert.Contains("Home", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, site.Findings().Count(found => found.Contains(" circular-redirection ", StringComparison.Ordinal)));
    }

    static TestSite With(params string[] redirections) =>
        new(
            (File, $$"""{ "redirections": [ {{string.Join(",\n", redirections)}} ] }"""),
            ("index.md", "# Home\n"),
            ("new.md", "# New\n\n## Part\n")
        );
}
