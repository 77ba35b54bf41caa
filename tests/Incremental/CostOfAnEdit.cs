using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

public sealed class CostOfAnEdit
{
    [Fact]
    public void Nothing_is_parsed_and_nothing_written_when_nothing_has_changed()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => { });

        Assert.Equal((0, 0, 0), (rebuild.Parsed, rebuild.Written, rebuild.Deleted));
    }

    [Fact]
    public void Files_that_stay_the_same_are_not_touched()
    {
        using var site = SampleSite.Create();
        site.Build();
        var before = Times(site.Output);

        site.Build();

        Assert.Equal(before, Times(site.Output));
    }

    [Fact]
    public void A_build_that_remembers_nothing_writes_nothing_over_a_site_that_is_the_same()
    {
        using var site = SampleSite.Create();
        site.Build();
        (site.Caches, site.Written) = (new StageCaches(), LicensingSite.Writing.WrittenFiles.None);

        Assert.Equal(0, site.Build().Written);
    }

    [Fact]
    public void A_file_saved_without_a_change_costs_nothing()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(
            site,
            () => File.SetLastWriteTimeUtc(Path.Combine(site.Source, "en-US/credit.md"), DateTime.UtcNow.AddMinutes(1))
        );

        Assert.Equal((0, 0), (rebuild.Parsed, rebuild.Written));
    }

    [Fact]
    public void An_edited_page_is_the_only_one_parsed_and_the_only_one_written()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => site.Write("en-US/guides/index.md", "# Guides\n\nOne sentence more.\n"));

        Assert.Equal(1, rebuild.Parsed);
        Assert.Equal(["en-us/guides/index.html"], rebuild.Changed.Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Equal(rebuild.Changed.Count, rebuild.Written + rebuild.Deleted);
    }

    [Fact]
    public void An_edit_of_the_same_length_right_after_a_build_is_seen()
    {
        using var site = new TestSite(("index.md", "# Home\n\nred\n"));

        var rebuild = Rebuild.After(site, () => site.Write("index.md", "# Home\n\nsky\n"));

        Assert.Equal(1, rebuild.Parsed);
        Assert.Contains("<p>sky</p>", File.ReadAllText(Path.Combine(site.Output, "en-us/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_title_reaches_the_pages_that_show_it()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => site.Write("fr-FR/guides/index.md", "# <a name=\"guides\"></a>Les guides\n"));

        Assert.Equal(1, rebuild.Parsed);
        Assert.Contains("fr-fr/all-pages.html", rebuild.Changed);
        Assert.DoesNotContain("en-us/all-pages.html", rebuild.Changed);
    }

    [Fact]
    public void An_edited_table_of_contents_parses_no_page_and_rewrites_those_that_show_it()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(
            site,
            () => site.Write("en-US/toc.yml", "- name: Start\n  href: index.md\n- name: Credit\n  href: credit.md\n")
        );

        Assert.Equal(1, rebuild.Parsed);
        Assert.Contains("en-us/credit.html", rebuild.Changed);
        Assert.Contains("fr-fr/credit.html", rebuild.Changed);
    }

    [Fact]
    public void An_edited_template_parses_nothing_and_rewrites_every_page()
    {
        using var site = SampleSite.Create();
        var layout = Path.Combine(site.UseOwnTemplates(), "partials/layout.scriban-html");

        var rebuild = Rebuild.After(
            site,
            () => File.WriteAllText(layout, File.ReadAllText(layout).Replace("</body>", "<hr></body>", StringComparison.Ordinal))
        );

        Assert.Equal(0, rebuild.Parsed);
        Assert.Equal(site.Files().Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), rebuild.Changed);
    }

    [Fact]
    public void An_edited_picture_parses_nothing_and_is_the_only_file_written()
    {
        using var site = SampleSite.Create();

        var rebuild = Rebuild.After(site, () => site.Write("en-US/media/steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"));

        Assert.Equal(0, rebuild.Parsed);
        Assert.Equal(["en-us/media/steps.svg"], rebuild.Changed);
    }

    static IEnumerable<(string, DateTime)> Times(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.GetLastWriteTimeUtc(file))),
        ];
}
