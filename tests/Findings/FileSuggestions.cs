using LicensingSite.Reporting;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>
/// "Did you mean" for whatever else a page names: files to include and to quote, uids, tables of contents, and names with accents written
/// apart.
/// </summary>
public sealed class FileSuggestions
{
    [Theory]
    [InlineData("[!INCLUDE [t](includes/trems.md)]", "include-not-found", "includes/terms.md")]
    [InlineData("[!INCLUDE [t](terms.md)]", "include-not-found", "includes/terms.md")]
    [InlineData("[!INCLUDE [t](include/terms%2Emd)]", "include-not-found", "includes/terms.md")]
    [InlineData("[!INCLUDE [t](elsewhere/nothing-like-it.md)]", "include-not-found", null)]
    [InlineData("[!code-csharp[c](code/Progam.cs)]", "codesnippet-not-found", "code/Program.cs")]
    [InlineData(":::code language=\"csharp\" source=\"Program.cs\":::", "codesnippet-not-found", "code/Program.cs")]
    [InlineData("<xref:Contoso.Pirces>", "xref-not-found", "Contoso.Prices")]
    [InlineData("[a](xref:contoso.prices)", "xref-not-found", "Contoso.Prices")]
    [InlineData("[a](caf\u00E9.md)", "file-not-found", "cafe\u0301.md")]
    [InlineData("[a](Cafe%CC%81s/cre%CC%80me.md)", "file-not-found", "caf\u00E9s/cr\u00E8me.md")]
    public void A_page_is_told_what_it_probably_means(string text, string rule, string? meant)
    {
        using var site = Site($"# Home\n\n{text}\n");

        var found = Assert.Single(site.Check(), found => found.Rule.Id == rule);

        Assert.Equal(meant, found.Suggestion);
        Assert.Equal(meant is not null, found.Message.Contains($"Did you mean '{meant}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("guide/tco.yml", "file-not-found")]
    [InlineData("giude/toc.yml", "toc-not-found")]
    [InlineData("guide/sub/toc.yml", "toc-not-found")]
    public void A_table_of_contents_is_told_which_other_it_probably_means(string href, string rule)
    {
        using var site = Site("# Home\n");
        site.Write("toc.yml", $"- name: Guide\n  href: {href}\n");

        var found = Assert.Single(site.Check(), found => found.Target == href);

        Assert.Equal((rule, "guide/toc.yml"), (found.Rule.Id, found.Suggestion));
    }

    [Theory]
    [InlineData("uid: Contoso.Prices", "")]
    [InlineData("topicUid: Contoso.Prices", "")]
    [InlineData("uid: Contoso.Pirces", "xref-not-found Contoso.Pirces")]
    [InlineData("topicUid: Elsewhere", "xref-not-found Elsewhere")]
    [InlineData("href: index.md\n  uid: Elsewhere", "")]
    public void An_entry_may_name_a_page_by_its_uid(string text, string finding)
    {
        using var site = Site("# Home\n");
        site.Write("toc.yml", $"- name: Prices\n  {text}\n");

        var result = site.Run().Check();

        Assert.Equal(
            finding,
            string.Join(
                ' ',
                result
                    .Diagnostics.Where(found => found.Place.Source.File.EndsWith("content/toc.yml", StringComparison.Ordinal))
                    .Select(found => $"{found.Rule.Id} {found.Target}")
            )
        );
        Assert.Equal(
            finding.Length > 0 ? null
                : text.StartsWith("href", StringComparison.Ordinal) ? "/en-us/"
                : "/en-us/prices",
            Assert.Single(result.Site.Source.Menus.Single(menu => menu.Path == "toc.yml").Nodes).Href
        );
    }

    [Fact]
    public void The_only_table_of_contents_does_not_mean_itself()
    {
        using var site = new TestSite(("index.md", "# Home\n"), ("toc.yml", "- name: Guide\n  href: guide/toc.yml\n"));

        Assert.Null(Assert.Single(site.Check(), found => found.Rule.Id == "toc-not-found").Suggestion);
    }

    [Fact]
    public void A_fault_of_an_included_file_is_told_once_and_names_the_first_page_that_includes_it()
    {
        using var site = Site("# Home\n\n[!INCLUDE [t](includes/terms.md)]\n");
        site.Write("another.md", "# Another\n\n[!INCLUDE [t](includes/terms.md)]\n");
        site.Write("includes/terms.md", "[Lost](../lost.md)\n\n> [!REMARK]\n> Old.\n\n[!INCLUDE [t](trems.md)]\n");

        var found = site.Check().Where(found => found.Place.Source.File.EndsWith("includes/terms.md", StringComparison.Ordinal)).ToArray();

        Assert.Equal(["file-not-found", "invalid-note-section", "include-not-found"], found.Select(found => found.Rule.Id));
        Assert.All(found, one => Assert.Equal(Path.Combine(site.Source, "another.md"), one.IncludedFrom.Place?.Source.File));
        Assert.All(found, one => Assert.EndsWith($"(Included by {site.Source}/another.md)", Report.Message(one), StringComparison.Ordinal));
        Assert.Contains("\"related\": {", JsonReport.Format(found), StringComparison.Ordinal);
        Assert.Contains("another.md", SarifReport.Format(found, site.Folder), StringComparison.Ordinal);
    }

    static TestSite Site(string home) =>
        new(
            ("index.md", home),
            ("includes/terms.md", "Terms.\n"),
            ("code/Program.cs", "class Program;\n"),
            ("prices.md", "---\nuid: Contoso.Prices\n---\n# Prices\n"),
            ("cafe\u0301.md", "# Coffee\n"),
            ("caf\u00E9s/cr\u00E8me.md", "# Cream\n"),
            ("guide/index.md", "# Guide\n"),
            ("guide/toc.yml", "- name: Guide\n  href: index.md\n")
        );
}
