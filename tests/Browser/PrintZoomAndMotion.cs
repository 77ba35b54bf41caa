using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>Paper, letters four times as large, and screens that hold still.</summary>
public sealed class PrintZoomAndMotion(OurSite site)
{
    const string Moving = """
        () => [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after", "::backdrop"].some((part) => {
          const style = getComputedStyle(element, part);
          return style.scrollBehavior === "smooth" || style.animationName !== "none"
            || style.transitionDuration.split(", ").some((time) => time !== "0s");
        })).map((element) => element.outerHTML.slice(0, 100))
        """;

    /// <summary>How far the page is too wide, and how much of it bars cover once it is scrolled.</summary>
    const string InTheWay = """
        () => {
          const root = document.documentElement;
          scrollTo({ top: 300, behavior: "instant" });
          const bars = [...document.querySelectorAll("header, .panels")].filter((bar) => getComputedStyle(bar).position === "sticky");
          const covered = Math.max(0, ...bars.map((bar) => bar.getBoundingClientRect().bottom));
          const measured = [root.scrollWidth - root.clientWidth, Math.floor(covered)];
          scrollTo({ top: 0, behavior: "instant" });
          return measured;
        }
        """;

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Nothing_moves_for_readers_who_want_it_still(ReducedMotion wish, bool isMoving)
    {
        await using var reader = await site.ReaderAsync(options => options.ReducedMotion = wish);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/authoring/images", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("dialog.search")).ToBeVisibleAsync();

        var moving = await page.EvaluateAsync<string[]>(Moving);

        Assert.Equal(isMoving, moving.Any(element => element.StartsWith("<html", StringComparison.Ordinal)));
        Assert.Equal(isMoving, moving.Any(element => element.StartsWith("<dialog", StringComparison.Ordinal)));
        Assert.Equal(isMoving, moving.Length > 0);
    }

    [Theory]
    [InlineData("en-us")]
    [InlineData("ar-sa")]
    public async Task At_400_percent_nothing_has_to_be_scrolled_sideways_and_bars_leave_room(string locale)
    {
        await using var reader = await EveryKind.ReaderAsync(
            site,
            options => options.ViewportSize = new ViewportSize { Width = 320, Height = 256 }
        );
        var page = await reader.NewPageAsync();
        var faults = new List<string>();
        foreach (var address in EveryKind.PagesIn(locale))
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await NoteAsync("");
            foreach (var opener in new[] { ".languages > summary", ".menu > summary", ".on-this-page > summary" })
            {
                if (await page.Locator(opener).CountAsync() > 0 && await page.Locator(opener).IsVisibleAsync())
                {
                    await page.Locator(opener).ClickAsync();
                    await NoteAsync(opener);
                    await page.Keyboard.PressAsync("Escape");
                }
            }

            async Task NoteAsync(string state)
            {
                if (await page.EvaluateAsync<int[]>(InTheWay) is not [<= 0, <= 64] and var measured)
                {
                    faults.Add($"{address} {state}: {measured[0]} px too wide, {measured[1]} px covered");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Paper_shows_the_article_alone_and_all_of_it(ColorScheme scheme)
    {
        await using var reader = await EveryKind.ReaderAsync(
            site,
            options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new ViewportSize { Width = 700, Height = 1000 };
            }
        );
        var page = await reader.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(StaticHost.Address + "fr-fr/article", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await AssertIsPaperAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/article", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await AssertIsPaperAsync();

        await Expect(page.GetByText("Hidden text.")).ToBeVisibleAsync();
        Assert.Contains("https://example.org/", await AfterAsync("a[href='https://example.org/']"), StringComparison.Ordinal);
        Assert.Equal("none", await AfterAsync("a[href='/en-us/variants']"));
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "[...document.querySelectorAll('article .table, article pre')].filter((each) => each.scrollWidth > each.clientWidth).length"
            )
        );
        await page.GotoAsync(StaticHost.Address + "en-us/variants", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await AssertIsPaperAsync();
        foreach (var text in new[] { "Use it on Windows.", "Use it on Linux.", "For small companies.", "For large companies." })
        {
            await Expect(page.GetByText(text)).ToBeVisibleAsync();
        }

        async Task AssertIsPaperAsync()
        {
            await Expect(page.Locator("article h1")).ToBeVisibleAsync();
            await Expect(page.Locator(".site-title")).ToBeVisibleAsync();
            string[] asides =
            [
                ".skip",
                ".search-box",
                ".tools",
                ".panels",
                ".panel",
                ".breadcrumbs",
                ".original",
                ".page-end a",
                ".neighbours",
                ".site-footer",
                ".copy",
                ".anchor",
                ".tab-list",
                ".pivots",
            ];
            await Expect(page.Locator(string.Join(", ", asides.Select(aside => aside + ":visible")))).ToHaveCountAsync(0);

            Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>(
                    "[...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && ['sticky', "
                        + "'fixed'].includes(getComputedStyle(each).position)).length"
                )
            );
        }

        Task<string> AfterAsync(string link) =>
            page.Locator($"article {link}").First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content");
    }
}
