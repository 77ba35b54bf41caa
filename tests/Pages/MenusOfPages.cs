using System.Text.Json;
using AngleSharp.Dom;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Pages;

/// <summary>
/// The navigation beside a page: as much of the table of contents as is near, whatever its size, and files with the rest.
/// </summary>
public sealed class MenusOfPages
{
    [Fact]
    public void A_page_does_not_grow_with_its_siblings()
    {
        using var small = Flat(200);
        using var large = Flat(2000);

        Assert.InRange(large.Page("en-us/p150.html").Length, 1, small.Page("en-us/p150.html").Length * 11 / 10);
    }

    [Fact]
    public void A_page_does_not_grow_with_branches_that_authors_want_open()
    {
        using var site = Branches(40, 40, "  expanded: true\n");

        Assert.InRange(site.Html("en-us/b0-p0.html").QuerySelectorAll(".menu a").Length, 40 + 40, 300);
    }

    [Fact]
    public void An_entry_without_a_name_has_the_title_of_its_page_in_each_language()
    {
        using var site = new TestSite(
            ("site.yml", "source_locale: en-US\nlocales: [{ tag: en-US }, { tag: fr-FR }]\n"),
            ("en-US/toc.yml", "- href: index.md\n- href: guide/buy.md\n  items:\n  - href: guide/pay.md\n"),
            ("en-US/index.md", "# Home\n"),
            ("en-US/guide/buy.md", "---\ntitle: Buy seats\n---\n# Buy\n"),
            ("en-US/guide/pay.md", "# Pay\n"),
            ("fr-FR/index.md", "# Accueil\n"),
            ("fr-FR/guide/buy.md", "# Acheter\n")
        );

        Assert.Empty(site.Findings());
        Assert.Equal(["Home", "Buy seats", "Pay"], Titles(site.Html("en-us/guide/buy.html")));
        Assert.Equal(["Accueil", "Acheter", "Pay"], Titles(site.Html("fr-fr/guide/buy.html")));
        Assert.Equal("en-US", site.Html("fr-fr/guide/buy.html").QuerySelector(".menu a bdi")?.GetAttribute("lang"));
    }

    [Fact]
    public void A_page_shows_its_ancestors_its_siblings_and_its_children()
    {
        using var site = Branches(3, 3, "");
        var page = site.Html("en-us/b1.html");

        Assert.Equal(["B0", "B1", "B1 P0", "B1 P1", "B1 P2", "B2"], Titles(page));
        Assert.Equal(Titles(page), Titles(site.Html("en-us/b1-p2.html")));
        Assert.Equal(["B0", "B2"], page.QuerySelectorAll(".menu a[data-level]").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(199)]
    public void Of_many_siblings_a_page_shows_those_around_it_and_how_many_there_are_before_and_after(int at)
    {
        using var site = Flat(200);
        var page = site.Html($"en-us/p{at}.html");
        var rests = page.QuerySelectorAll(".menu a[data-rest]")
            .Select(link => int.Parse(link.GetAttribute("data-rest")!, System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        var shown = page.QuerySelectorAll(".menu a:not([data-rest])").Length;

        Assert.Equal(200, shown + rests.Sum(Math.Abs));
        Assert.Equal($"P{at}", page.QuerySelector(".menu [aria-current=page]")!.TextContent);
        Assert.All(page.QuerySelectorAll(".menu a[data-rest]"), link => Assert.Matches("^[0-9]+ more$", link.TextContent));
    }

    [Theory]
    [InlineData("b0")]
    [InlineData("b30-p30")]
    [InlineData("b59-p59")]
    public void Every_entry_can_be_had_from_every_page_through_files_that_are_there(string slug)
    {
        using var site = Branches(60, 60, "");
        var result = site.Run();
        var menu = TestSite.Parse(TestSite.Page(result, $"en-us/{slug}.html")).QuerySelector(".menu nav")!;

        Assert.Equal(60 + (60 * 60), Reached(result, menu).Distinct().Count());
    }

    [Fact]
    public void The_name_of_a_level_stays_when_entries_come_before_it()
    {
        using var site = Branches(3, 3, "");
        var before = LevelOf(site, "B2");
        site.Write("toc.yml", "- name: First\n  href: b0-p0.md\n" + File.ReadAllText(Path.Combine(site.Source, "toc.yml")));

        Assert.Equal(before, LevelOf(site, "B2"));
    }

    static string LevelOf(TestSite site, string title) =>
        site.Html("en-us/b1.html").QuerySelectorAll(".menu a").Single(link => link.TextContent == title).GetAttribute("data-level")!;

    /// <summary>The addresses in a menu, and those that a script can put there.</summary>
    static IEnumerable<string> Reached(BuildResult result, IElement menu) =>
        menu.QuerySelectorAll("a:not([data-rest])")
            .Select(link => link.GetAttribute("href")!)
            .Concat(
                menu.QuerySelectorAll("a[data-level]")
                    .SelectMany(link => ReachedIn(result, menu.GetAttribute("data-levels")!, link.GetAttribute("data-level")!))
            );

    static IEnumerable<string> ReachedIn(BuildResult result, string folder, string level)
    {
        using var entries = JsonDocument.Parse(TestSite.Page(result, $"{folder.TrimStart('/')}{level}.json"));
        return
        [
            .. entries
                .RootElement.EnumerateArray()
                .SelectMany(entry =>
                    (string[])
                        [
                            entry.GetProperty("href").GetString()!,
                            .. entry.TryGetProperty("level", out var below) ? ReachedIn(result, folder, below.GetString()!) : [],
                        ]
                ),
        ];
    }

    static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll(".menu a").Select(link => link.TextContent);

    static TestSite Flat(int count) =>
        new([
            ("toc.yml", string.Concat(Enumerable.Range(0, count).Select(at => $"- name: P{at}\n  href: p{at}.md\n"))),
            .. Enumerable.Range(0, count).Select(at => ($"p{at}.md", $"# P{at}\n")),
        ]);

    static TestSite Branches(int count, int pages, string more) =>
        new([
            (
                "toc.yml",
                string.Concat(
                    Enumerable
                        .Range(0, count)
                        .Select(at =>
                            $"- name: B{at}\n  href: b{at}.md\n{more}  items:\n"
                            + string.Concat(
                                Enumerable.Range(0, pages).Select(below => $"  - name: B{at} P{below}\n    href: b{at}-p{below}.md\n")
                            )
                        )
                )
            ),
            .. Enumerable.Range(0, count).Select(at => ($"b{at}.md", $"# B{at}\n")),
            .. Enumerable
                .Range(0, count)
                .SelectMany(at => Enumerable.Range(0, pages).Select(below => ($"b{at}-p{below}.md", $"# B{at} P{below}\n"))),
        ]);
}
