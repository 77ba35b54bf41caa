using System.Text.Json;
using LicensingSite.Tests.Browser;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Searching;

/// <summary>A page with the search engine of the site: one for all tests of a class, each of which opens an index.</summary>
public sealed class SearchReader(OurSite browser) : IAsyncDisposable
{
    internal const string Origin = "http://localhost/";

    /// <summary>The folders of the sites opened so far; a site lies below its number.</summary>
    readonly List<string> folders = [];

    IPage? shared;

    /// <summary>Builds a site and opens the index of one of its locales, in place of the one opened before.</summary>
    internal async Task<OpenIndex> OpenAsync(TestSite site, string locale = "en-us")
    {
        site.Build();
        folders.Add(site.Output);
        shared ??= await BlankPageAsync(path =>
            path == "engine.js" ? Engine(folders[^1])
            : path.Split('/', 2) is [var number, var name] ? File(folders[int.Parse(number, null)], name)
            : null
        );
        await shared.EvaluateAsync(
            "async (address) => { self.engine ??= await import('/engine.js'); await engine.open(address); }",
            $"/{folders.Count - 1}/{locale}/_s/index.bin"
        );
        return new OpenIndex(shared);
    }

    /// <summary>An empty page of a site that lies in a folder.</summary>
    internal Task<IPage> PageAsync(string folder) => BlankPageAsync(path => File(folder, path));

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
        {
            await shared.CloseAsync();
        }
    }

    async Task<IPage> BlankPageAsync(Func<string, string?> fileAt)
    {
        var page = await browser.PageAsync();
        await page.RouteAsync("**/*", route => Answer(route, fileAt));
        await page.GotoAsync(Origin + "blank");
        return page;
    }

    static string Engine(string folder) => Directory.GetFiles(Path.Combine(folder, "assets"), "search.*.js").Single();

    static string? File(string folder, string path) =>
        new[] { path, path + ".html", path + "index.html" }
            .Select(name => Path.Combine(folder, name))
            .FirstOrDefault(System.IO.File.Exists);

    static async Task Answer(IRoute route, Func<string, string?> fileAt)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath).TrimStart('/');
        var file = path == "blank" ? null : fileAt(path);
        await route.FulfillAsync(
            path == "blank" ? new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><title>Blank</title>" }
            : file is null ? new RouteFulfillOptions { Status = 404 }
            : new RouteFulfillOptions { ContentType = MediaTypes.Of(file), BodyBytes = await System.IO.File.ReadAllBytesAsync(file) }
        );
    }
}

/// <summary>A page found.</summary>
public sealed record Hit(string Url, string Title, string Anchor, string Heading, string Excerpt, string Lang, string Place);

/// <summary>The index of a locale, open in a browser.</summary>
sealed class OpenIndex(IPage page)
{
    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public IPage Page => page;

    public async Task<IReadOnlyList<Hit>> SearchAsync(string query, int limit = 10)
    {
        var json = await page.EvaluateAsync<string>(
            "async ([query, limit]) => JSON.stringify(await engine.search(query, limit))",
            new object[] { query, limit }
        );
        return JsonSerializer.Deserialize<Hit[]>(json, Options)!;
    }

    /// <summary>The addresses found for each query.</summary>
    public async Task<string[][]> SearchAllAsync(IEnumerable<string> queries, int limit = 10)
    {
        var json = await page.EvaluateAsync<string>(
            """
            async ([queries, limit]) => {
              const all = [];
              for (const query of queries) {
                all.push((await engine.search(query, limit)).map((hit) => hit.url));
              }
              return JSON.stringify(all);
            }
            """,
            new object[] { queries.ToArray(), limit }
        );
        return JsonSerializer.Deserialize<string[][]>(json)!;
    }

    public async Task<string[]> UrlsAsync(string query) => (await SearchAllAsync([query]))[0];
}
