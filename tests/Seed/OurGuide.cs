using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Seed;

/// <summary>Our own guide to licensing resources, in its French form.</summary>
public sealed class OurGuide
{
    const string Path = "licensing/support-resources-licensing";

    static readonly Lazy<(IHtmlDocument English, IHtmlDocument French)> Pages = new(() =>
        (Page($"en-us/{Path}.html"), Page($"fr-fr/{Path}.html"))
    );

    [Fact]
    public void Its_seven_headings_have_the_ids_of_the_English_ones()
    {
        var english = Headings(Pages.Value.English).Select(heading => heading.Id!).ToArray();
        var french = Headings(Pages.Value.French);

        Assert.Equal(7, french.Length);
        Assert.All(english, Assert.NotEmpty);
        Assert.All(
            french.Zip(english),
            pair => Assert.True(pair.First.Id == pair.Second || pair.First.QuerySelector($"#{pair.Second}") is not null, pair.Second)
        );
    }

    [Fact]
    public void The_guide_has_two_notes_and_four_tables()
    {
        var page = Pages.Value.French;

        Assert.Equal(
            ["Remarque", "Remarque"],
            page.QuerySelectorAll("article .alert.note .alert-title").Select(title => title.TextContent)
        );
        Assert.Equal(4, page.QuerySelectorAll("article table").Length);
        Assert.Equal([6, 5, 5, 7], page.QuerySelectorAll("article table").Select(table => table.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public void Its_links_lead_where_the_English_ones_lead() =>
        Assert.Equal(Links(Pages.Value.English, "/en-us/"), Links(Pages.Value.French, "/fr-fr/"));

    static IHtmlDocument Page(string path) => TestSite.Parse(TestSite.Page(OurContent.Site, path));

    static IElement[] Headings(IHtmlDocument page) => [.. page.QuerySelectorAll("article :is(h1, h2, h3)")];

    static IEnumerable<string> Links(IHtmlDocument page, string home) =>
        page.QuerySelectorAll("article a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith(home, StringComparison.Ordinal))
            .Select(href => href[home.Length..])
            .Distinct()
            .Order(StringComparer.Ordinal);
}
