using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

public sealed class Accessibility(OurSite site)
{
    /// <summary>What can differ where only the colours do.</summary>
    static readonly AxeRunOptions OfColours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    static readonly AxeRunOptions OfAll = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>How readers look at a page: each theme at each width.</summary>
    static readonly (string Name, int Width, PageEmulateMediaOptions Media, AxeRunOptions Rules)[] Readers =
    [
        ("wide", 1400, new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }, OfAll),
        ("wide and dark", 1400, new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }, OfColours),
        ("narrow and dark", 390, new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }, OfAll),
        ("narrow", 390, new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }, OfColours),
        ("at 400 % and with forced colours", 320, new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active }, OfAll),
    ];

    public static TheoryData<string> Locales => [.. EveryKind.Locales];

    [Fact]
    public Task No_page_of_any_kind_has_a_barrier_that_axe_can_see() =>
        AssertNoBarriers(EveryKind.Locales[0], Readers.Where(one => one.Name is "wide" or "narrow and dark"));

    [Theory, Trait("Category", "Full")]
    [MemberData(nameof(Locales))]
    public Task No_page_of_any_kind_has_a_barrier_in_any_language_and_view(string locale) => AssertNoBarriers(locale, Readers);

    [Theory, Trait("Category", "Full")]
    [InlineData("en-us")]
    [InlineData("fr-fr")]
    public async Task No_page_of_our_own_site_has_a_barrier(string locale)
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        var barriers = new List<string>();
        foreach (var path in OurSite.PagesIn(locale))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            foreach (var (name, width, media, rules) in Readers.Where(one => one.Name is "wide" or "narrow and dark"))
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.EmulateMediaAsync(media);
                barriers.AddRange(Barriers($"{path} {name}", await page.RunAxe(rules)));
            }
        }

        Assert.Empty(barriers);
    }

    [Theory]
    [InlineData("wide", "narrow and dark")]
    [InlineData("wide and dark", "narrow", "at 400 % and with forced colours", Traits = ["Category", "Full"])]
    public async Task The_choice_of_languages_has_no_barrier(params string[] views)
    {
        await using var reader = await EveryKind.ReaderAsync(site);
        var page = await reader.NewPageAsync();
        await page.RouteAsync("**/languages.*.js", route => route.AbortAsync());
        await page.GotoAsync(StaticHost.Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        foreach (var (name, width, media, rules) in Readers.Where(one => views.Contains(one.Name)))
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(media);
            Assert.Empty(Barriers(name, await page.RunAxe(rules)));
        }
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390, Traits = ["Category", "Full"])]
    public async Task Menus_and_pictures_that_open_over_a_page_have_no_barrier(int width)
    {
        await using var reader = await EveryKind.ReaderAsync(
            site,
            options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 }
        );
        var page = await reader.NewPageAsync();
        foreach (
            var (name, open) in new (string, string)[]
            {
                ("languages", ".languages > summary"),
                ("menu", ".menu > summary"),
                ("headings", ".on-this-page > summary"),
                ("branch", ".menu .branch > summary"),
                ("picture", "article .image a"),
            }
        )
        {
            await page.GotoAsync(
                StaticHost.Address + (name == "picture" ? "en-us/article" : "ar-sa/hub"),
                new PageGotoOptions { WaitUntil = WaitUntilState.Load }
            );
            if (name == "branch" && width < 1000)
            {
                await page.Locator(".menu > summary").ClickAsync();
            }

            if (await page.Locator(open).First.IsVisibleAsync())
            {
                await page.Locator(open).First.ClickAsync();
                Assert.Empty(Barriers(name, await page.RunAxe(OfAll)));
            }
        }
    }

    async Task AssertNoBarriers(
        string locale,
        IEnumerable<(string Name, int Width, PageEmulateMediaOptions Media, AxeRunOptions Rules)> readers
    )
    {
        await using var reader = await EveryKind.ReaderAsync(site);
        var page = await reader.NewPageAsync();
        var barriers = new List<string>();
        foreach (var address in EveryKind.PagesIn(locale))
        {
            await page.GotoAsync(
                address,
                new PageGotoOptions
                {
                    WaitUntil = address.Contains('?', StringComparison.Ordinal) ? WaitUntilState.NetworkIdle : WaitUntilState.Load,
                }
            );
            foreach (var (name, width, media, rules) in readers)
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.EmulateMediaAsync(media);
                barriers.AddRange(Barriers($"{address} {name}", await page.RunAxe(rules)));
                if (
                    await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    is > 0
                        and var excess
                )
                {
                    barriers.Add($"{address} {name}: {excess} px too wide");
                }
            }
        }

        Assert.Empty(barriers);
    }

    static IEnumerable<string> Barriers(string where, AxeResult result) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{where}: {violation.Id}: {node.Html}";
}
