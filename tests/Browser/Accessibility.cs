using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class Accessibility(OurSite site)
{
    /// <summary>Each language, width and colour scheme with each other one.</summary>
    [Theory]
    [InlineData("en-us", ColorScheme.Light, 1400)]
    [InlineData("en-us", ColorScheme.Dark, 390)]
    [InlineData("fr-fr", ColorScheme.Light, 390)]
    [InlineData("fr-fr", ColorScheme.Dark, 1400)]
    public async Task No_page_has_a_barrier_that_axe_can_see(string locale, ColorScheme scheme, int width)
    {
        await using var reader = await Reader(scheme, width);
        var page = await reader.NewPageAsync();
        var barriers = new List<string>();
        foreach (var path in OurSite.PagesIn(locale))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            barriers.AddRange(Barriers(path, await page.RunAxe()));
        }

        Assert.Empty(barriers);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Neither_has_the_root(ColorScheme scheme, int width)
    {
        await using var reader = await Reader(scheme, width);
        var page = await reader.NewPageAsync();
        await page.RouteAsync("**/site.*.js", route => route.AbortAsync());
        await page.GotoAsync("", new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        Assert.Empty(Barriers("/", await page.RunAxe()));
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var reader = await Reader(ColorScheme.Light, width);
        var page = await reader.NewPageAsync();
        var wide = new List<string>();
        foreach (var path in OurSite.PagesIn("en-us").Concat(OurSite.PagesIn("fr-fr")))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0)
            {
                wide.Add($"{path}: {excess} px too wide");
            }
        }

        Assert.Empty(wide);
    }

    static IEnumerable<string> Barriers(string path, AxeResult result) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{path}: {violation.Id}: {node.Html}";

    Task<IBrowserContext> Reader(ColorScheme scheme, int width) => site.ReaderAsync(options =>
    {
        options.ColorScheme = scheme;
        options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
    });
}
