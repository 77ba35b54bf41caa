using System.Text.Json;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Searching;

/// <summary>A browser in which the engine of the site answers.</summary>
public sealed class SearchReader : IAsyncLifetime
{
    internal const string Origin = "http://localhost/";

    IPlaywright playwright = null!;
    IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Browser.Browser.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Builds a site and opens the index of one of its locales.</summary>
    internal async Task<OpenIndex> OpenAsync(TestSite site, string locale = "en-us")
    {
        site.Build();
        var page = await PageAsync(site.Output);
        await page.EvaluateAsync($"async () => {{ self.engine = await import('/engine.js'); await engine.open('/{locale}/_s/index.bin'); }}");
        return new OpenIndex(page);
    }

    /// <summary>An empty page of a site that lies in a folder; <c>/engine.js</c> is the engine.</summary>
    internal async Task<IPage> PageAsync(string folder)
    {
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", route => Answer(route, folder));
        await page.GotoAsync(Origin + "blank");
        return page;
    }

    static async Task Answer(IRoute route, string folder)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath).TrimStart('/');
        var file = path == "engine.js" ? Directory.GetFiles(Path.Combine(folder, "assets"), "search.*.js").Single()
            : new[] { path, path + ".html", path + "index.html" }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        await route.FulfillAsync(
            path == "blank" ? new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><title>Blank</title>" }
            : file is null ? new RouteFulfillOptions { Status = 404 }
            : new RouteFulfillOptions { ContentType = MediaTypes.Of(file), BodyBytes = await File.ReadAllBytesAsync(file) });
    }
}

/// <summary>A page found.</summary>
public sealed record Hit(string Url, string Title, string Anchor, string Heading, string Excerpt, string Lang, string Place);

/// <summary>The index of a locale, open in a browser.</summary>
sealed class OpenIndex(IPage page) : IAsyncDisposable
{
    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public IPage Page => page;

    public async Task<IReadOnlyList<Hit>> SearchAsync(string query, int limit = 10)
    {
        var json = await page.EvaluateAsync<string>("async ([query, limit]) => JSON.stringify(await engine.search(query, limit))", new object[] { query, limit });
        return JsonSerializer.Deserialize<Hit[]>(json, Options)!;
    }

    /// <summary>The addresses found for each query.</summary>
    public async Task<string[][]> SearchAllAsync(IEnumerable<string> queries, int limit = 10)
    {
        var json = await page.EvaluateAsync<string>(
            "async ([queries, limit]) => { const all = []; for (const query of queries) all.push((await engine.search(query, limit)).map((hit) => hit.url)); return JSON.stringify(all); }",
            new object[] { queries.ToArray(), limit });
        return JsonSerializer.Deserialize<string[][]>(json)!;
    }

    public async Task<string[]> UrlsAsync(string query) => (await SearchAllAsync([query]))[0];

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}

[CollectionDefinition(Name)]
public sealed class WithTheEngine : ICollectionFixture<SearchReader>
{
    public const string Name = "With the engine";
}
