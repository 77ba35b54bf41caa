using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// A browser that reads a site without the policy it would be served with, and can reach nothing else. It keeps what ran that should not
/// have: calls of <c>hit</c>, dialogs, faults of our own scripts, and scripts or documents requested from other hosts.
/// </summary>
/// <param name="preview">What serves the site; without it, its files are taken as they are.</param>
sealed class SandboxedBrowser(OurSite browser, TestSite content, PreviewHost? preview = null)
{
    const string Host = "canary.example";

    static readonly string[] VideoHosts = ["www.youtube.com", "learn.microsoft.com"];

    readonly ConcurrentQueue<string> seen = new();

    readonly Dictionary<string, OutputFile> files = TestSite
        .AllFilesOf(content.Run())
        .ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The pages of the source language whose names begin so; there is one at least.</summary>
    public IReadOnlyCollection<string> PagesOf(params string[] names)
    {
        var pages = files
            .Keys.Where(path =>
                path.EndsWith(".html", StringComparison.Ordinal)
                && Array.Exists(names, name => path.StartsWith("en-us/" + name, StringComparison.Ordinal))
            )
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.NotEmpty(pages);
        return pages;
    }

    /// <summary>Opens pages one after the other and does on each what a reader may do; returns what ran.</summary>
    public async Task<IReadOnlyCollection<string>> VisitAsync(IEnumerable<string> pages, Func<IPage, Task> read)
    {
        await using var reader = await browser.ReaderAsync(options => options.BypassCSP = true);
        await reader.ExposeFunctionAsync("canaryHit", (string where) => seen.Enqueue("hit in " + where));
        await reader.AddInitScriptAsync("window.hit = () => window.canaryHit(location.href);");
        await reader.RouteAsync("**/*", AnswerAsync);
        var page = await reader.NewPageAsync();
        page.PageError += (_, message) => seen.Enqueue($"error {message} in {page.Url}");
        page.Dialog += (_, dialog) =>
        {
            seen.Enqueue($"dialog {dialog.Message} in {page.Url}");
            _ = dialog.DismissAsync();
        };
        foreach (var path in pages)
        {
            await page.GotoAsync(
                preview is null ? $"http://{Host}/{path}" : new Uri(preview.Address, path).AbsoluteUri,
                new PageGotoOptions { WaitUntil = WaitUntilState.Load }
            );
            await read(page);
        }

        return seen;
    }

    Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (preview is not null && address.Authority == preview.Address.Authority)
        {
            return route.ContinueAsync();
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        if (address.Host == Host && files.TryGetValue(path, out var file))
        {
            return route.FulfillAsync(new RouteFulfillOptions { BodyBytes = file.Plan().Produce(), ContentType = MediaTypes.Of(path) });
        }

        if (
            route.Request.ResourceType is "script" or "stylesheet" or "document"
            && address.Host != Host
            && !VideoHosts.Contains(address.Host)
        )
        {
            seen.Enqueue($"{route.Request.ResourceType} {address} in {route.Request.Frame.Url}");
        }

        return route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }
}
