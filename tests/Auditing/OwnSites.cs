using LicensingSite.Auditing;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Auditing;

/// <summary>The audit and the check agree on what this generator builds.</summary>
public sealed class OwnSites
{
    [Theory]
    [InlineData("/")]
    [InlineData("/guide/")]
    [InlineData("https://docs.example.org/a/b/")]
    public void A_site_that_checks_clean_is_clean_when_it_is_looked_at(string baseUrl)
    {
        using var site = SampleSite.At(baseUrl);

        Assert.Empty(Audit(site));
    }

    [Fact]
    public void Our_own_content_is_clean()
    {
        using var site = new TestSite();
        site.Use(options => options with { Source = Repository.Content });

        Assert.Empty(Audit(site));
    }

    [Fact]
    public void What_is_broken_in_the_sources_is_broken_in_the_pages_and_nothing_else_is()
    {
        using var site = new TestSite(
            ("index.md", "# Home\n\n[a](gone.md) [b](terms.md#prizes) ![c](gone.png) [d](terms.md#prices)\n\n<span id=\"home\">x</span>\n"),
            ("terms.md", "# Terms\n\n## Prices\n"));

        Assert.Equal(3, site.Run().Diagnostics.Count(found => found.Severity == Diagnostics.Severity.Error));
        Assert.Equal(
            ["bookmark-not-found", "file-not-found", "file-not-found"],
            Audit(site).Order(StringComparer.Ordinal));
    }

    static string[] Audit(TestSite site)
    {
        site.Build();
        var (pages, findings) = SiteAudit.Run(site.Output, site.Run().Site.Config.BaseUrl, new Jobs(2));
        Assert.True(pages > 3);
        return [.. findings.Select(found => found.Rule.Id)];
    }
}
