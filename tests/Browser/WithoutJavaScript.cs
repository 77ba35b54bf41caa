using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

public sealed class WithoutJavaScript(OurSite site)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_navigation_leads_to_pages(int width)
    {
        await using var reader = await Reader(width);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/licensing/request-credit");
        var link = page.Locator(".menu a[href='/en-us/licensing/find-a-partner']");
        if (!await link.IsVisibleAsync())
        {
            await page.Locator(".menu > summary").ClickAsync();
        }

        await link.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/en-us/licensing/find-a-partner$"));
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_list_of_languages_opens_and_leads_to_the_same_page(int width)
    {
        await using var reader = await Reader(width);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/licensing/request-credit");

        await page.Locator(".languages summary").ClickAsync();
        await page.Locator(".languages a[hreflang=fr-FR]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/licensing/request-credit$"));
    }

    [Fact]
    public async Task The_root_offers_the_languages()
    {
        await using var reader = await Reader(1400);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("");

        await page.Locator("main a[hreflang=fr-FR]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/$"));
    }

    [Theory]
    [InlineData("en-us")]
    [InlineData("fr-fr")]
    public async Task The_list_of_all_pages_is_in_place_of_search(string locale)
    {
        await using var reader = await Reader(1400);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(locale + "/");
        await Expect(page.Locator("#search-box")).ToBeHiddenAsync();
        await Expect(page.Locator(".search-link")).ToBeHiddenAsync();

        await page.Locator($"header a[href='/{locale}/all-pages']").ClickAsync();

        await Expect(page.Locator($"main .all-pages a[href='/{locale}/licensing/request-credit']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_shown_that_would_need_it()
    {
        await using var reader = await Reader(1400);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/licensing/request-credit");

        await Expect(page.Locator("button.theme")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Tabs_stand_below_each_other()
    {
        await using var reader = await EveryKind.ReaderAsync(site, options => options.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/variants");

        await Expect(page.GetByText("Use it on Windows.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Use it on Linux.")).ToBeVisibleAsync();
        await Expect(page.GetByText("For large companies.")).ToBeVisibleAsync();
        await Expect(page.Locator(".tab-title").First).ToHaveTextAsync("Windows");
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_list_of_headings_leads_to_sections(int width)
    {
        await using var reader = await EveryKind.ReaderAsync(
            site,
            options =>
            {
                options.JavaScriptEnabled = false;
                options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
            }
        );
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "ar-sa/article");
        if (width == 390)
        {
            await page.Locator(".on-this-page > summary").ClickAsync();
        }

        await page.Locator(".on-this-page a").Last.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/ar-sa/article#"));
        await Expect(page.Locator("article h2").Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_reader_gets_from_a_lost_address_to_the_list_of_pages_and_on_from_page_to_page()
    {
        await using var reader = await EveryKind.ReaderAsync(site, options => options.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "fr-fr/nowhere");
        await page.Locator("section[lang=fr-FR] a[href='/fr-fr/all-pages']").ClickAsync();
        await page.Locator(".letters a").First.ClickAsync();
        await page.Locator(".all-pages a[href='/fr-fr/faq']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/faq$"));
        await page.Locator("a[rel=prev]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/fr-fr/variants$"));
        await page.Locator(".notice a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en-us/variants$"));
        await page.Locator(".breadcrumbs a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en-us/article$"));
        await page.GotoAsync(StaticHost.Address + "en-us/old");
        await Expect(page).ToHaveURLAsync(new Regex("/en-us/article$"));
    }

    Task<IBrowserContext> Reader(int width) =>
        site.ReaderAsync(options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
}
