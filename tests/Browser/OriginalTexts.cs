using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>The text a translation was made from, for readers who ask for it.</summary>
public sealed class OriginalTexts(OurSite ours)
{
    [Theory]
    [InlineData("en-US", "fr-fr", "Texte d’origine", "en-US", "First paragraph with 17 words.")]
    [InlineData("fr-FR", "en-us", "Original text", "fr-FR", "Premier paragraphe de 17 mots.")]
    public async Task Side_by_side_each_block_has_its_source_and_that_is_remembered(
        string source,
        string locale,
        string label,
        string lang,
        string text
    )
    {
        var site = TranslatedSite.With(source);
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, $"{locale}/page");
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await Expect(page.Locator(".source")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Combobox, new() { Name = label }).SelectOptionAsync("beside");

        var first = page.Locator("article .source").Nth(1);
        await Expect(first).ToHaveTextAsync(text);
        await Expect(first).ToHaveAttributeAsync("lang", lang);
        await Expect(first).ToHaveAttributeAsync("dir", "ltr");
        Assert.Contains(requests, url => url.Contains("/original.", StringComparison.Ordinal));
        var (own, other) = (await page.Locator("article .pair > p").First.BoundingBoxAsync(), await first.BoundingBoxAsync());
        Assert.InRange(other!.Y - own!.Y, -1, 1);
        Assert.True(other.X >= own.X + own.Width);

        await page.ReloadAsync();
        await Expect(first).ToHaveTextAsync(text);
        await Expect(Ways(page)).ToHaveValueAsync("beside");
        await Ways(page).SelectOptionAsync("");
        await Expect(first).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(Ways(page)).ToHaveValueAsync("");
        await Expect(page.Locator(".source")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Blocks_meet_their_source_though_one_has_more_of_them_and_no_id_is_twice()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "fr-fr/page");
        var ids = await page.EvaluateAsync<int>("document.querySelectorAll('[id]').length");

        await Ways(page).SelectOptionAsync("beside");

