using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>Which of several tables of contents a page shows, and how they include each other.</summary>
public sealed class NearestMenus
{
    [Theory]
    [InlineData("", "a", "A")]
    [InlineData("", "c", "Root")]
    [InlineData("a", "a/b/c", "A")]
    [InlineData("a/b", "a/b/c", "A/b")]
    [InlineData("a/b/c", "a", "A")]
    [InlineData("c", "c/d", "C")]
    public void A_page_shows_the_nearest_table_that_lists_it(string one, string other, string shown)
    {
        using var site = new TestSite(Table(one), Table(other), ("a/b/page.md", "# Page\n"));

        Assert.Equal([shown], Titles(site));
    }

    [Fact]
    public void A_page_that_none_lists_shows_the_nearest_above_it()
    {
        using var site = new TestSite(
            ("a/b/page.md", "# Page\n"),
            ("index.md", "# Home\n"),
            ("toc.yml", "- name: Root\n  href: index.md\n"),
            ("a/toc.yml", "- name: A\n  href: ../index.md\n"),
            ("a/bc/toc.yml", "- name: Beside\n  href: ../../index.md\n"),
            ("a/b/c/toc.yml", "- name: Below\n  href: ../../../index.md\n")
        );

        Assert.Equal(["A"], Titles(site));
    }

    [Fact]
    public void Tables_without_titles_that_include_each_other_come_to_an_end()
    {
        using var site = new TestSite(
            ("toc.yml", "- href: a/toc.yml\n- name: Page\n  href: a/b/page.md\n"),
            ("a/toc.yml", "- href: b/toc.yml\n"),
            ("a/b/toc.yml", "- href: ../toc.yml\n- name: Inner\n  href: page.md\n"),
            ("a/b/page.md", "# Page\n")
        );

        Assert.Contains("Inner", Titles(site));
        Assert.Contains(site.Check(), found => found.Rule.Id == "circular-reference");
    }

    static (string Path, string Text) Table(string folder)
    {
        var up = string.Concat(folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(_ => "../"));
        var name = folder.Length == 0 ? "Root" : char.ToUpperInvariant(folder[0]) + folder[1..];
        return ($"{folder}/toc.yml".TrimStart('/'), $"- name: {name}\n  href: {up}a/b/page.md\n");
    }

    static IEnumerable<string> Titles(TestSite site) =>
        site.Html("en-us/a/b/page.html").QuerySelectorAll(".menu a").Select(link => link.TextContent);
}
