using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Seed;

/// <summary>The article the project started from, unchanged, as a site of its own.</summary>
public sealed partial class SeedArticle
{
    const string Name = "support-resources-licensing.fr-FR.md";

    static readonly string[] Ids =
    [
        "guide-to-licensing-resources-for-microsoft-partners",
        "general-resources-about-licensing-and-license-training",
        "program-specific-and-product-specific-licensing-terms-and-agreements",
        "resources-associated-with-license-fulfillment-or-financing-options",
        "more-resources-to-help-with-price-lists-customer-deals-license-activation-or-credits",
        "help-from-microsoft-support",
        "next-steps",
    ];

    [Fact]
    public void Its_title_description_and_date_are_shown()
    {
        var page = Page(out _);

        Assert.StartsWith("Ressources de licence Microsoft", page.Title, StringComparison.Ordinal);
        Assert.StartsWith(
            "En tant que partenaire Microsoft, vous avez peut-être des questions",
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("2020-08-25", "25 août 2020"),
            (page.QuerySelector("main time")!.GetAttribute("datetime"), page.QuerySelector("main time")!.TextContent.Replace('\u00A0', ' '))
        );
        Assert.Equal("fr-FR", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Its_headings_have_their_English_ids()
    {
        var page = Page(out _);
        var headings = page.QuerySelectorAll("article :is(h1, h2, h3, h4, h5, h6)");

        Assert.Equal(Ids.Length, headings.Length);
        Assert.All(
            headings.Zip(Ids),
            pair =>
                Assert.True(
                    pair.First.Id == pair.Second || pair.First.QuerySelector($"#{pair.Second}, [name='{pair.Second}']") is not null,
                    pair.Second
                )
        );
        Assert.Equal("Guide des ressources de licence pour les partenaires Microsoft", headings[0].TextContent.Trim());
        Assert.Equal(
            Ids.Skip(1).Select(id => "#" + id),
            page.QuerySelectorAll(".on-this-page a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Its_notes_are_notes()
    {
        var notes = Page(out _).QuerySelectorAll("article .alert.note");

        Assert.Equal(2, notes.Length);
        Assert.All(notes, note => Assert.Equal("Remarque", note.QuerySelector(".alert-title")!.TextContent));
        Assert.Equal(2, notes[0].QuerySelectorAll("p:not(.alert-title)").Length);
        Assert.Contains("tapez licence dans le champ problèmes", notes[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_tables_have_every_row_and_every_link()
    {
        var tables = Page(out var text).QuerySelectorAll("article table");
        var expected = text.Split("\n\n")
            .Where(block => block.StartsWith('|'))
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();

        Assert.Equal(4, tables.Length);
        Assert.Equal(expected.Select(lines => lines.Length - 2), tables.Select(table => table.QuerySelectorAll("tbody tr").Length));
        Assert.All(tables, table => Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal(2, row.ChildElementCount)));
        foreach (var (lines, table) in expected.Zip(tables))
        {
            Assert.Equal(lines.Skip(2).SelectMany(Targets), table.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public void Addresses_that_are_not_of_the_site_stay_as_they_were_written()
    {
        var links = Page(out var text)
            .QuerySelectorAll("article a[href]")
            .Where(link => link.Closest(".sections") is null)
            .Select(link => link.GetAttribute("href"));

        Assert.Equal(Targets(text), links);
        Assert.Contains("/learn/certifications/exams/70-705", links);
        Assert.Contains("https://partner.microsoft.com/asset#/?type=marketing-campaigns&area=mrkt", links);
    }

    [Fact]
    public void Each_page_it_links_to_that_is_not_there_is_reported_where_the_address_stands()
    {
        using var site = Site(out var text);
        var expected =
            from line in text.Split('\n').Select((content, index) => (content, number: index + 1))
            from Match link in LinkTarget().Matches(line.content)
            where link.Groups[1].Value.EndsWith(".md", StringComparison.Ordinal)
            select $"{Name}:{line.number}:{link.Groups[1].Index + 1} file-not-found {link.Groups[1].Value}";

        Assert.Equal(8, expected.Count());
        Assert.Equal(expected, site.Findings());
    }

    static IHtmlDocument Page(out string text)
    {
        using var site = Site(out text);
        return site.Html("fr-fr/support-resources-licensing.fr-fr.html");
    }

    static TestSite Site(out string text)
    {
        var file = Repository.Shared($"seed/{Name}");
        Assert.SkipUnless(File.Exists(file), "The article the project started from is not beside the repository.");
        text = File.ReadAllText(file);
        var site = new TestSite((Name, text));
        site.Use(options => options with { SourceLocale = "fr-FR" });
        return site;
    }

    static IEnumerable<string> Targets(string text) => LinkTarget().Matches(text).Select(link => link.Groups[1].Value);

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkTarget();
}
