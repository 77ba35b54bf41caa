using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>Files and folders that no repository can hold: wrong bytes, links to nothing, folders in the way of files.</summary>
public sealed class UnreadableFiles
{
    const string Page = "# Home\n";

    [Fact, Trait("Rule", "file-unreadable")]
    public void A_page_that_cannot_be_read_is_a_finding_and_the_others_are_built()
    {
        using var site = new TestSite(("index.md", Page));
        LinkToNothing(site, "gone.md");

        Assert.Equal(["gone.md:1:1 file-unreadable"], site.Findings());
        Assert.Contains("Home", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "file-unreadable")]
    public void A_YAML_page_and_a_table_of_contents_that_cannot_be_read_are_findings()
    {
        using var site = new TestSite(("index.md", Page));
        LinkToNothing(site, "questions.yml");
        LinkToNothing(site, "toc.yml");

        Assert.Equal(["questions.yml:1:1 file-unreadable", "toc.yml:1:1 file-unreadable"], site.Findings());
    }

    [Fact, Trait("Rule", "file-unreadable")]
    public void An_include_that_cannot_be_read_is_a_finding()
    {
        using var site = new TestSite(("index.md", "# Home\n\n[!INCLUDE [terms](includes/terms.md)]\n"));
        LinkToNothing(site, "includes/terms.md");

        Assert.Contains("includes/terms.md:1:1 file-unreadable", site.Findings());
    }

    [Fact, Trait("Rule", "file-unreadable")]
    public void A_picture_that_cannot_be_read_is_a_finding_at_the_picture()
    {
        using var site = new TestSite(("index.md", "# Home\n\n![Logo](logo.png)\n"));
        LinkToNothing(site, "logo.png");

        var found = site.Check().Concat(site.Build().Findings).Distinct();

        Assert.Equal(["file-unreadable"], found.Select(one => one.Rule.Id));
    }

    [Fact, Trait("Rule", "invalid-encoding")]
    public void A_byte_that_is_not_UTF_8_is_found_where_it_stands_and_shown_as_a_replacement()
    {
        using var site = new TestSite();
        site.Write("index.md", [.. "# Home\n\nCaf"u8, 0xE9, .. " and caf"u8, 0xE9, .. "\n"u8]);

        Assert.Equal(["index.md:3:4 invalid-encoding"], site.Findings());
        Assert.Contains("Caf\uFFFD and caf\uFFFD", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "invalid-encoding")]
    public void Letters_before_a_wrong_byte_count_as_one_column_each()
    {
        using var site = new TestSite();
        site.Write("index.md", [0xEF, 0xBB, 0xBF, .. "# Été "u8, 0xFF, .. "\n"u8]);

        Assert.Equal(["index.md:1:7 invalid-encoding"], site.Findings());
    }

    [Fact, Trait("Rule", "invalid-encoding")]
    public void A_wrong_byte_in_an_include_is_found_in_the_include()
    {
        using var site = new TestSite(("index.md", "# Home\n\n[!INCLUDE [t](includes/t.md)]\n"));
        site.Write("includes/t.md", [.. "Caf"u8, 0xE9, .. "\n"u8]);

        Assert.Equal(["includes/t.md:1:4 invalid-encoding"], site.Findings());
    }

    [Fact, Trait("Rule", "invalid-encoding")]
    public void UTF_16_is_read_and_reported()
    {
        using var site = new TestSite();
        site.Write("index.md", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("# Été\n")]);

        Assert.Equal(["index.md:1:1 invalid-encoding"], site.Findings());
        Assert.Contains("Été", site.Page("en-us/index.html"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "output-unwritable")]
    public void A_file_where_the_output_folder_should_be_is_a_finding_and_stays()
    {
        using var site = new TestSite(("index.md", Page));
        File.WriteAllText(site.Output, "mine");

        var found = Assert.Single(site.Build().Faults);

        Assert.Equal((Rules.OutputUnwritable, site.Output), (found.Rule, found.Place.Source.File));
        Assert.Equal("mine", File.ReadAllText(site.Output));
    }

    [Fact, Trait("Rule", "output-unwritable")]
    public void A_folder_in_the_way_of_a_page_is_a_finding()
    {
        using var site = new TestSite(("index.md", Page));
        Directory.CreateDirectory(Path.Combine(site.Output, "en-us", "index.html"));

        var found = Assert.Single(site.Build().Faults);

        Assert.Equal((Rules.OutputUnwritable, site.Output), (found.Rule, found.Place.Source.File));
    }

    static void LinkToNothing(TestSite site, string path)
    {
        var link = Path.Combine(site.Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, Path.Combine(site.Folder, "nothing"));
    }
}
