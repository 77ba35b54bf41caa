using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Templating;

/// <summary>A folder of templates replaces the built-in files one by one.</summary>
public sealed class TemplateOverlay
{
    [Fact]
    public void A_single_partial_replaces_its_built_in_file_and_nothing_else()
    {
        using var site = SampleSite.Create();
        var before = site.Html("en-us/credit.html");
        Overlay(site, ("partials/footer.scriban-html", "<footer>By {{ site.title }}</footer>\n"));

        var page = site.Html("en-us/credit.html");

        Assert.Equal("By Licensing guide", page.QuerySelector("footer")!.TextContent);
        Assert.Equal(before.QuerySelector("main")!.OuterHtml, page.QuerySelector("main")!.OuterHtml);
        Assert.Empty(TemplateFindings(site));
    }

    [Fact]
    public void A_style_sheet_is_published_as_it_was_written()
    {
        using var site = SampleSite.Create();
        const string style = "/* ours */\nh1 { color : red ; }\n";
        Overlay(site, ("assets/style.css", style));

        var address = site.Html("en-us/credit.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Equal(style, site.Page(address.TrimStart('/')));
        Assert.Empty(TemplateFindings(site));
    }

    [Fact]
    public void A_file_of_texts_with_one_key_changes_that_text_and_needs_no_other()
    {
        using var site = SampleSite.Create();
        Overlay(site, ("strings/fr-FR.yml", "menu: Sommaire\n"));

        var page = site.Html("fr-fr/credit.html");

        Assert.Contains("Sommaire", page.QuerySelector(".menu > summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rechercher", page.QuerySelector("input[type=search]")!.GetAttribute("placeholder"));
        Assert.Empty(TemplateFindings(site));
    }

    [Fact]
    public void A_copy_of_all_templates_makes_the_same_site()
    {
        using var site = SampleSite.Create();
        site.Build();
        var builtIn = site.Files();
        site.UseOwnTemplates();
        site.Build();

        TestSite.AssertSame(builtIn, site.Files());
    }

    [Fact]
    public void New_partials_and_assets_that_templates_name_are_used()
    {
        using var site = SampleSite.Create();
        Overlay(
            site,
            ("partials/footer.scriban-html", "<footer>{{ include 'credits' by: page.title }}<img src=\"{{ site.root }}assets/logo.svg\" alt=\"\"></footer>\n"),
            ("partials/credits.scriban-html", "<i>{{ $by }}</i>"),
            ("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));

        Assert.Equal("Credit", site.Html("en-us/credit.html").QuerySelector("footer i")!.TextContent);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", site.Page("assets/logo.svg"));
        Assert.Empty(TemplateFindings(site));
    }

    static void Overlay(TestSite site, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(site.Folder, "templates");
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        site.Use(options => options with { Templates = folder });
    }

    static IEnumerable<string> TemplateFindings(TestSite site) =>
        site.Findings().Where(found => found.Contains("template", StringComparison.Ordinal) || found.Contains("string", StringComparison.Ordinal));
}