        await Expect(page.Locator("article .source")).ToHaveCountAsync(11);
        var texts = await page.Locator("article .source")
            .EvaluateAllAsync<string[]>(@"(all) => all.map((each) => each.textContent.replace(/\s+/g, ' ').trim())");
        Assert.Equal(
            [
                "A page",
                "First paragraph with 17 words.",
                "Second paragraph, code.",
                "Steps",
                "One",
                "Two",
                "Take note.",
                "The end",
                "Name Value",
                "Raw text.",
                "Home",
            ],
            texts
        );
        Assert.Equal(ids, await page.EvaluateAsync<int>("document.querySelectorAll('[id]').length"));
        Assert.Equal(11, await page.Locator("article .pair").CountAsync());
        Assert.Equal(
            await page.EvaluateAsync<int>("new Set([...document.querySelectorAll('[id]')].map((element) => element.id)).size"),
            ids
        );
    }

    [Fact]
    public async Task On_a_narrow_screen_the_source_is_below()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync(options => options.ViewportSize = new ViewportSize { Width = 390, Height = 800 });
        var page = await site.OpenAsync(reader, "fr-fr/page");

        await Ways(page).SelectOptionAsync("beside");
        await Expect(page.Locator("article .source").Nth(1)).ToBeVisibleAsync();

        var (own, other) = (
            await page.Locator("article .pair > p").First.BoundingBoxAsync(),
            await page.Locator("article .source").Nth(1).BoundingBoxAsync()
        );
        Assert.True(other!.Y >= own!.Y + own.Height);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Keys_alone_show_the_source_of_a_block_keep_it_and_send_it_away()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "fr-fr/page");
        await Ways(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Texte d’origine, EN" });
        await Expect(button).ToHaveCountAsync(11);
        var (first, second) = (page.Locator("article .source").First, page.Locator("article .source").Nth(1));
        await Expect(first).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(button.First).ToBeFocusedAsync();
        await Expect(first).ToBeVisibleAsync();
        await Expect(button.First).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(first).ToBeHiddenAsync();
        await Expect(button.First).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".on-this-page a").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(button.Nth(1)).ToBeFocusedAsync();
        await Expect(first).ToBeVisibleAsync();
        await Expect(second).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(second).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_pointer_shows_it_and_may_move_onto_it()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "fr-fr/page");
        await Ways(page).SelectOptionAsync("blocks");
        var source = page.Locator("article .source").Nth(1);

        // From here on, what closes after a while does so when it is told.
        await page.Clock.InstallAsync();
        await page.Locator(".peek").Nth(1).HoverAsync();
        await Expect(source).ToBeVisibleAsync();
        await source.HoverAsync();
        await page.Clock.RunForAsync(500);
        await Expect(source).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(source).ToBeHiddenAsync();

        await page.Locator(".peek").Nth(1).ClickAsync();
        await page.Mouse.MoveAsync(2, 2);
        await page.Clock.RunForAsync(500);
        await Expect(source).ToBeVisibleAsync();
        await page.Locator(".peek").Nth(1).ClickAsync();
        await Expect(source).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1400, ColorScheme.Light, "beside")]
    [InlineData(390, ColorScheme.Dark, "beside", Traits = ["Category", "Full"])]
    [InlineData(1400, ColorScheme.Dark, "blocks", Traits = ["Category", "Full"])]
    [InlineData(390, ColorScheme.Light, "blocks", Traits = ["Category", "Full"])]
    public async Task Both_ways_of_reading_have_no_barrier(int width, ColorScheme scheme, string mode)
    {
        await using var reader = await ours.ReaderAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
            options.ColorScheme = scheme;
        });
        var page = await reader.NewPageAsync();
        foreach (
            var path in new[]
            {
                "fr-fr/licensing/support-resources-licensing",
                "fr-fr/authoring/columns-and-tabs",
                "fr-fr/authoring/yaml-pages",
            }
        )
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await Ways(page).SelectOptionAsync(mode);
            await Expect(page.Locator($"article[data-original={mode}] .source").First).ToBeAttachedAsync();
            if (mode == "blocks")
            {
                await page.Locator(".peek").First.ClickAsync();
            }

            var result = await page.RunAxe();
            Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}: {violation.Id}: {node.Html}")));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    [Fact]
    public async Task Beside_Arabic_the_source_reads_from_left_to_right()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "ar-sa/page");
        await page.Locator(".original select").SelectOptionAsync("beside");
        var source = page.Locator("article .source").Nth(1);

        await Expect(source).ToHaveAttributeAsync("dir", "ltr");
        var (own, other) = (await page.Locator("article .pair > p").First.BoundingBoxAsync(), await source.BoundingBoxAsync());
        Assert.True(own!.X >= other!.X + other.Width);
    }

    [Fact]
    public async Task A_text_in_segments_shows_those_and_hides_them_until_asked()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "fr-fr/segments");
        await Expect(page.Locator("article .sxs-lookup").First).ToBeHiddenAsync();

        await Ways(page).SelectOptionAsync("beside");

        await Expect(page.Locator("article .source")).ToHaveTextAsync(["Title", "A word."]);
        await Expect(page.Locator("article .source").First).ToHaveAttributeAsync("lang", "en-US");
    }

    [Theory]
    [InlineData("en-us/page")]
    [InlineData("fr-fr/only")]
    [InlineData("fr-fr/all-pages")]
    public async Task Where_there_is_no_other_text_nothing_is_offered(string path)
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, path);

        await Expect(page.Locator(".original")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_nothing_is_offered()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync(options => options.JavaScriptEnabled = false);
        var page = await site.OpenAsync(reader, "fr-fr/page");

        await Expect(page.Locator(".original")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_source_that_does_not_come_is_said()
    {
        var site = TranslatedSite.With();
        await using var reader = await ours.ReaderAsync();
        var page = await site.OpenAsync(reader, "fr-fr/page");
        await page.RouteAsync("**/en-us/page", route => route.AbortAsync());

        await Ways(page).SelectOptionAsync("beside");

        await Expect(page.Locator(".original [role=status]")).ToHaveTextAsync("Le texte d’origine n’a pas pu être chargé.");
        await page.UnrouteAsync("**/en-us/page");
        await Ways(page).SelectOptionAsync("blocks");
        await Expect(page.Locator(".peek")).ToHaveCountAsync(11);
        await Expect(page.Locator(".original [role=status]")).ToBeEmptyAsync();
    }

    static ILocator Ways(IPage page) => page.Locator(".original select");
}
