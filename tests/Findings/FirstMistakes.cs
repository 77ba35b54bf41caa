using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>What people do wrong on their first day, and what they are told.</summary>
public sealed class FirstMistakes
{
    [Fact]
    public void Of_two_files_that_differ_only_in_letter_case_a_finding_names_both()
    {
        using var site = new TestSite(("Guide.md", "# Upper\n"), ("guide.md", "# Lower\n"), ("index.md", "# Home\n"));
        var found = Assert.Single(site.Check());

        Assert.Equal("output-path-conflict", found.Rule.Id);
        Assert.EndsWith("/guide.md", found.Place.Source.File, StringComparison.Ordinal);
        Assert.Contains("/Guide.md: /en-us/guide.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_leads_to_the_file_of_just_that_letter_case()
    {
        using var site = new TestSite(
            ("includes/A.md", "Upper.\n"),
            ("includes/a.md", "Lower.\n"),
            ("index.md", "# Home\n\n[!INCLUDE [one](includes/a.md)]\n\n[!INCLUDE [two](includes/A.md)]\n")
        );
        var article = site.Html("en-us/index.html").QuerySelector("article")!;

        Assert.Equal(["Lower.", "Upper."], article.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
        Assert.Empty(site.Findings());
    }

    [Fact]
    public void A_folder_without_pages_is_a_finding()
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.Source);

        Assert.Equal(["no-pages"], site.Check().Select(found => found.Rule.Id));
    }

    [Fact]
    public void A_locale_without_pages_is_none_while_the_source_has_some()
    {
        using var site = new TestSite(("site.yml", SampleSite.Configuration), ("en-US/index.md", "# Home\n"));
        Directory.CreateDirectory(Path.Combine(site.Source, "fr-FR"));

        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void An_empty_configuration_is_refused(string text)
    {
        using var site = new TestSite(("site.yml", text), ("index.md", "# Home\n"));
        var found = Assert.Single(site.Refused());

        Assert.Equal(("config-invalid", 1), (found.Rule.Id, found.Place.From.Line));
        Assert.Contains("is empty", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_of_remarks_is_let_pass()
    {
        using var site = new TestSite(("site.yml", "# title: later\n"), ("index.md", "# Home\n"));

        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("title: [x\n", 1, 8)]
    [InlineData("title: Guide\nexclude: [\n  a,\n  b\n", 2, 10)]
    [InlineData("metadata: { author: A\n", 1, 11)]
    public void A_bracket_that_is_not_closed_is_found_where_it_is_opened(string text, int line, int column)
    {
        using var site = new TestSite(("site.yml", text), ("index.md", "# Home\n"));
        var found = Assert.Single(site.Refused());

        Assert.Equal((line, column), (found.Place.From.Line, found.Place.From.Column));
    }

    [Theory]
    [InlineData("metadata: x\n", "This must be front matter keys with their values.")]
    [InlineData("exclude: x\n", "This must be a list, with each entry on its own line: '- …'.")]
    [InlineData("title: [x]\n", "This must be a string, or one for each locale.")]
    [InlineData("locales: [fr-FR]\n", "This must be a locale with 'tag' and 'path'.")]
    public void A_value_of_the_wrong_kind_is_told_in_a_sentence(string text, string message)
    {
        using var site = new TestSite(("site.yml", text), ("index.md", "# Home\n"));

        Assert.Equal(message, Assert.Single(site.Refused()).Message);
    }

    [Fact]
    public void A_source_locale_that_is_none_is_told_once()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Use(options => options with { SourceLocale = "english" });

        Assert.Contains("'english' is not a locale", Assert.Single(site.Refused()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--jobs", "x", "Invalid value 'x' for --jobs. Use a number of 1 or more.")]
    [InlineData("--jobs", "0", "Invalid value '0' for --jobs. Use a number of 1 or more.")]
    [InlineData("--jobs", "99999999999", "Invalid value '99999999999' for --jobs. Use a number of 1 or more.")]
    public async Task A_number_that_is_none_is_told_in_words(string option, string value, string message)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var run = await CommandRunner.RunAsync(site.Folder, "build", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.zip")]
    [InlineData("site.zip/docs")]
    public void A_file_where_the_output_should_go_is_named_and_kept(string output)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var file = Path.Combine(site.Folder, "site.zip");
        File.WriteAllText(file, "mine");
        var outcome = LicensingSite.Writing.SiteWriter.Write(
            Path.Combine(site.Folder, output),
            site.Run().Files,
            [],
            LicensingSite.Writing.WrittenFiles.None,
            new LicensingSite.Work.Jobs(1)
        );
        var fault = Assert.Single(outcome.Faults);

        Assert.Equal("output-unwritable", fault.Rule.Id);
        Assert.Contains($"'{file}' is a file", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("staging", fault.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_preview_of_a_fallback_page_names_the_language_of_its_text()
    {
        using var site = SampleSite.Create();

        Assert.Equal("en_US", Locale(site, "fr-fr/guides/partner.html"));
        Assert.Equal("fr_FR", Locale(site, "fr-fr/credit.html"));
        Assert.Equal("fr_FR", Locale(site, "fr-fr/search.html"));
    }

    [Theory]
    [InlineData("zh-Hans-CN", "zh_CN")]
    [InlineData("es-419", "es_419")]
    [InlineData("de", "de")]
    public void A_preview_names_language_and_region(string tag, string name) =>
        Assert.Equal(name, Model.Locale.TryParse(tag, out var locale) ? locale.OpenGraphName : "");

    static string? Locale(TestSite site, string path) =>
        site.Html(path).QuerySelector("meta[property='og:locale']")!.GetAttribute("content");
}
