using System.Net;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

public sealed class SitesBelowAPath
{
    [Theory]
    [InlineData("/guide/", HttpStatusCode.OK)]
    [InlineData("/guide/fr-fr/credit", HttpStatusCode.OK)]
    [InlineData("/guide", HttpStatusCode.Redirect)]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/fr-fr/credit", HttpStatusCode.NotFound)]
    [InlineData("/guidebook/fr-fr/credit", HttpStatusCode.NotFound)]
    public async Task A_site_is_served_below_the_path_it_will_have(string path, HttpStatusCode status)
    {
        using var site = SampleSite.At("https://docs.example.org/guide/");
        await using var host = await PreviewHost.StartAsync(site);

        using var answer = await host.Client.GetAsync(new Uri(host.Address, path), TestContext.Current.CancellationToken);

        Assert.Equal("/guide/", host.Address.AbsolutePath);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_of_odd_names_are_served_and_redirected_to()
    {
        using var site = new TestSite(("été #1/100%.md", "# Odd\n"), ("été #1/index.md", "# Folder\n"));
        await using var host = await PreviewHost.StartAsync(site);

        var page = await host.Client.GetStringAsync(
            new Uri(host.Address, "/en-us/%C3%A9t%C3%A9%20%231/100%25"),
            TestContext.Current.CancellationToken
        );
        using var folder = await host.Client.GetAsync(
            new Uri(host.Address, "/en-us/%C3%A9t%C3%A9%20%231"),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("Odd</h1>", page, StringComparison.Ordinal);
        Assert.Equal("/en-us/%C3%A9t%C3%A9%20%231/", folder.Headers.Location?.OriginalString);
    }
}
