using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Serving;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

/// <summary>What the preview answers before it has read the whole site is what it answers afterwards.</summary>
public sealed class ColdStartTests
{
    [Fact]
    public void Pages_of_the_sample_are_those_of_a_full_build()
    {
        using var site = SampleSite.At("https://docs.example.org/guide/");

        AssertSame(site, _ => true);
    }

    [Fact]
    public void Pages_of_our_own_site_are_those_of_a_full_build()
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Path.Combine(Repository.Root, "content") });

        AssertSame(site, index => index % 7 == 0);
    }

    [Theory]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void Pages_of_real_documentation_are_those_of_a_full_build(string corpus)
    {
        using var site = new TestSite();
        var folder = Repository.Corpus(corpus);
        site.Use(options => options with { Source = folder });

        AssertSame(site, index => index % 40 == 0);
    }

    [Fact]
    public void Requests_wait_for_the_full_build_when_a_partial_one_cannot_answer()
    {
        using var site = SampleSite.Create();
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());
        var glance = new ColdStart(live);

        Assert.Null(glance.At("/en-us/translation-status"));
        Assert.Null(glance.At("/en-us/_s/index.bin"));
        Assert.Null(glance.At("/en-us/nowhere"));
        Assert.NotNull(glance.At("/en-us/guides"));
    }

    static void AssertSame(TestSite site, Func<int, bool> isTaken)
    {
        var whole = site.Run();
        var live = new IncrementalSite(site.Options);
        Assert.Empty(live.Open());
        var glance = new ColdStart(live);
        var basePath = whole.Site.Config.BaseUrl.Path;
        var pages = whole
            .Site.Locales.SelectMany(locale => locale.Pages)
            .Where((_, index) => isTaken(index))
            .Select(page => Routes.PageFile(page.Locale, page.Page.Id.Slug))
            .Append("index.html")
            .ToArray();

        Assert.NotEmpty(pages);
        Assert.All(
            pages,
            path =>
                Assert.Equal(
                    TestSite.Page(whole, path),
                    System.Text.Encoding.UTF8.GetString(glance.At(basePath + path)!.Find(basePath + path)!.Plan().Produce())
                )
        );
    }
}
