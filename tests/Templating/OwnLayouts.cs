using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Templating;

/// <summary>A page names a template of the author as its layout.</summary>
public sealed class OwnLayouts
{
    const string Changelog = """
        {{~ capture content ~}}
        {{~ include 'document' ~}}
        <ul class="changes" data-topic="{{ page.data['ms.topic'] }}" data-none="{{ page.data.nothing }}">
        {{~ for change in page.data.changes ~}}
        <li>{{ change.type }}: {{ change.text }}{{ if change.is_new }} (new){{ end }}{{ if change.missing }}!{{ end }}</li>
        {{~ end ~}}
        <li>{{ page.data.version }} {{ page.data.count + 1 }} {{ page.data.owner }}</li>
        </ul>
        {{~ end ~}}
        {{~ include 'layout' ~}}

        """;

    const string Page = """
        ---
        title: What's new
        layout: changelog
        ms.topic: article
        version: 1.10
        count: 41
        changes:
          - { type: Added, text: "<b>bold</b>", is_new: true }
          - { type: Fixed, text: Search, is_new: false }
        ---
        # What's new

        Text.

        ## Section

        Text.

        """;

    [Fact]
    public void Its_template_sees_the_article_and_all_front_matter()
    {
        using var site = Site(("changelog.md", Page));

        var page = site.Html("en-us/changelog.html");

        Assert.Equal("What's new", page.QuerySelector("article h1")!.TextContent);
        Assert.Equal("kind-changelog", page.Body!.ClassName);
        Assert.NotNull(page.QuerySelector(".on-this-page"));
        Assert.Equal(
            ["Added: <b>bold</b> (new)", "Fixed: Search", "1.10 42 Team"],
            page.QuerySelectorAll(".changes li").Select(item => item.TextContent)
        );
        Assert.Equal(("article", ""), (Attribute("data-topic"), Attribute("data-none")));
        Assert.Empty(site.Findings());

        string? Attribute(string name) => page.QuerySelector(".changes")!.GetAttribute(name);
    }

    [Fact]
    public void The_configuration_gives_it_to_many_pages()
    {
        using var site = Site(("releases/one.md", "# One\n"), ("releases/two.md", "# Two\n"));

        Assert.All(["one", "two"], name => Assert.NotNull(site.Html($"en-us/releases/{name}.html").QuerySelector(".changes")));
        Assert.Null(site.Html("en-us/index.html").QuerySelector(".changes"));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_change_of_data_renders_the_page_again()
    {
        using var site = Site(("changelog.md", Page));
        site.Build();
        site.Write("changelog.md", Page.Replace("Search", "Menus", StringComparison.Ordinal));
        site.Build();

        Assert.Contains("Fixed: Menus", File.ReadAllText(Path.Combine(site.Output, "en-us/changelog.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_no_page_names_is_a_finding()
    {
        using var site = Site();

        Assert.Contains(site.Findings(), found => found.EndsWith("unused-template pages/changelog.scriban-html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("landing", "kind-landing")]
    [InlineData("article", "kind-article")]
    public void A_built_in_kind_is_a_layout(string layout, string kind)
    {
        using var site = new TestSite(("index.md", $"---\nlayout: {layout}\n---\n# Home\n"));

        Assert.Equal(kind, site.Html("en-us/index.html").Body!.ClassName);
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("search")]
    [InlineData("../partials/layout")]
    [InlineData("changelg")]
    public void Any_other_name_is_a_finding_where_it_stands_and_the_page_is_an_article(string layout)
    {
        using var site = new TestSite(("index.md", $"---\ntitle: Home\nlayout: {layout}\n---\n# Home\n"));

        Assert.Equal("kind-article", site.Html("en-us/index.html").Body!.ClassName);
        Assert.Equal([$"index.md:3:9 layout-not-found {layout}"], site.Findings());
    }

    static TestSite Site(params IEnumerable<(string Path, string Text)> pages)
    {
        var site = new TestSite([
            ("site.yml", "metadata: { owner: Team, layout: { \"releases/**\": changelog } }\n"),
            ("index.md", "# Home\n"),
            .. pages,
        ]);
        var folder = Path.Combine(site.Folder, "templates");
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        File.WriteAllText(Path.Combine(folder, "pages/changelog.scriban-html"), Changelog);
        site.Use(options => options with { Templates = folder });
        return site;
    }
}
