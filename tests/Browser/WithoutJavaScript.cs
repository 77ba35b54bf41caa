using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

[Collection(InTheBrowser.Name)]
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

    [Fact]
    public async Task Search_leads_to_the_list_of_all_pages()
    {
        await using var reader = await Reader(1400);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("fr-fr/");
        await page.Locator("#search-box").FillAsync("licence");
        await page.Locator("#search-box").PressAsync("Enter");

        await page.Locator("main a[href='/fr-fr/all-pages']").First.ClickAsync();

        await Expect(page.Locator("main .all-pages a[href='/fr-fr/licensing/request-credit']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_shown_that_would_need_it()
    {
        await using var reader = await Reader(1400);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/licensing/request-credit");

        await Expect(page.Locator("button.theme")).ToBeHiddenAsync();
    }

    Task<IBrowserContext> Reader(int width) => site.ReaderAsync(options =>
    {
        options.JavaScriptEnabled = false;
        options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
    });
}
