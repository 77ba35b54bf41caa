using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Configuration;

/// <summary>The ways to lay out the locales of a site on disk.</summary>
public sealed class Layouts
{
    const string Docfx = """{ "build": { "content": { "files": [ "**/*.md", "**/*.yml" ] }, "resource": { "files": "**/*.svg" } } }""";
    const string Publishing = """{ "docsets_to_publish": [ { "build_source_folder": "docs", "locale": "LOCALE" } ] }""";

    [Theory]
    [InlineData("en-US", "fr-FR")]
    [InlineData("en-us", "fr-fr")]
    [InlineData("EN-us", "FR-fr")]
    public void Folders_named_after_locales_need_no_configuration(string english, string french)
    {
        using var site = new TestSite(
            ($"{english}/index.md", "# Home\n\n[More](more.md)\n"),
            ($"{english}/more.md", "# More\n"),
            ($"{french}/index.md", "# Accueil\n\n[Suite](more.md)\n"),
            ("shared/note.txt", "x")
        );

        AssertPair(site, "index", "Accueil", "more");
        Assert.Equal(["en-US", "fr-FR"], site.Run().Site.Locales.Select(locale => locale.Locale.Tag));
    }

    [Fact]
    public void Folders_of_which_none_is_the_source_s_are_folders_of_pages()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("fr-FR/index.md", "# Living in France\n"));

        Assert.Equal(["en-US"], site.Run().Site.Locales.Select(locale => locale.Locale.Tag));
        Assert.Equal("Living in France", site.Html("en-us/fr-fr/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Tags_and_folders_may_be_in_any_letter_case()
    {
        using var site = new TestSite(
            (
                "site.yml",
                "source_locale: EN-us\ntitle: { EN-US: Guide, Fr-fR: Le guide }\nlocales:\n- tag: en-us\n  path: EN-us\n- tag: FR-FR\n"
            ),
            ("en-us/index.md", "# Home\n"),
            ("en-us/more.md", "# More\n"),
            ("fr-fr/index.md", "# Accueil\n\n[Suite](more.md)\n")
        );

        AssertPair(site, "index", "Accueil", "more");
        Assert.Contains("Le guide", site.Html("fr-fr/index.html").Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fr-fr")]
    public void A_translation_s_repository_may_lie_beside_the_source_s(string tag)
    {
        using var site = Repositories();
        var root = Path.Combine(site.Source, "docs");
        site.Use(options => options with { Source = root, Locales = [new LocaleFolder(tag, root + ".fr-fr")] });

        AssertPair(site, "docs/index", "Accueil", "docs/more");
        Assert.Equal("/en-us/docs/media/a.svg", site.Html("fr-fr/docs/index.html").QuerySelector("article img")!.GetAttribute("src"));
    }

    [Fact]
    public void The_source_s_site_file_may_name_a_repository_beside_it_and_nothing_else()
    {
        using var site = new TestSite(
            ("docs/site.yml", "locales:\n- tag: fr-FR\n  path: ../docs.fr-fr\n"),
            ("docs/index.md", "# Home\n"),
            ("docs/more.md", "# More\n"),
            ("docs.fr-fr/index.md", "# Accueil\n\n[Suite](more.md)\n")
        );
        site.Use(options => options with { Source = Path.Combine(site.Source, "docs") });

        AssertPair(site, "index", "Accueil", "more");
    }

    [Fact]
    public void A_translation_s_repository_alone_is_a_site_in_its_language()
    {
        using var site = Repositories();
        site.Use(options => options with { Source = Path.Combine(site.Source, "docs.fr-fr") });

        Assert.Equal(["fr-FR"], site.Run().Site.Locales.Select(locale => locale.Locale.Tag));
        Assert.Equal(("fr-FR", "fr-FR"), Languages(site.Html("fr-fr/docs/index.html")));
        Assert.DoesNotContain(site.Run().Files, file => file.Path.StartsWith("en-us/", StringComparison.Ordinal));
        Assert.Contains(site.Findings(), finding => finding.EndsWith("file-not-found more.md", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_a_repository_says_its_language_where_nothing_else_does()
    {
        using var site = new TestSite(("docs.Fr-FR/docfx.json", Docfx), ("docs.Fr-FR/index.md", "# Accueil\n"));
        site.Use(options => options with { Source = Path.Combine(site.Source, "docs.Fr-FR") });

        Assert.Equal(("fr-FR", "fr-FR"), Languages(site.Html("fr-fr/index.html")));
        Assert.Empty(site.Findings());
    }

    static TestSite Repositories() =>
        new(
            ("docs/.openpublishing.publish.config.json", Publishing.Replace("LOCALE", "en-us", StringComparison.Ordinal)),
            ("docs/docs/docfx.json", Docfx.Replace("\"build\": {", "\"build\": { \"dest\": \"docs\",", StringComparison.Ordinal)),
            ("docs/docs/index.md", "# Home\n\n![A](media/a.svg)\n"),
            ("docs/docs/more.md", "# More\n"),
            ("docs/docs/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("docs.fr-fr/.openpublishing.publish.config.json", Publishing.Replace("LOCALE", "fr-fr", StringComparison.Ordinal)),
            ("docs.fr-fr/docs/docfx.json", Docfx.Replace("\"build\": {", "\"build\": { \"dest\": \"docs\",", StringComparison.Ordinal)),
            ("docs.fr-fr/docs/index.md", "# Accueil\n\n![A](media/a.svg) [Suite](more.md)\n")
        );

    /// <summary>One page is translated, the other is shown in English in the French site, and nothing is wrong with either.</summary>
    static void AssertPair(TestSite site, string translated, string title, string missing)
    {
        Assert.Empty(site.Findings());
        Assert.Equal(title, site.Html($"fr-fr/{translated}.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(("fr-FR", "fr-FR"), Languages(site.Html($"fr-fr/{translated}.html")));
        Assert.Equal(("fr-FR", "en-US"), Languages(site.Html($"fr-fr/{missing}.html")));
        Assert.Contains(
            "/fr-fr/" + missing,
            site.Html($"fr-fr/{translated}.html").QuerySelectorAll("article a").Select(link => link.GetAttribute("href"))
        );
    }

    static (string?, string?) Languages(AngleSharp.Html.Dom.IHtmlDocument page) =>
        (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("article")!.GetAttribute("lang"));
}
