using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// Our own site as a static host serves it below a path, under a policy without exceptions: nothing is requested elsewhere, nothing is
/// refused.
/// </summary>
public sealed class BelowAPath(OurSite site, BelowAPath.Content content) : IClassFixture<BelowAPath.Content>
{
    const string Root = "/a/b/";

    /// <summary>Keeps what the policy refuses, on each page from its start.</summary>
    const string Watch =
        "addEventListener('securitypolicyviolation', (event) => "
        + "window.refused(`${event.violatedDirective} ${event.blockedURI} on "
        + "${location.href}`));";

    static readonly string[] Addresses =
    [
        "",
        "licensing/request-credit",
        "authoring/",
        "authoring/images",
        "authoring/code",
        "authoring/columns-and-tabs",
        "authoring/tables",
        "authoring/zones-and-versions",
        "rules/",
        "search?q=licence",
        "all-pages",
        "translation-status",
        "nowhere/at-all",
    ];

    [Theory]
    [InlineData("en-us")]
    [InlineData("fr-fr", Traits = ["Category", "Full"])]
    public async Task No_page_asks_for_what_the_policy_refuses_or_leaves_the_path(string locale)
    {
        var (refused, strays) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        await using var reader = await ReaderAsync(refused, strays);
        var page = await reader.NewPageAsync();
        page.PageError += (_, message) => refused.Enqueue(message);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(
                $"{StaticHost.Address[..^1]}{Root}{locale}/{address}",
                new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
            );
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
        Assert.Empty(strays);
    }

    [Fact]
    public async Task The_policy_would_refuse_a_script_in_the_page()
    {
        var refused = new ConcurrentQueue<string>();
        await using var reader = await ReaderAsync(refused, []);
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"{StaticHost.Address[..^1]}{Root}en-us/");
        await page.EvaluateAsync(
            "new Promise((done) => { addEventListener('securitypolicyviolation', () => done(), { once: true }); "
                + "const made = document.createElement('script'); made.textContent = '1'; document.head.append(made); })"
        );

        Assert.NotEmpty(refused);
    }

    [Fact]
    public async Task Languages_links_redirects_and_lost_addresses_stay_below_the_path()
    {
        var strays = new ConcurrentQueue<string>();
        await using var reader = await ReaderAsync([], strays);
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
        Assert.Empty(strays);
    }

    [Fact]
    public async Task A_lost_address_is_text_to_the_page_that_guesses_its_meaning()
    {
        await using var reader = await site.ReaderAsync(options => options.BypassCSP = true);
        var hits = new ConcurrentQueue<string>();
        await reader.ExposeFunctionAsync("canaryHit", (string where) => hits.Enqueue(where));
        await reader.AddInitScriptAsync("window.hit = () => window.canaryHit(location.href);");
        await content.Host.ServeAsync(reader);
        var page = await reader.NewPageAsync();
        foreach (
            var address in new[]
            {
                "<img src=x onerror=window.hit()>",
                "%3Cscript%3Ewindow.hit()%3C%2Fscript%3E",
                "javascript:window.hit()",
                "%E0%A4%A",
                "%22%3E%3Csvg%20onload=window.hit()%3E",
                "..%2F..%2Fx?q=<svg/onload=window.hit()>#<svg/onload=window.hit()>",
            }
        )
        {
            await page.GotoAsync(
                $"{StaticHost.Address[..^1]}{Root}en-us/{address}",
                new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
            );
            await Expect(page.Locator("main h1")).ToHaveCountAsync(1);
        }

        Assert.Empty(hits);
    }

    async Task<IBrowserContext> ReaderAsync(ConcurrentQueue<string> refused, ConcurrentQueue<string> strays)
    {
        var reader = await site.ReaderAsync();
        await reader.ExposeFunctionAsync("refused", (string what) => refused.Enqueue(what));
        await reader.AddInitScriptAsync(Watch);
        await content.Host.ServeAsync(reader, strays);
        return reader;
    }

    /// <summary>Our own content with a redirect, built once.</summary>
    public sealed class Content : IDisposable
    {
        readonly TestSite site = new();

        public Content()
        {
            TestSite.Copy(Repository.Content, site.Source);
            var configuration = Path.Combine(site.Source, "site.yml");
            File.WriteAllText(
                configuration,
                Regex.Replace(
                    File.ReadAllText(configuration),
                    "^redirects:\n",
                    "redirects:\n  licensing/old.md: licensing/request-credit.md\n",
                    RegexOptions.Multiline
                )
            );
            site.Use(options => options with { BaseUrl = "http://site.test" + Root });
            Host = new StaticHost(site, Root);
        }

        internal StaticHost Host { get; }

        public void Dispose() => site.Dispose();
    }
}
