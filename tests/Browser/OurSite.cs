using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LicensingSite.Tests.Browser.OurSite))]

namespace LicensingSite.Tests.Browser;

/// <summary>Our own content, served, and a browser: one of each for all tests, started by the first test that needs it.</summary>
public sealed class OurSite : IAsyncDisposable
{
    const string Article = "licensing/support-resources-licensing";

    readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);
    readonly Lazy<Task<IBrowser>> browser;
    readonly Lazy<Task<PreviewHost>> host;
    readonly TestSite content = new();

    public OurSite()
    {
        content.Use(options => options with { Source = Repository.Content });
        browser = new(async () => await Browser.LaunchAsync(await playwright.Value));
        host = new(() => PreviewHost.StartAsync(content));
    }

    /// <summary>One page of each kind in one language.</summary>
    public static IReadOnlyList<string> PagesIn(string locale) =>
        [
            $"{locale}/",
            $"{locale}/{Article}",
            $"{locale}/authoring/images",
            $"{locale}/authoring/style-notes",
            $"{locale}/search?q=licence",
            $"{locale}/all-pages",
            $"{locale}/translation-status",
            $"{locale}/nowhere",
        ];

    /// <summary>A reader of their own: nothing remembered of others. Addresses without a host are of our own content.</summary>
    public async Task<IBrowserContext> ReaderAsync(Action<BrowserNewContextOptions>? set = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = (await host.Value).Address.AbsoluteUri,
            Locale = "en-US",
            ViewportSize = new ViewportSize { Width = 1400, Height = 900 },
        };
        set?.Invoke(options);
        return await (await browser.Value).NewContextAsync(options);
    }

    /// <summary>An empty page in a context of its own.</summary>
    public async Task<IPage> PageAsync() => await (await browser.Value).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await browser.Value).DisposeAsync();
        }

        if (playwright is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            (await playwright.Value).Dispose();
        }

        if (host is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await host.Value).DisposeAsync();
        }

        content.Dispose();
    }
}
