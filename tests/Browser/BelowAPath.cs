using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>Our own site as a static host serves it below a path, under a policy without exceptions: nothing is asked for elsewhere, nothing is refused.</summary>
[Collection(InTheBrowser.Name)]
public sealed class BelowAPath(OurSite site)
{
    const string Root = "/a/b/";

    /// <summary>Keeps what the policy refuses, on each page from its start.</summary>
    const string Watch = "addEventListener('securitypolicyviolation', (event) => window.refused(`${event.violatedDirective} ${event.blockedURI} on ${location.href}`));";

    static readonly string[] Addresses =
    [
        "", "licensing/request-credit", "authoring/", "authoring/images", "authoring/code", "authoring/columns-and-tabs", "authoring/tables", "authoring/zones-and-versions", "rules/",
        "search?q=licence", "all-pages", "translation-status", "nowhere/at-all",
    ];

    [Theory]
    [InlineData("en-us")]
    [InlineData("fr-fr")]
    public async Task No_page_asks_for_what_the_policy_refuses_or_leaves_the_path(string locale)
    {
        using var content = Content();
        var host = new StaticHost(content, Root);
        var refused = new ConcurrentQueue<string>();
        await using var reader = await ReaderAsync(host, refused);
        var page = await reader.NewPageAsync();
        page.PageError += (_, message) => refused.Enqueue(message);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(
                $"{StaticHost.Address[..^1]}{Root}{locale}/{address}",
                new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.Locator(".theme").ClickAsync();
            foreach (var tab in await page.Locator("[role=tab]").AllAsync())
            {
                if (await tab.IsVisibleAsync())
                {
                    await tab.ClickAsync();
                }
            }

            foreach (var picture in (await page.Locator("article img").AllAsync()).Take(2))
            {
                if (await picture.IsVisibleAsync())
                {
                    await picture.ClickAsync();
                    await page.Keyboard.PressAsync("Escape");
                }
            }

            await page.EvaluateAsync("document.querySelectorAll('details').forEach((list) => { list.open = true; })");

            // A page that is left while its menus still fetch their entries may never count as idle.
            await Expect(page.Locator("details[open] > ul:empty")).ToHaveCountAsync(0);
        }

        Assert.Empty(refused);
        Assert.Empty(host.Strays);
    }

    [Fact]
    public async Task The_policy_would_refuse_a_script_in_the_page()
    {
        using var content = Content();
        var refused = new ConcurrentQueue<string>();
        await using var reader = await ReaderAsync(new StaticHost(content, Root), refused);
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"{StaticHost.Address[..^1]}{Root}en-us/");
        await page.EvaluateAsync("new Promise((done) => { const made = document.createElement('script'); made.textContent = '1'; document.head.append(made); setTimeout(done, 100); })");

        Assert.NotEmpty(refused);
    }

    [Fact]
    public async Task Languages_links_redirects_and_lost_addresses_stay_below_the_path()
    {
        using var content = Content();
        content.Write("site.yml", await File.ReadAllTextAsync(Path.Combine(content.Source, "site.yml"), TestContext.Current.CancellationToken) + "\nredirects: { licensing/old.md: licensing/request-credit.md }\n");
        var host = new StaticHost(content, Root);
        await using var reader = await ReaderAsync(host, new ConcurrentQueue<string>());
        var page = await reader.NewPageAsync();

        await page.GotoAsync(StaticHost.Address[..^1] + Root);
        await Expect(page).ToHaveURLAsync(new Regex("/a/b/en-us/$"));
        await page.GotoAsync($"{StaticHost.Address[..^1]}{Root}en-us/licensing/old");
        await Expect(page).ToHaveURLAsync(new Regex("/a/b/en-us/licensing/request-credit$"));
        await page.Locator(".languages summary").ClickAsync();
        await page.Locator(".languages a[hreflang=fr-FR]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/a/b/fr-fr/licensing/request-credit"));
        await page.Locator(".menu a[href$='/licensing/find-a-partner']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/a/b/fr-fr/licensing/find-a-partner$"));
        var markdown = await page.Locator("footer a[type='text/markdown']").GetAttributeAsync("href");
        Assert.Equal("/a/b/fr-fr/licensing/find-a-partner.md", markdown);

        await page.GotoAsync($"{StaticHost.Address[..^1]}{Root}fr-fr/licensing/find-a-partnr");
        await Expect(page.Locator(".nearest a[href='/a/b/fr-fr/licensing/find-a-partner']")).ToBeVisibleAsync();
        Assert.Empty(host.Strays);
    }

    [Theory]
    [InlineData("<img src=x onerror=window.hit()>")]
    [InlineData("%3Cscript%3Ewindow.hit()%3C%2Fscript%3E")]
    [InlineData("javascript:window.hit()")]
    [InlineData("%E0%A4%A")]
    [InlineData("%22%3E%3Csvg%20onload=window.hit()%3E")]
    [InlineData("..%2F..%2Fx?q=<svg/onload=window.hit()>#<svg/onload=window.hit()>")]
    public async Task A_lost_address_is_text_to_the_page_that_guesses_its_meaning(string address)
    {
        using var content = Content();
        await using var reader = await site.ReaderAsync(options => options.BypassCSP = true);
        var hits = 0;
        await reader.ExposeFunctionAsync("hit", () => { hits++; });
        await new StaticHost(content, Root).ServeAsync(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(
            $"{StaticHost.Address[..^1]}{Root}en-us/{address}",
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(0, hits);
        await Expect(page.Locator("main h1")).ToHaveCountAsync(1);
    }

    static TestSite Content()
    {
        var content = new TestSite();
        TestSite.Copy(Repository.Content, content.Source);
        content.Use(options => options with { BaseUrl = "http://site.test" + Root });
        return content;
    }

    async Task<IBrowserContext> ReaderAsync(StaticHost host, ConcurrentQueue<string> refused)
    {
        var reader = await site.ReaderAsync();
        await reader.ExposeFunctionAsync("refused", (string what) => refused.Enqueue(what));
        await reader.AddInitScriptAsync(Watch);
        await host.ServeAsync(reader);
        return reader;
    }
}
