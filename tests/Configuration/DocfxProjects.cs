using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>A docfx.json is read as docfx reads it.</summary>
public sealed class DocfxProjects
{
    [Theory]
    [InlineData("""{ "files": "docs/*.md" }""", "en-us/docs/a.html")]
    [InlineData("""[ "docs/*.md" ]""", "en-us/docs/a.html")]
    [InlineData("""{ "files": [ "*.md" ], "src": "docs" }""", "en-us/a.html")]
    [InlineData("""[ { "files": [ "**.md" ], "src": "./docs/", "dest": "guide" } ]""", "en-us/guide/a.html")]
    public void Content_may_be_written_in_several_ways(string content, string page)
    {
        using var site = new TestSite(("docfx.json", $$"""{ "build": { "content": {{content}} } }"""), ("docs/a.md", "# A\n"));

        Assert.Contains("A</h1>", site.Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_of_files_counts_more_than_that_of_all_and_that_of_the_page_most()
    {
        using var site = new TestSite(
            (
                "docfx.json",
                """
                { "build": {
                  "content": { "files": "**/*.md" },
                  "globalMetadata": { "titleSuffix": "All", "_appTitle": "The site", "tags": [ 1 ] },
                  "fileMetadata": { "titleSuffix": { "b/**": "Some", "b/c*.md": "Few" } } } }
                """
            ),
            ("a.md", "# A\n"),
            ("b/b.md", "# B\n"),
            ("b/c.md", "# C\n"),
            ("b/c2.md", "---\ntitleSuffix: Mine\n---\n# D\n")
        );

        Assert.Contains("<title>A · All</title>", site.Page("en-us/a.html"), StringComparison.Ordinal);
        Assert.Contains("<title>B · Some</title>", site.Page("en-us/b/b.html"), StringComparison.Ordinal);
        Assert.Contains("<title>C · Few</title>", site.Page("en-us/b/c.html"), StringComparison.Ordinal);
        Assert.Contains("<title>D · Mine</title>", site.Page("en-us/b/c2.html"), StringComparison.Ordinal);
        Assert.Contains("<span>The site</span>", site.Page("en-us/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_may_stand_in_files_of_its_own_and_counts_more_there()
    {
        using var site = new TestSite(
            (
                "docfx.json",
                """
                { "build": {
                  "content": { "files": "**/*.md" },
                  "globalMetadata": { "titleSuffix": "All", "_appTitle": "The site" },
                  "globalMetadataFiles": [ "meta/first.json", "./meta/second.json" ],
                  "fileMetadata": { "description": { "b/**": "Of b." } },
                  "fileMetadataFiles": "meta/files.json" } }
                """
            ),
            ("meta/first.json", """{ "titleSuffix": "First", "description": "Of all." }"""),
            ("meta/second.json", """{ "titleSuffix": "Second" }"""),
            ("meta/files.json", """{ "titleSuffix": { "b/**": "Of files" }, "description": { "b/c.md": "Of c." } }"""),
            ("a.md", "# A\n"),
            ("b/b.md", "# B\n"),
            ("b/c.md", "# C\n")
        );

        Assert.Equal(("A · Second", "Of all."), Of("a"));
        Assert.Equal(("B · Of files", "Of b."), Of("b/b"));
        Assert.Equal(("C · Of files", "Of c."), Of("b/c"));
        Assert.Contains("<span>The site</span>", site.Page("en-us/a.html"), StringComparison.Ordinal);

        (string?, string?) Of(string page)
        {
            var html = site.Html($"en-us/{page}.html");
            return (html.Title, html.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        }
    }

    [Theory]
    [InlineData("meta.json")]
    [InlineData("../meta.json")]
    public void A_file_of_metadata_that_is_not_there_is_told_at_its_name(string name)
    {
        using var site = new TestSite(
            ("docfx.json", $$"""{ "build": { "content": "*.md", "globalMetadataFiles": [ "{{name}}" ] } }"""),
            ("a.md", "# A\n")
        );
        var found = Assert.Single(site.Refused());

        Assert.Equal(("config-invalid", 1, 59), (found.Rule.Id, found.Place.From.Line, found.Place.From.Column));
        Assert.Contains($"'{name}'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_docsets_make_one_site_and_an_empty_one_does_no_harm()
    {
        using var site = new TestSite(
            (
                ".openpublishing.publish.config.json",
                """{ "docsets_to_publish": [ { "build_source_folder": "One" }, { "build_source_folder": "two" },"""
                    + """ { "build_source_folder": "none" } ] }"""
            ),
            ("one/docfx.json", """{ "build": { "content": { "files": "**/*.md" }, "dest": "first" } }"""),
            ("one/a.md", "# A\n\n[B](../two/b.md) [Root](~/a.md)\n"),
            ("two/docfx.json", """{ "build": { "content": { "files": "**/*.md" }, "dest": "second" } }"""),
            ("two/b.md", "# B\n")
        );

        Assert.Contains(
            "<a href=\"/en-us/second/b\">B</a> <a href=\"/en-us/first/a\">Root</a>",
            site.Page("en-us/first/a.html"),
            StringComparison.Ordinal
        );
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void Breadcrumbs_of_the_docset_stand_before_those_of_the_table_of_contents()
    {
        using var site = new TestSite(
            (
                "docfx.json",
                """{ "build": { "content": { "files": [ "**/*.md", "**/*.yml" ] },"""
                    + """ "globalMetadata": { "breadcrumb_path": "/breadcrumb/toc.json" } } }"""
            ),
            (
                "breadcrumb/toc.yml",
                "- name: Docs\n  tocHref: /\n  topicHref: /\n  items:\n    - name: Guide\n"
                    + "      tocHref: /guide/\n      topicHref: /guide/index\n"
            ),
            ("guide/toc.yml", "- name: Start\n  href: index.md\n- name: More\n  items:\n    - name: Page\n      href: page.md\n"),
            ("index.md", "# Home\n"),
            ("guide/index.md", "# Guide\n"),
            ("guide/page.md", "# Page\n")
        );

        var crumbs = site.Page("en-us/guide/page.html").Split("class=\"breadcrumbs\"")[1].Split("</nav>")[0];
        Assert.Matches("(?s)/en-us/\">Docs</a>.*/en-us/guide/\">Guide</a>.*More", crumbs);
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_folder_leads_to_the_first_page_of_its_table_of_contents()
    {
        using var site = new TestSite(
            ("toc.yml", "- name: Guide\n  href: guide/\n- name: Home\n  href: index.md\n- uid: System.String\n"),
            ("guide/toc.yml", "- name: Group\n  items:\n    - href: inner/toc.yml\n"),
            ("guide/inner/toc.yml", "- name: First\n  href: first.md\n"),
            ("guide/inner/first.md", "# First\n"),
            ("index.md", "# Home\n")
        );

        Assert.Contains("<a href=\"/en-us/guide/inner/first\">Guide</a>", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Contains("System.String", site.Page("en-us/index.html"), StringComparison.Ordinal);
        Assert.Equal(["toc.yml:5:8 xref-not-found System.String"], site.Findings());
    }
}
