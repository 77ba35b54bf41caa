using System.Collections.Concurrent;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>Every page of our own site, and of one with each kind of page, under <c>default-src 'self'</c> and below a path.</summary>
[Collection(InTheBrowser.Name)]
public sealed class StrictPolicy(OurSite site)
{
    const string Root = "/a/b/";

    [Fact]
    public async Task Refuses_nothing_on_our_own_pages()
    {
        using var content = new TestSite();
        TestSite.Copy(Repository.Content, content.Source);
        await AssertIsQuietAsync(content, 200);
    }

    [Fact]
    public async Task Refuses_nothing_on_pages_of_any_kind_in_any_language()
    {
        using var content = EveryKind.Content();
        await AssertIsQuietAsync(content, 50);
    }

    async Task AssertIsQuietAsync(TestSite content, int fewest)
    {
        content.Use(options => options with { BaseUrl = "http://site.test" + Root });
        var host = new StaticHost(content, Root);
        var pages = new ConcurrentQueue<string>(content.Run().Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        Assert.True(pages.Count >= fewest, $"{pages.Count} pages");
        var refused = new ConcurrentQueue<string>();
        await using var reader = await site.ReaderAsync();
        await reader.ExposeFunctionAsync("refused", (string what) => refused.Enqueue(what));
        await reader.AddInitScriptAsync("addEventListener('securitypolicyviolation', (event) => window.refused(`${event.violatedDirective} ${event.blockedURI} on ${location.href}`));");
        await host.ServeAsync(reader);

        await Task.WhenAll(VisitAsync(), VisitAsync());

        Assert.Empty(refused);
        Assert.Empty(host.Strays);

        async Task VisitAsync()
        {
            while (pages.TryDequeue(out var path))
            {
                // A tab each: a page that leads on would otherwise interrupt the visit of the next one.
                var page = await reader.NewPageAsync();
                page.PageError += (_, message) => refused.Enqueue($"{message} on {page.Url}");
                await page.GotoAsync($"{StaticHost.Address[..^1]}{Root}{path}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                await page.CloseAsync();
            }
        }
    }
}
