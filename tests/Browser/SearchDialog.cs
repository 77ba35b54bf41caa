using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>Search as readers use it: the dialog over a page, the page of results, the page reached.</summary>
public sealed class SearchDialog(OurSite site)
{
    [Theory]
    [InlineData("en-us", "/", "invoice")]
    [InlineData("fr-fr", "Control+k", "licence")]
    [InlineData("en-us", "Control+k", "invoice", 390)]
    [InlineData("fr-fr", "/", "licence", 390)]
    public async Task The_keyboard_alone_finds_a_page_and_the_way_back(string locale, string key, string word, int width = 1400)
    {
        await using var reader = await site.ReaderAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        var page = await OpenAsync(reader, $"{locale}/licensing/request-credit");
        await page.Keyboard.PressAsync(key);
        await Expect(Input(page)).ToBeFocusedAsync();

        // At once: what is found for the beginning of a word gives way to what is found for all of it, and so does the choice.
        await page.Keyboard.InsertTextAsync(word);
        await Expect(Options(page).First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(Status(page)).ToContainTextAsync(new Regex(@"\d+\+?\sr"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Options(page).Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await Options(page).Nth(1).GetAttributeAsync("id"), await Input(page).GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        var address = await Options(page).First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address!) + "$"));
        await page.WaitForFunctionAsync("() => CSS.highlights.get('found')?.size > 0");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.EvaluateAsync<bool>("() => CSS.highlights.has('found')"));

