using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Localization;

public sealed class OurOwnContent
{
    static readonly Lazy<SiteCrawler> Crawled = new(() => new SiteCrawler(OurContent.Site));

    [Fact]
    public void Our_own_content_is_without_a_finding() => Assert.Empty(OurContent.Site.FindDiagnostics());

    [Fact]
    public void Every_address_of_every_page_leads_somewhere() => Assert.Empty(Crawled.Value.Faults());

    [Fact]
    public void Every_page_is_in_the_language_of_its_address() =>
        Assert.Empty(
            Crawled
                .Value.Pages.Where(page =>
                    page.Value.DocumentElement.GetAttribute("lang")
                    != (page.Key.StartsWith("fr-fr/", StringComparison.Ordinal) ? "fr-FR" : "en-US")
                )
                .Select(page => page.Key)
        );

    [Fact]
    public void Every_page_has_one_main_heading() =>
        Assert.Empty(Crawled.Value.Pages.Where(page => page.Value.QuerySelectorAll("h1").Length != 1).Select(page => page.Key));

    [Fact]
    public void No_page_uses_an_id_twice() =>
        Assert.Empty(
            Crawled.Value.Pages.SelectMany(page =>
                page.Value.All.Where(element => !string.IsNullOrEmpty(element.Id))
                    .GroupBy(element => element.Id)
                    .Where(group => group.Count() > 1)
                    .Select(group => $"{page.Key}#{group.Key}")
            )
        );

    [Fact]
    public void Every_page_has_a_title_and_a_description_of_its_own_in_each_language()
    {
        foreach (
            var pages in Crawled
                .Value.Pages.Where(page => page.Value.QuerySelector("main article") is not null)
                .GroupBy(page => page.Key.Split('/')[0])
        )
        {
            Assert.Empty(
                pages
                    .Where(page => string.IsNullOrEmpty(page.Value.QuerySelector("meta[name=description]")?.GetAttribute("content")))
                    .Select(page => page.Key)
            );
            Assert.Empty(
                pages
                    .GroupBy(page => page.Value.Title)
                    .Where(group => group.Count() > 1)
                    .Select(group => string.Join(", ", group.Select(page => page.Key)))
            );
        }
    }

    [Fact]
    public void Headings_correspond_between_the_languages()
    {
        foreach (var (path, english) in Crawled.Value.Pages.Where(page => page.Key.StartsWith("en-us/", StringComparison.Ordinal)))
        {
            var french = Crawled.Value.Pages["fr-fr/" + path["en-us/".Length..]];

            Assert.Equal((path, Headings(english)), (path, Headings(french)));
        }
    }

    [Fact]
    public void Every_French_page_has_a_page_it_was_translated_from() => Assert.Subset(PathsIn("en-us/"), PathsIn("fr-fr/"));

    static HashSet<string> PathsIn(string home) =>
        [.. Crawled.Value.Pages.Keys.Where(path => path.StartsWith(home, StringComparison.Ordinal)).Select(path => path[home.Length..])];

    static string Headings(AngleSharp.Html.Dom.IHtmlDocument page) =>
        string.Join(' ', page.QuerySelectorAll("main article :is(h1, h2, h3, h4, h5, h6)").Select(heading => heading.LocalName));
}
