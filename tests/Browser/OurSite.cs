using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>Our own content, served, and a browser to read it: one for all tests that need it.</summary>
public sealed class OurSite : IAsyncLifetime
{
    const string Article = "licensing/support-resources-licensing";

    IPlaywright playwright = null!;
    IBrowser browser = null!;
    PreviewHost host = null!;

    /// <summary>One page of each kind in one language.</summary>
    public static IReadOnlyList<string> PagesIn(string locale) =>
        [$"{locale}/", $"{locale}/{Article}", $"{locale}/authoring/images", $"{locale}/authoring/style-notes", $"{locale}/search?q=licence", $"{locale}/all-pages", $"{locale}/translation-status", $"{locale}/nowhere"];

    internal TestSite Content { get; } = new();

    public async ValueTask InitializeAsync()
    {
        TestSite.Copy(Repository.Content, Content.Source);
        host = await PreviewHost.StartAsync(Content);
        playwright = await Playwright.CreateAsync();
        browser = await Browser.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Content.Dispose();
    }

    /// <summary>A reader of their own: nothing remembered of others.</summary>
    public async Task<IBrowserContext> ReaderAsync(Action<BrowserNewContextOptions>? set = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = host.Address.AbsoluteUri, Locale = "en-US", ViewportSize = new ViewportSize { Width = 1400, Height = 900 } };
        set?.Invoke(options);
        return await browser.NewContextAsync(options);
    }
}

/// <summary>Tests of how pages suit readers who need a keyboard, large text, other colours or a screen reader.</summary>
[CollectionDefinition(Name)]
public sealed class WithEveryReader : ICollectionFixture<OurSite>
{
    public const string Name = "With every reader";
}

/// <summary>The other tests in a browser: a collection runs one test after the other, and two of them take half the time.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<OurSite>
{
    public const string Name = "In the browser";
}
