using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>A table of contents that no page carries as a whole.</summary>
public sealed class LargeMenus(OurSite site)
{
    const int Pages = 120;

    static readonly Lazy<StaticHost> Host = new(() =>
    {
        using var content = Content();
        return new StaticHost(content);
    });

    [Fact]
    public async Task A_branch_fetches_its_entries_when_it_is_opened()
    {
        await using var reader = await ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/");

        await page.Locator(".menu li:has(> a:text-is('Guides')) > details > summary").PressAsync("Enter");
        await page.Locator(".menu li:has(> a:text-is('Inner')) > details > summary").ClickAsync();
        await page.Locator(".menu a:text-is('Deep')").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/en-us/deep$"));
    }

    [Fact]
    public async Task Entries_that_are_left_out_come_when_they_are_asked_for()
    {
        await using var reader = await ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/p60");
        await Expect(page.Locator(".menu a:text-is('P60')")).ToBeInViewportAsync();

        await page.Locator(".menu a[data-rest]").Last.ClickAsync();
        await Expect(page.Locator($".menu a:text-is('P{Pages - 1}')")).ToHaveCountAsync(1);
        await page.Locator(".menu a[data-rest]").ClickAsync();
        await Expect(page.Locator(".menu a:text-is('P0')")).ToHaveCountAsync(1);

        Assert.Equal(
            Enumerable.Range(0, Pages).Select(at => $"P{at}"),
            (await page.Locator(".menu a").AllTextContentsAsync()).Where(title => title.StartsWith('P'))
        );
        Assert.Equal("P60", await page.Locator(".menu [aria-current]").TextContentAsync());
    }

    [Fact]
    public async Task A_branch_whose_entries_cannot_be_fetched_is_a_link_still()
    {
        await using var reader = await ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.RouteAsync("**/_n/*", route => route.AbortAsync());
        await page.GotoAsync(StaticHost.Address + "en-us/p60");

        await page.Locator(".menu a[data-rest]").Last.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/en-us/p80$"));
    }

    [Fact]
    public async Task Without_JavaScript_every_entry_is_a_few_links_away()
    {
        await using var reader = await ReaderAsync(hasScript: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/p0");
        while (await page.Locator($".menu a:text-is('P{Pages - 1}')").CountAsync() == 0)
        {
            await page.Locator(".menu a[data-rest]").Last.ClickAsync();
        }

        await page.Locator($".menu a:text-is('P{Pages - 1}')").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/en-us/p{Pages - 1}$"));
        await page.Locator(".menu a[data-rest]").First.ClickAsync();
        await Expect(page.Locator(".menu a[aria-current]")).ToBeVisibleAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/");
        await page.Locator(".menu a:text-is('Guides')").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en-us/guide$"));
        await page.Locator(".menu a:text-is('Inner')").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en-us/deep$"));
    }

    async Task<IBrowserContext> ReaderAsync(bool hasScript = true)
    {
        var reader = await site.ReaderAsync(options => options.JavaScriptEnabled = hasScript);
        await Host.Value.ServeAsync(reader);
        return reader;
    }

    static TestSite Content() =>
        new([
            (
                "toc.yml",
                "- name: Home\n  href: index.md\n- name: Guides\n  items:\n  - name: Guide\n    href: guide.md\n"
                    + "  - name: Inner\n    items:\n    - name: Deep\n      href: deep.md\n- name: Many\n  items:\n"
                    + string.Concat(Enumerable.Range(0, Pages).Select(at => $"  - name: P{at}\n    href: p{at}.md\n"))
            ),
            ("index.md", "# Home\n"),
            ("guide.md", "# Guide\n"),
            ("deep.md", "# Deep\n"),
            .. Enumerable.Range(0, Pages).Select(at => ($"p{at}.md", $"# P{at}\n")),
        ]);
}
