using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Robustness;

namespace LicensingSite.Tests.Localization;

/// <summary>The source's text that a translation carries along is nowhere but in the page.</summary>
public sealed class SourceSegments
{
    const string Text =
        "# <span data-ttu-id=\"a-1\">Demande de crédit</span>"
        + "<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Credit request</span></span>\n\n"
        + "<span data-ttu-id=\"a-2\">Écrivez à **l’assistance**.</span>"
        + "<span class=\"sxs-lookup\"><span data-stu-id=\"a-2\">Write to <span>the</span> **support desk**.</span></span> Suite.\n\n"
        + "## <span data-ttu-id=\"a-3\">Étapes</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-3\">Steps</span></span>\n";

    [Fact]
    public void Titles_headings_and_search_are_without_it()
    {
        using var site = new TestSite(
            ("fr-FR/index.md", Text),
            (
                "fr-FR/TOC.md",
                "# [<span data-ttu-id=\"t\">Crédit</span><span class=\"sxs-lookup\"><span "
                    + "data-stu-id=\"t\">Credit</span></span>](index.md)\n"
            ),
            ("site.yml", "source_locale: fr-FR\nlocales:\n  - { tag: fr-FR, path: fr-FR }\n")
        );
        var page = site.Html("fr-fr/index.html");

        Assert.Empty(site.Findings());
        Assert.StartsWith("Demande de crédit ·", page.Title, StringComparison.Ordinal);
        Assert.Equal(["demande-de-crédit", "étapes"], page.QuerySelectorAll("article :is(h1, h2)").Select(heading => heading.Id));
        Assert.Equal("Étapes", page.QuerySelector(".on-this-page li a")!.TextContent);
        Assert.Equal("Crédit", page.QuerySelector(".menu li a")!.TextContent.Trim());
        var index = site.SearchedTexts("fr-fr");
        Assert.Contains("Écrivez à l’assistance. Suite.", index, StringComparison.Ordinal);
        Assert.DoesNotContain("support", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Steps", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_text_is_offered_though_there_is_no_source_page()
    {
        using var site = new TestSite(("index.md", Text), ("other.md", "# Other\n\nA `sxs-lookup` in code.\n"));

        Assert.NotNull(site.Html("en-us/index.html").QuerySelector(".original[hidden]"));
        Assert.Null(site.Html("en-us/other.html").QuerySelector(".original"));
    }

    [Theory]
    [InlineData("a<span class=\"sxs-lookup\"><span>b</span></span>c", "ac")]
    [InlineData("a<span class='x sxs-lookup'>b<span>c</span>d</span>e", "ae")]
    [InlineData("<p>a<span class=\"sxs-lookup\">b</p><p>c</p>", "a c")]
    [InlineData("a<span class=\"sxs-lookup\">b", "a")]
    [InlineData("a</span>b<span>c</span>", "abc")]
    public void Plain_text_leaves_it_out_and_no_more(string html, string expected) =>
        Assert.Equal([expected], PlainText.Sections(Reading.Html(html).Body));
}
