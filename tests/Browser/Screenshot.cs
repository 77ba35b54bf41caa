using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>The picture in the README is one of our own site; <c>UPDATE_SNAPSHOTS=1</c> takes it.</summary>
public sealed class Screenshot(OurSite site)
{
    const int MostBytes = 150 * 1024;

    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    static string File => Path.Combine(Repository.Root, ".github", "screenshot.png");

    [Fact]
    public async Task The_picture_in_the_README_shows_a_page_of_ours_and_is_small()
    {
        await using var reader = await site.ReaderAsync(options =>
            (options.ViewportSize, options.ColorScheme) = (new ViewportSize { Width = 1280, Height = 760 }, ColorScheme.Light)
        );
        var page = await reader.NewPageAsync();
        await page.GotoAsync("en-us/authoring/alerts");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        if (Snapshot.IsUpdating)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = File, Animations = ScreenshotAnimations.Disabled });
        }

        var picture = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        Assert.InRange(picture.Length, 10 * 1024, MostBytes);
        Assert.Equal(Png, picture[..4]);
    }
}