        await page.GoBackAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(Input(page)).ToHaveValueAsync(word);
    }

    [Fact]
    public async Task Typing_in_the_box_goes_on_in_the_dialog_and_closing_leads_back()
    {
        await using var reader = await site.ReaderAsync();
        var page = await OpenAsync(reader, "en-us/");
        await page.Locator("#search-box").FocusAsync();

        await page.Keyboard.TypeAsync("partner", new() { Delay = 40 });
        await Expect(Options(page).First).ToBeVisibleAsync();
        await Expect(Input(page)).ToHaveValueAsync("partner");
        Assert.Equal("hidden", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).overflowY"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(page)).ToBeHiddenAsync();
        await Expect(page.Locator("#search-box")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Recent_queries_are_offered_and_can_be_cleared()
    {
        await using var reader = await site.ReaderAsync();
        var page = await OpenAsync(reader, "fr-fr/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("crédit");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/fr-fr/$"));
        await page.WaitForLoadStateAsync(LoadState.Load);

        await page.Keyboard.PressAsync("/");
        await Expect(Options(page)).ToHaveTextAsync(["crédit"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Effacer les recherches récentes" }).ClickAsync();

        await Expect(Options(page)).ToHaveCountAsync(0);
        await Expect(Input(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_device_that_keeps_nothing_searches_too()
    {
        await using var reader = await site.ReaderAsync();
        await reader.AddInitScriptAsync(
            "for (const name of ['localStorage', 'sessionStorage']) "
                + "Object.defineProperty(window, name, { get() { throw new Error('forbidden'); } "
                + "});"
        );
        var page = await reader.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, message) => faults.Add(message);
        await page.GotoAsync("en-us/", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("partner");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).Not.ToHaveURLAsync(new Regex("/en-us/$"));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("en-us", ColorScheme.Light, 1400, "partner")]
    [InlineData("fr-fr", ColorScheme.Dark, 390, "licence")]
    [InlineData("fr-fr", ColorScheme.Light, 320, "zzzyzx", Traits = ["Category", "Full"])]
    [InlineData("en-us", ColorScheme.Dark, 1400, "zzzyzx", Traits = ["Category", "Full"])]
    [InlineData("en-us", ColorScheme.Light, 390, "partner", Traits = ["Category", "Full"])]
    [InlineData("en-us", ColorScheme.Dark, 390, "zzzyzx", Traits = ["Category", "Full"])]
    public async Task The_open_dialog_has_no_barrier(string locale, ColorScheme scheme, int width, string query)
    {
        await using var reader = await site.ReaderAsync(options =>
        {
            options.ColorScheme = scheme;
            options.ReducedMotion = ReducedMotion.Reduce;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        var page = await OpenAsync(reader, $"{locale}/");
        await page.Locator("#search-box:visible, a.search-link:visible").First.ClickAsync();
        await Input(page).FillAsync(query);
        await Expect(Status(page)).Not.ToBeEmptyAsync();

        await HasNoBarrierAsync(page);
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "() => document.querySelector('dialog.search').scrollWidth - document.querySelector('dialog.search').clientWidth"
            )
        );
        Assert.Equal("16px", await Input(page).EvaluateAsync<string>("input => getComputedStyle(input).fontSize"));
    }

    [Theory]
    [InlineData("en-us", ColorScheme.Dark, 1400, Traits = ["Category", "Full"])]
    [InlineData("fr-fr", ColorScheme.Light, 390)]
    public async Task Recent_queries_and_a_failure_are_no_barrier_either(string locale, ColorScheme scheme, int width)
    {
        await using var reader = await site.ReaderAsync(options =>
        {
            options.ColorScheme = scheme;
            options.ReducedMotion = ReducedMotion.Reduce;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        await reader.RouteAsync("**/_s/**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        var page = await OpenAsync(reader, $"{locale}/");
        await page.Keyboard.PressAsync("/");
        await Expect(Input(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("licence");
        await Expect(Status(page)).Not.ToBeEmptyAsync();
        await HasNoBarrierAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".result-count")).Not.ToBeEmptyAsync();
        await HasNoBarrierAsync(page);

        page = await OpenAsync(reader, $"{locale}/");
        await page.Keyboard.PressAsync("/");
        await Expect(Options(page)).ToHaveTextAsync(["licence"]);
        await HasNoBarrierAsync(page);
    }

    [Fact]
    public async Task The_dialog_offers_the_other_language_to_who_finds_nothing()
    {
        await using var reader = await site.ReaderAsync();
        var page = await OpenAsync(reader, "en-us/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("zzzyzx");

        await Dialog(page).Locator("a[hreflang=fr-FR]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/fr-fr/search\?q=zzzyzx$"));
    }

    [Fact]
    public async Task Who_finds_nothing_is_offered_the_other_language()
    {
        await using var reader = await site.ReaderAsync();
        var page = await OpenAsync(reader, "fr-fr/search?q=zzzyzx");

        await page.Locator(".no-results a[hreflang=en-US]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/en-us/search\?q=zzzyzx$"));
        await Expect(page.Locator("#search-query")).ToHaveValueAsync("zzzyzx");
    }

    [Theory]
    [InlineData("fr-fr", "indisponible")]
    [InlineData("en-us", "unavailable")]
    public async Task Damaged_files_give_a_message(string locale, string message)
    {
        await using var reader = await site.ReaderAsync();
        await reader.RouteAsync(
            new Regex(@"/_s/(?!index)"),
            route => route.FulfillAsync(new RouteFulfillOptions { BodyBytes = [7, 7, 7] })
        );
        var page = await OpenAsync(reader, $"{locale}/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("partner");

        await Expect(Status(page)).ToContainTextAsync(message);
        await Expect(Dialog(page).Locator($"a[href='/{locale}/all-pages']")).ToBeVisibleAsync();

        await page.GotoAsync($"{locale}/search?q=partner");
        await Expect(page.Locator(".result-count")).ToContainTextAsync(message);
    }

    [Fact]
    public async Task Who_has_an_old_index_open_finds_again_after_a_failure()
    {
        await using var reader = await site.ReaderAsync();
        var openings = 0;
        reader.Request += (_, request) => openings += request.Url.Contains("/_s/index", StringComparison.Ordinal) ? 1 : 0;
        var page = await OpenAsync(reader, "en-us/");
        await page.Keyboard.PressAsync("/");
        await Expect(Input(page)).ToBeFocusedAsync();
        await reader.RouteAsync(new Regex("/_s/(?!index)"), route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        await page.Keyboard.TypeAsync("partner");
        await Expect(Status(page)).ToContainTextAsync("unavailable");
        await reader.UnrouteAllAsync();

        await page.Keyboard.TypeAsync("s");

        await Expect(Options(page).First).ToBeVisibleAsync();
        Assert.InRange(openings, 2, int.MaxValue);
    }

    [Fact]
    public async Task What_authors_write_is_text()
    {
        const string Payload = "&lt;img src=x onerror=hit(1)&gt;";
        using var content = new TestSite(
            (
                "a.md",
                $"---\ntitle: '<img src=x onerror=hit(1)> payload'\n---\n# {Payload} payload\n\n"
                    + $"{Payload} payload text\n\n## {Payload} payload\n\nMore.\n"
            )
        );
        var host = new StaticHost(content);
        await using var reader = await site.ReaderAsync();
        await host.ServeAsync(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("payload");

        await Expect(Options(page).First).ToContainTextAsync("<img src=x onerror=hit(1)>");
        await Expect(Dialog(page).Locator("img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pages_in_another_language_say_so_below_any_path()
    {
        using var content = SampleSite.Create();
        content.Use(options => options with { BaseUrl = "/a/b/" });
        await using var host = await PreviewHost.StartAsync(content);
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "fr-fr/").AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("partners");

        await Expect(Options(page).First).ToHaveAttributeAsync("href", new Regex("^/a/b/fr-fr/guides/partner"));
        await Expect(Options(page).First.Locator(".found-title")).ToHaveAttributeAsync("lang", "en-US");
        await Expect(Options(page).First.Locator(".found-language")).ToHaveTextAsync("anglais");
    }

    static async Task<IPage> OpenAsync(IBrowserContext reader, string path)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }

    static async Task HasNoBarrierAsync(IPage page) =>
        Assert.Empty(
            (await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))
        );

    static ILocator Dialog(IPage page) => page.Locator("dialog.search");

    static ILocator Input(IPage page) => Dialog(page).GetByRole(AriaRole.Combobox);

    static ILocator Options(IPage page) => Dialog(page).GetByRole(AriaRole.Option);

    static ILocator Status(IPage page) => Dialog(page).GetByRole(AriaRole.Status);
}
