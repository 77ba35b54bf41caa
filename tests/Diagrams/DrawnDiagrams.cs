using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Diagrams;

/// <summary>Diagrams that a program draws when the site is built.</summary>
public sealed class DrawnDiagrams
{
    const string Page = """
        # Page

        ```mermaid
        graph TD
          accTitle: How to buy.
          accDescr { From the customer
            to "us" }
        ```

        ::: mermaid
        pie
        :::

        """;

    [Fact]
    public void A_diagram_is_a_picture_in_each_theme_with_its_size_its_text_and_its_source()
    {
        using var site = Site(("page.md", Page));

        var result = site.Run();
        var figures = TestSite.Parse(TestSite.Page(result, "en-us/page.html")).QuerySelectorAll("figure.diagram").ToArray();
        var images = figures[0].QuerySelectorAll("img").ToArray();

        Assert.Equal(2, figures.Length);
        Assert.Equal(["light", "dark"], images.Select(image => image.ClassName));
        Assert.All(images, image => Assert.Equal("How to buy. From the customer to \"us\"", image.GetAttribute("alt")));
        Assert.All(images, image => Assert.Equal(("121", "60"), (image.GetAttribute("width"), image.GetAttribute("height"))));
        Assert.Equal("Diagram", figures[1].QuerySelector("img")!.GetAttribute("alt"));
        Assert.Contains("accTitle", figures[0].QuerySelector("details:not([open]) pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "<text>dark</text>",
            TestSite.Page(result, images[1].GetAttribute("src")!.TrimStart('/')),
            StringComparison.Ordinal
        );
        Assert.Contains("```mermaid\npie\n```", TestSite.Page(result, "en-us/page.md"), StringComparison.Ordinal);
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void All_diagrams_are_drawn_by_one_process_for_each_theme()
    {
        using var site = Site(("page.md", Page), ("other.md", "# Other\n\n```mermaid\ngantt\n```\n\n```mermaid\npie\n```\n"));

        site.Check();

        Assert.Equal(["default md", "dark md"], FakeTool.RunsIn(site.Source));
    }

    [Fact]
    public void A_diagram_that_cannot_be_drawn_is_code_and_a_finding_and_others_are_drawn()
    {
        using var site = Site(("page.md", Page + "\n- ```mermaid\n  BROKEN\n  ```\n\n  ```mermaid\n  SCRIPT\n  ```\n"));

        var found = site.Check().Where(one => one.Rule.Id == "invalid-diagram").ToArray();
        var page = site.Html("en-us/page.html");

        Assert.Equal([(14, 3), (18, 3)], found.Select(one => (one.Place.From.Line, one.Place.From.Column)));
        Assert.EndsWith("Mermaid's message: Error: Parse error on line 2:", found[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("The result contains a script.", found[1].Message, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("figure.diagram").Length);
        Assert.Equal(2, page.QuerySelectorAll("li > .lang-mermaid, li > pre > .lang-mermaid").Length);
    }

    [Fact]
    public void The_dev_server_draws_the_diagrams_of_the_page_that_is_asked_for()
    {
        using var site = Site(("page.md", Page), ("other.md", "# Other\n\n```mermaid\nBROKEN\n```\n"));
        var files = site.Run().Files;

        var page = TestSite.Parse(System.Text.Encoding.UTF8.GetString(files.Find("en-us/page.html")!.Plan().Produce()));
        var picture = files.Find(page.QuerySelector("img.dark")!.GetAttribute("src")!.TrimStart('/'))!;

        Assert.Contains("<text>dark</text>", System.Text.Encoding.UTF8.GetString(picture.Plan().Produce()), StringComparison.Ordinal);
        Assert.Equal(["default md", "dark md"], FakeTool.RunsIn(site.Source));
    }

    [Fact]
    public async Task A_second_build_draws_nothing_and_an_edit_draws_one_diagram()
    {
        using var site = Site(("page.md", Page));
        await BuildAsync();
        await BuildAsync();
        site.Write("page.md", Page.Replace("How to buy", "How to sell", StringComparison.Ordinal));

        await BuildAsync();

        Assert.Equal(["default md", "dark md", "default mmd", "dark mmd"], FakeTool.RunsIn(site.Source));

        async Task BuildAsync() => Assert.Equal(0, (await CommandRunner.RunAsync(site.Folder, "build")).ExitCode);
    }

    [Fact]
    public void Without_a_program_the_library_of_the_site_draws_on_pages_that_have_a_diagram()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n"),
            ("page.md", Page),
            ("site.yml", "mermaid:\n  command: []\n  script: lib/mermaid.esm.mjs\nbase_url: /a/\n"),
            ("lib/mermaid.esm.mjs", "export * from \"./chunks/mermaid.esm/a.mjs\";"),
            ("lib/chunks/mermaid.esm/a.mjs", "export default 1;"),
            ("lib/chunks/mermaid.esm/a.mjs.map", "{}")
        );

        var result = site.Run();
        var page = TestSite.Parse(TestSite.Page(result, "en-us/page.html"));
        var script = Assert.Single(page.QuerySelectorAll("script[data-mermaid]"));
        var library = script.GetAttribute("data-mermaid")!["/a/".Length..];
        var published = result.Files.Select(file => file.Path).Where(path => path.StartsWith("assets/mermaid", StringComparison.Ordinal));

        Assert.Equal([library, library.Replace("mermaid.esm.js", "chunks/mermaid.esm/a.js", StringComparison.Ordinal)], published);
        Assert.Equal("export * from \"./chunks/mermaid.esm/a.js\";", TestSite.Page(result, library));
        Assert.NotNull(result.Files.Find(library));
        Assert.Equal(2, page.QuerySelectorAll("figure[data-diagram] details[open] pre").Length);
        Assert.Empty(TestSite.Parse(TestSite.Page(result, "en-us/index.html")).QuerySelectorAll("script[data-mermaid]"));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_site_without_diagrams_publishes_no_library_and_looks_for_no_program()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n"),
            ("site.yml", "mermaid:\n  command: nowhere/to/be/found\n  script: lib.js\n"),
            ("lib.js", "")
        );

        Assert.DoesNotContain(site.Run().Files, file => file.Path.Contains("mermaid", StringComparison.Ordinal));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_library_that_does_not_exist_is_a_finding_where_it_is_needed()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n"),
            ("page.md", Page),
            ("site.yml", "mermaid:\n  command: []\n  script: gone.js\n")
        );

        var found = Assert.Single(site.Check(), one => one.Rule.Id == "diagram-not-drawn");

        Assert.Contains("gone.js' not found", found.Message, StringComparison.Ordinal);
        Assert.Empty(site.Html("en-us/page.html").QuerySelectorAll("figure, script[data-mermaid]"));
    }

    [Theory]
    [InlineData("mermaid: x", "site.yml:1:10 config-invalid")]
    [InlineData("mermaid:\n  command: {a: b}", "site.yml:2:12 config-invalid")]
    [InlineData("mermaid:\n  script: [a.js]", "site.yml:2:11 config-invalid")]
    [InlineData("mermaid:\n  skript: a.js", "site.yml:2:3 unknown-key skript")]
    public void Settings_that_cannot_be_read_are_findings(string settings, string finding)
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("site.yml", settings + "\n"));

        var (_, found) = Workspace.Open(site.Options);

        Assert.Equal(
            [finding],
            found.Select(one => $"site.yml:{one.Place.From.Line}:{one.Place.From.Column} {one.Rule.Id} {one.Target}".TrimEnd())
        );
    }

    static TestSite Site(params IEnumerable<(string Path, string Text)> pages)
    {
        var site = new TestSite([("index.md", "# Home\n"), ("site.yml", FakeTool.Settings), .. pages]);
        FakeTool.InstallIn(site.Source);
        return site;
    }
}
