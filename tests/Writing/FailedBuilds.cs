using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Writing;

public sealed class FailedBuilds
{
    [Fact]
    public void A_template_error_leaves_the_old_site_as_it_was()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var templates = site.UseOwnTemplates();
        site.Build();
        var before = site.Files();
        site.Write("index.md", "# Home, changed\n");
        site.Write("next.md", "# Next\n");
        File.WriteAllText(Path.Combine(templates, "pages/search.scriban-html"), "{{ page.date.iso }}");

        var fault = Assert.Throws<FaultException>(() => site.Build());

        Assert.Equal("template-error", fault.Diagnostic.Rule.Id);
        TestSite.AssertSame(before, site.Files());
        Assert.False(Directory.Exists(Path.Combine(site.Output, ".staging")));
    }

    [Theory]
    [InlineData("pages/article", "{{ if page.title }}never closed")]
    [InlineData("partials/layout", "{{ end }}")]
    [InlineData("partials/head", "{{ include 'missing' }}")]
    [InlineData("partials/head", "{{ page.titel }}")]
    [InlineData("partials/head", "{{ text.serch }}")]
    [InlineData("partials/head", "{{ unknown }}")]
    [InlineData("partials/head", "{{ page.headings }}")]
    [InlineData("partials/head", "{{ page.date.iso }}")]
    [InlineData("partials/head", "{{ while true }}x{{ end }}")]
    [InlineData("partials/head", "{{ include 'head' }}")]
    [InlineData("partials/head", "{{ func f; f; end; f }}")]
    public async Task A_broken_template_is_a_finding_and_not_a_crash(string template, string text)
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        var path = Path.Combine(site.Folder, "templates", template + ".scriban-html");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "\n" + text, TestContext.Current.CancellationToken);

        var result = await CommandRunner.RunAsync(site.Folder, "build");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches($@"templates/{template}\.scriban-html:2:\d+: error template-error:", result.Output);
        Assert.False(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void A_folder_of_others_in_the_way_of_a_file_refuses_the_build_and_nothing_is_changed()
    {
        using var site = new TestSite(("a.md", "# A\n"), ("index.md", "# Home\n"));
        site.Build();
        File.Delete(Path.Combine(site.Output, "en-us/index.html"));
        Directory.CreateDirectory(Path.Combine(site.Output, "en-us/index.html"));
        File.WriteAllText(Path.Combine(site.Output, "en-us/index.html/theirs.txt"), "theirs");
        var before = site.Files();
        site.Write("a.md", "# A, changed\n");

        var outcome = site.Build();

        Assert.NotEmpty(outcome.Faults);
        TestSite.AssertSame(before, site.Files());
        Assert.False(Directory.Exists(Path.Combine(site.Output, ".staging")));
    }

    [Fact]
    public void A_file_of_others_in_the_way_of_a_folder_refuses_the_build_and_nothing_is_changed()
    {
        using var site = new TestSite(("a.md", "# A\n"));
        site.Build();
        File.WriteAllText(Path.Combine(site.Output, "en-us/guides"), "theirs");
        var before = site.Files();
        site.Write("a.md", "# A, changed\n");
        site.Write("guides/index.md", "# Guides\n");

        var outcome = site.Build();

        Assert.NotEmpty(outcome.Faults);
        TestSite.AssertSame(before, site.Files());
    }

    [Fact]
    public void A_folder_of_ours_gives_way_to_a_file()
    {
        using var site = new TestSite(("steps.svg/index.md", "# Steps\n"));
        site.Build();
        Directory.Delete(Path.Combine(site.Source, "steps.svg"), recursive: true);
        site.Write("steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        Assert.Empty(site.Build().Faults);

        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void A_file_of_ours_gives_way_to_a_folder()
    {
        using var site = new TestSite(("steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        site.Build();
        site.Delete("steps.svg");
        site.Write("steps.svg/index.md", "# Steps\n");

        Assert.Empty(site.Build().Faults);

        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_a_finding()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        File.WriteAllText(site.Output, "theirs");

        Assert.Equal("output-unwritable", Assert.Single(site.Build().Faults).Rule.Id);
        Assert.Equal("theirs", File.ReadAllText(site.Output));
    }

    [Fact]
    public void A_build_that_failed_can_be_done_again()
    {
        using var site = new TestSite(("index.md", "# Home\n"));
        site.Build();
        site.Write("next.md", "# Next\n");
        File.WriteAllText(Path.Combine(site.Output, "en-us/next.html"), "theirs");
        Assert.NotEmpty(site.Build().Faults);
        File.Delete(Path.Combine(site.Output, "en-us/next.html"));

        Assert.Empty(site.Build().Faults);

        TestSite.AssertSame(site.FreshFiles(), site.Files());
    }
}
