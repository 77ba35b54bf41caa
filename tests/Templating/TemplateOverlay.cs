using LicensingSite.Tests.Infrastructure;
using Xunit.Sdk;

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
            (
                "partials/footer.scriban-html",
                "<footer>{{ include 'credits' by: page.title }}<img src=\"{{ site.root }}assets/logo.svg\" alt=\"\"></footer>\n"
            ),
            ("partials/credits.scriban-html", "<i>{{ $by }}</i>"),
            ("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        );

        Assert.Equal("Credit", site.Html("en-us/credit.html").QuerySelector("footer i")!.TextContent);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", site.Page("assets/logo.svg"));
        Assert.Empty(TemplateFindings(site));
    }

    [Theory]
    [InlineData("{{ pgae.title }}", "Unknown variable 'pgae'. Did you mean 'page'?")]
    [InlineData("{{ page.titel }}", "Unknown name 'page.titel'. Did you mean 'title'?")]
    [InlineData("{{ page['titel'] }}", "Unknown name 'page['titel']'. Did you mean 'title'?")]
    [InlineData("{{ page.content.langg }}", "Unknown name 'page.content.langg'. Did you mean 'lang'?")]
    [InlineData("{{ for step in page.breadcrumbs }}{{ step.titel }}{{ end }}", "Unknown name 'step.titel'. Did you mean 'title'?")]
    [InlineData("{{ if page.breadcrumbs }}{{ page.title | string.upcas }}{{ end }}", "Unknown name 'string.upcas'. Did you mean 'upcase'?")]
    [InlineData("{{ page.title | upcase }}", "Unknown variable 'upcase'.")]
    [InlineData("{{ text.mneu }}", "Unknown name 'text.mneu'. Did you mean 'menu'?")]
    [InlineData(
        "{{ 'fotter' | include }}",
        "Partial 'fotter' not found: there is no file partials/fotter.scriban-html. Did you mean 'footer'?"
    )]
    [InlineData(
        "{{ include ('fotter') }}",
        "Partial 'fotter' not found: there is no file partials/fotter.scriban-html. Did you mean 'footer'?"
    )]
    [InlineData("{{ x = { a: pgae } }}", "Unknown variable 'pgae'. Did you mean 'page'?")]
    [InlineData("{{ pgae ?? 'x' }}", "Unknown variable 'pgae'. Did you mean 'page'?")]
    [InlineData("{{ include 'social' title: pgae.title }}", "Unknown variable 'pgae'. Did you mean 'page'?")]
    public void A_name_that_does_not_exist_is_a_finding_before_a_page_is_rendered(string template, string message)
    {
        using var site = SampleSite.Create();
        Overlay(site, ("partials/footer.scriban-html", $"<footer>{template}</footer>\n"));

        Assert.Equal(message, Assert.ThrowsAny<XunitException>(() => site.Run()).Message);
    }

    [Theory]
    [InlineData("{{ for item in site.locales }}{{ item }}{{ for.index }}{{ end }}")]
    [InlineData("{{ with { titel: 'a' } }}{{ titel }}{{ end }}")]
    [InlineData("{{ with { text: { titel: 'a' }, page: { b: 'c' } } }}{{ text.titel }}{{ page.b }}{{ page['b'] }}{{ end }}")]
    [InlineData("{{ for $x in page.breadcrumbs }}{{ end }}{{ x = { titel: 'a' } }}{{ for $x in page.languages }}{{ x.titel }}{{ end }}")]
    [InlineData("{{ x = { titel: 'a' } }}{{ x.titel }}{{ x['titel'] }}")]
    [InlineData("{{ capture x }}a{{ end }}{{ x }}{{ $y = 1 }}{{ $y }}")]
    [InlineData("{{ func shout(word) }}{{ word | string.upcase }}{{ end }}{{ shout 'a' }}")]
    [InlineData("{{ for step in page.breadcrumbs }}{{ include 'step' }}{{ end }}")]
    [InlineData("{{ key = 'menu' }}{{ text[key] }}{{ page.title | string.size }}{{ page.breadcrumbs.size }}")]
    [InlineData("{{ case page.kind }}{{ when 'article' }}a{{ else }}b{{ end }}{{ null ?? 'x' }}{{ page.title == empty }}{{ true }}")]
    public void Names_that_exist_are_no_findings(string template)
    {
        using var site = SampleSite.Create();
        Overlay(
            site,
            ("partials/footer.scriban-html", $"<footer>{template}</footer>\n"),
            ("partials/step.scriban-html", "{{ step.title }}{{ include 'social' }}\n")
        );

        Assert.DoesNotContain(TemplateFindings(site), found => found.Contains("footer", StringComparison.Ordinal));
        Assert.Contains("<footer>", site.Page("en-us/credit.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 'show' | include title: page.title }}")]
    [InlineData("{{ include 'show' title: page.title }}")]
    [InlineData("{{ include title: page.title 'show' }}")]
    public void A_partial_sees_the_named_arguments_of_its_call(string template)
    {
        using var site = SampleSite.Create();
        Overlay(
            site,
            ("partials/footer.scriban-html", $"<footer>{template}</footer>\n"),
            ("partials/show.scriban-html", "<i>{{ $title }}</i>")
        );

        Assert.Equal("Credit", site.Html("en-us/credit.html").QuerySelector("footer i")!.TextContent);
        Assert.Empty(TemplateFindings(site));
    }

    [Theory]
    [InlineData("{{ 'one two' | string.capitalizewords }}", "One Two")]
    [InlineData("{{ '  a ' | string.lstrip }}|", "a |")]
    [InlineData("{{ '  a ' | string.rstrip }}|", "  a|")]
    [InlineData("{{ 'a-b-a' | string.replace_first 'a' '<' }}", "<-b-a")]
    [InlineData("{{ ('41' | string.to_int) + 1 }}", "42")]
    [InlineData("{{ 'Getting started!' | string.handleize }}", "getting-started")]
    [InlineData("{{ 'abc' | string.index_of 'c' }}", "2")]
    [InlineData("{{ ['b', 10, 'a', 9] | array.sort | array.join ' ' }}", "9 10 a b")]
    [InlineData("{{ [{ n: 'b' }, { n: 'a' }] | array.sort 'n' | array.map 'n' | array.join ' ' }}", "a b")]
    [InlineData("{{ page.languages | array.map 'tag' | array.join ' ' }}", "en-US fr-FR")]
    [InlineData("{{ [1, null, 2] | array.compact | array.concat [3] | array.size }}", "3")]
    [InlineData("{{ -2 | math.abs }} {{ 1.2 | math.ceil }} {{ 1.8 | math.floor }} {{ 1.256 | math.round 2 }}", "2 2 1 1.26")]
    [InlineData("{{ '<i>\na' | html.newline_to_br }}", "<i>\na")]
    public void Functions_return_what_Scriban_documents(string template, string text)
    {
        using var site = SampleSite.Create();
        Overlay(site, ("partials/footer.scriban-html", $"<footer>{template}</footer>"));

        Assert.Equal(text, site.Html("en-us/credit.html").QuerySelector("footer")!.TextContent);
    }

    [Theory]
    [InlineData("pages: Seiten\n", "1:1 invalid-value pages")]
    [InlineData("menu: { one: a, other: b }\n", "1:1 invalid-value menu")]
    [InlineData("menu: [a]\n", "1:7 invalid-value")]
    [InlineData("pages: { one: [a], other: b }\n", "1:15 invalid-value")]
    [InlineData("- menu\n", "1:1 invalid-value")]
    public void A_string_of_the_wrong_kind_is_a_finding_and_the_built_in_one_stays(string strings, string finding)
    {
        using var site = SampleSite.Create();
        Overlay(site, ("strings/fr-FR.yml", strings));

        var page = site.Html("fr-fr/credit.html");

        Assert.Contains("Menu", page.QuerySelector(".menu > summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Findings(), found => found.EndsWith($"fr-FR.yml:{finding}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_named_pipe_among_templates_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs mkfifo");
        using var site = SampleSite.Create();
        Overlay(site, ("assets/extra.css", ""));
        File.Delete(Path.Combine(site.Folder, "templates/assets/extra.css"));
        using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(site.Folder, "templates/assets/extra.css"));
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(site.Findings(), found => found.Contains("unused-template", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_of_templates_stops_the_build()
    {
        using var site = SampleSite.Create();
        var file = Path.Combine(site.Folder, "templates");
        File.WriteAllText(file, "");
        site.Use(options => options with { Templates = file });

        Assert.Contains("is a file, not a folder", Assert.ThrowsAny<XunitException>(() => site.Run()).Message, StringComparison.Ordinal);
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
        site.Findings()
            .Where(found => found.Contains("template", StringComparison.Ordinal) || found.Contains("string", StringComparison.Ordinal));
}
