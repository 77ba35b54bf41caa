using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>A choice between the pivots of a page.</summary>
public sealed class Zones(OurSite site)
{
    const string Path = "en-us/authoring/zones-and-versions";

    [Fact]
    public async Task A_page_shows_one_pivot_and_says_so_in_its_address()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Path);

        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Choose what applies to you" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("windows")).ToBeCheckedAsync();
        await Expect(Zone(page, "windows macos")).ToBeVisibleAsync();
        await Expect(Zone(page, "linux")).ToBeHiddenAsync();

        await page.GetByLabel("linux").CheckAsync();

        await Expect(Zone(page, "linux")).ToBeVisibleAsync();
        await Expect(Zone(page, "windows macos")).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?pivots=linux$"));
    }

    [Fact]
    public async Task A_choice_is_remembered_and_an_address_says_more_than_memory()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Path);
        await page.GetByLabel("linux").CheckAsync();

        await page.GotoAsync("fr-fr/authoring/zones-and-versions");
        await Expect(page.GetByLabel("linux")).ToBeCheckedAsync();
        await Expect(Zone(page, "linux")).ToBeVisibleAsync();

        await page.GotoAsync(Path + "?pivots=macos");
        await Expect(page.GetByLabel("macos")).ToBeCheckedAsync();
        await Expect(Zone(page, "linux")).ToBeHiddenAsync();

        await page.GotoAsync(Path + "?pivots=beos");
        await Expect(page.GetByLabel("linux")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Without_scripts_all_zones_are_there()
    {
        await using var reader = await site.ReaderAsync(options => options.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Path);

        await Expect(Zone(page, "windows macos")).ToBeVisibleAsync();
        await Expect(Zone(page, "linux")).ToBeVisibleAsync();
        await Expect(page.Locator(".pivots")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_on_paper_has_all_zones()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Path);
        await Expect(page.Locator(".pivots")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(Zone(page, "linux")).ToBeVisibleAsync();
        await Expect(Zone(page, "linux").Locator(".applies-to")).ToBeVisibleAsync();
        await Expect(page.Locator(".pivots")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(940)]
    [InlineData(1000)]
    [InlineData(1100)]
    [InlineData(1270)]
    public async Task The_box_of_headings_lines_up_with_the_text(int width)
    {
        await using var reader = await site.ReaderAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Path);

        var (box, text) = (await page.Locator(".on-this-page").BoundingBoxAsync(), await page.Locator("article").BoundingBoxAsync());

        Assert.InRange(box!.X - text!.X, -1, 1);
        Assert.InRange(box.Width - text.Width, -1, 1);
    }

    static ILocator Zone(IPage page, string pivots) => page.Locator($".zone[data-pivot='{pivots}']");
}
