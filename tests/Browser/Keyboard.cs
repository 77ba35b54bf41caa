using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>The site as readers use it who have no mouse.</summary>
public sealed class Keyboard(OurSite site)
{
    /// <summary>What has the focus with the reasons why it cannot be seen, and the selectors that match it; nothing past the end.</summary>
    const string Focused = """
        (selectors) => {
          const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
          const style = getComputedStyle(element);
          const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
          const faults = [
            style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? "" : "no outline",
            style.opacity === "1" && style.visibility === "visible" ? "" : "transparent",
            width >= 8 && height >= 8 ? "" : "too small",
            bottom > 0 && right > 0 && top < innerHeight && left < innerWidth ? "" : "out of sight",
          ];
          return element === document.body ? [] : [
            `${element.outerHTML.slice(0, 150)}: ${faults.filter(Boolean).join(", ")}`,
            ...selectors.filter((each) => document.activeElement.matches(each)),
          ];
        }
        """;

    [Theory]
    [InlineData(
        "en-us/authoring/images",
        1400,
        ".skip, .site-title, #search-box, .languages > summary, .theme, .menu a, .branch > summary, "
            + ".on-this-page a, .anchor, .lightbox, .copy, .page-end a, .site-footer a"
    )]
    [InlineData("fr-fr/authoring/columns-and-tabs", 1400, ".original select, .breadcrumbs a, [role=tab], [role=tabpanel], .neighbours a")]
    [InlineData(
        "fr-fr/authoring/images",
        390,
        ".skip, .site-title, .search-link, .languages > summary, .theme, .menu > "
            + "summary, .on-this-page > summary, .original select, .lightbox"
    )]
    public async Task Every_stop_shows_that_it_has_the_focus(string path, int width, string expected)
    {
        await using var reader = await ReaderAsync(width);
        var page = await OpenAsync(reader, path);
        var missing = expected.Split(", ").ToHashSet();
        var unseen = new List<string>();
        for (var stop = 0; stop < 200; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]>(Focused, missing) is not [var focused, .. var matching])
            {
                break;
            }

            if (!focused.EndsWith(": ", StringComparison.Ordinal))
            {
                unseen.Add(focused);
            }

            missing.ExceptWith(matching);
        }

        Assert.Empty(unseen);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_header()
    {
        await using var reader = await ReaderAsync(1400);
        var page = await reader.NewPageAsync();
        foreach (var path in new[] { "", "authoring/images", "rules/", "search", "all-pages", "translation-status" })
        {
            await page.GotoAsync($"fr-fr/{path}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator(".skip")).ToBeFocusedAsync();
            await Expect(page.Locator(".skip")).ToHaveTextAsync("Aller au contenu");
            await Expect(page.Locator(".skip")).ToBeInViewportAsync();

            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("main")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Tab");

            await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
        }
    }

    [Theory]
    [InlineData(1400, ".languages")]
    [InlineData(390, ".languages", ".menu", ".on-this-page")]
    public async Task A_list_opens_and_Escape_leads_back(int width, params string[] lists)
    {
        await using var reader = await ReaderAsync(width);
        var page = await OpenAsync(reader, "en-us/authoring/images");
        foreach (var list in lists)
        {
            var summary = page.Locator($"{list} > summary");
            await summary.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator($"{list} a:focus, {list} summary:focus")).ToBeInViewportAsync();
            await Expect(summary).Not.ToBeFocusedAsync();

            await page.Keyboard.PressAsync("Escape");

            await Expect(page.Locator(list)).Not.ToHaveAttributeAsync("open", new Regex(""));
            await Expect(summary).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Tabs_are_one_stop_and_follow_the_arrows()
    {
        await using var reader = await ReaderAsync(1400);
        var page = await OpenAsync(reader, "en-us/authoring/columns-and-tabs");
        var tabs = page.Locator("[role=tablist]").First.Locator("[role=tab]");
        await tabs.First.FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await AssertIsChosenAsync(tabs.Nth(1));
        await page.Keyboard.PressAsync("Home");
        await AssertIsChosenAsync(tabs.First);
        await page.Keyboard.PressAsync("End");
        await AssertIsChosenAsync(tabs.Last);
        await page.Keyboard.PressAsync("ArrowRight");
        await AssertIsChosenAsync(tabs.First);
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator($"#{await tabs.First.GetAttributeAsync("aria-controls")}")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_larger_view_opens_over_the_page_and_Escape_leads_back()
    {
        await using var reader = await ReaderAsync(1400);
        var page = await OpenAsync(reader, "fr-fr/authoring/images");
        var link = page.Locator("article a.lightbox").First;
        var view = page.GetByRole(AriaRole.Dialog, new() { Name = "Les cinq étapes" });
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(view.GetByRole(AriaRole.Button, new() { Name = "Fermer" })).ToBeFocusedAsync();
        await Expect(view.Locator("img")).ToBeInViewportAsync(new() { Ratio = 1 });

        await page.Keyboard.PressAsync("Escape");
        await Expect(view).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Expect(view).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Code_is_copied_without_deleted_lines_and_the_reader_is_told()
    {
        await using var reader = await ReaderAsync(1400);
        await reader.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await OpenAsync(reader, "fr-fr/authoring/code");
        var block = page.Locator("article .code:has(del)");
        await block.Locator(".copy").FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Expect(block.Locator(".copy")).ToHaveTextAsync("Copié");
        await Expect(block.Locator(".copy")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status).GetByText("Copié")).ToHaveCountAsync(1);
        Assert.Equal("var seats = orders.Sum(order => order.Seats);", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    static async Task AssertIsChosenAsync(ILocator tab)
    {
        await Expect(tab).ToBeFocusedAsync();
        await Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(tab.Page.Locator($"#{await tab.GetAttributeAsync("aria-controls")}")).ToBeVisibleAsync();
    }

    Task<IBrowserContext> ReaderAsync(int width) =>
        site.ReaderAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = width, Height = 900 };
            options.ReducedMotion = ReducedMotion.Reduce;
        });

    static async Task<IPage> OpenAsync(IBrowserContext reader, string path)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }
}
