using System.Collections.Concurrent;
using System.Text;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>Every page of our own site, and of one with each kind of page, under <c>default-src 'self'</c> and below a path.</summary>
public sealed class StrictPolicy(OurSite site)
{
    const string Root = "/a/b/";

    [Fact, Trait("Category", "Full")]
    public async Task A_strict_policy_refuses_nothing_on_our_own_pages()
    {
        using var content = new TestSite();
        content.Use(options => options with { Source = Repository.Content });
        await AssertIsQuietAsync(content, 200);
    }

    [Fact]
    public async Task A_strict_policy_refuses_nothing_on_pages_of_any_kind_in_any_language()
    {
        using var content = EveryKind.Content();
        await AssertIsQuietAsync(content, 50);
    }

    async Task AssertIsQuietAsync(TestSite content, int fewest)
    {
        content.Use(options => options with { BaseUrl = "http://site.test" + Root });
        var host = new StaticHost(content, Root);
        var all = TestSite
            .AllFilesOf(content.Run())
            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToLookup(LeadsOn, file => file.Path);
        var pages = new ConcurrentQueue<string>(all[false]);
        var leading = all[true].ToArray();
        Assert.NotEmpty(leading);
        Assert.True(pages.Count + leading.Length >= fewest, $"{pages.Count} and {leading.Length} pages");
        var refused = new ConcurrentQueue<string>();
        await using var reader = await site.ReaderAsync();
        await reader.ExposeFunctionAsync("refused", (string what) => refused.Enqueue(what));
        await reader.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (event) => "
                + "window.refused(`${event.violatedDirective} ${event.blockedURI} on "
                + "${location.href}`));"
        );
        var strays = new ConcurrentQueue<string>();
        await host.ServeAsync(reader, strays);

        await Task.WhenAll(VisitAsync(), VisitAsync());
        foreach (var path in leading)
        {
            // In a tab of its own, because a redirect would interrupt another request.
            await OpenAsync(await TabAsync(), path);
        }

        Assert.Empty(refused);
        Assert.Empty(strays);

        async Task VisitAsync()
        {
            var page = await TabAsync();
            while (pages.TryDequeue(out var path))
            {
                await OpenAsync(page, path);
            }
        }

        async Task<IPage> TabAsync()
        {
            var page = await reader.NewPageAsync();
            page.PageError += (_, message) => refused.Enqueue($"{message} on {page.Url}");
            return page;
        }

        static Task OpenAsync(IPage page, string path) =>
            page.GotoAsync($"{StaticHost.Address[..^1]}{Root}{path}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Whether a page leads its reader to another one by itself.</summary>
    static bool LeadsOn(OutputFile page)
    {
        var html = Encoding.UTF8.GetString(page.Plan().Produce());
        return html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal) || html.Contains("/languages.", StringComparison.Ordinal);
    }
}
