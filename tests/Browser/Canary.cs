using System.Text.Json;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Safety;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// What authors write runs nothing in a browser, even where the page's policy is switched off and only what the generator lets through
/// protects the reader. Whatever runs would call <c>hit</c>, open a dialog, or ask for an address of the attacker's.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class Canary(OurSite site)
{
    const int PerPage = 120;

    static readonly string[] All = [.. Payloads.Html, .. Payloads.Markdown];

    [Fact]
    public async Task Is_silent_on_pages_of_payloads()
    {
        using var content = new TestSite(Files());
        var seen = await VisitAsync(content, async page =>
        {
            await page.EvaluateAsync("""
                () => {
                  for (const element of document.querySelectorAll("article *, nav *, aside *")) {
                    for (const type of ["mouseover", "mouseenter", "pointerenter", "focus", "toggle", "animationstart"]) {
                      element.dispatchEvent(new Event(type, { bubbles: type === "mouseover" }));
                    }
                  }
                  document.addEventListener("click", (event) => {
                    const link = event.target.closest?.("a, area");
                    if (link && link.protocol !== "javascript:") {
                      event.preventDefault();
                    }
                  }, true);
                  for (const element of document.querySelectorAll("article :is(a, area, button, input, summary, label), nav a, aside a")) {
                    element.click();
                  }
                }
                """);
            await page.Mouse.MoveAsync(300, 300);
            await page.Mouse.MoveAsync(500, 400, new MouseMoveOptions { Steps = 5 });
        });

        Assert.Empty(seen);
    }

    [Fact]
    public async Task Is_silent_in_search()
    {
        using var content = new TestSite(Files());
        var seen = await VisitAsync(content, SearchAsync, path => path is "en-us/search.html" or "en-us/p0.html");

        Assert.Empty(seen);
    }

    [Fact]
    public async Task Would_sing()
    {
        using var content = new TestSite(("index.md", "# Home\n"));
        var seen = await VisitAsync(content, page => page.EvaluateAsync("document.body.innerHTML = '<img src=x onerror=hit(1)>'"), path => path == "en-us/index.html");

        Assert.NotEmpty(seen);
    }

    static async Task SearchAsync(IPage page)
    {
        if (page.Url.EndsWith("search.html", StringComparison.Ordinal))
        {
            await page.Locator("#search-query").FillAsync("hit");
            await page.Locator("main .results a").First.WaitForAsync();
            await page.Locator("#search-query").FillAsync("<img src=x onerror=hit(1)> hit");
            await page.WaitForTimeoutAsync(300);
        }
        else
        {
            await page.Locator("#search-box").FillAsync("hit");
            await page.Locator(".suggestions a").First.WaitForAsync();
        }
    }

    /// <summary>Every payload in every place that takes a text, a name or an address.</summary>
    static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("index.md", "# Home\n\nText.\n");
        foreach (var (chunk, at) in All.Chunk(PerPage).Select((chunk, at) => (chunk, at)))
        {
            yield return ($"p{at}.md", Page(chunk.Select(text => text + "\n")));
            yield return ($"s{at}.md", Page(chunk.Select(text => $"Text {Line(text)} text.\n")));
            yield return ($"h{at}.md", Page(chunk.Select(text => $"## Heading {Line(text)}\n\nhit script\n")));
            yield return ($"l{at}.md", Page(chunk.Select(text => $"[link {Line(text)}]({Line(text)}) ![{Line(text)}]({Line(text)})\n\n<a href=\"{Line(text)}\">x</a>\n")));
            yield return ($"c{at}.md", Page(chunk.Select(text => $"```html\n{text}\n```\n\n`{Line(text)}`\n\n| {Line(text)} |\n|---|\n| {Line(text)} |\n")));
            yield return ($"i{at}.md", Page(chunk.Select(text => $":::image source=\"{Line(text)}\" alt-text=\"{Line(text)}\" link=\"{Line(text)}\":::\n\n:::video source=\"{Line(text)}\" title='{Line(text)}':::\n\n> [!VIDEO {Line(text)}]\n")));
        }

        foreach (var (text, at) in Payloads.Texts.Concat(Payloads.Html.Where((_, index) => index % 24 == 0)).Select((text, at) => (text, at)))
        {
            var quoted = JsonSerializer.Serialize(text);
            yield return ($"f{at}.md", $"---\ntitle: {quoted}\ndescription: {quoted}\nauthor: {quoted}\nms.topic: {quoted}\n---\n# Title\n\nhit script\n");
            yield return ($"y{at}.yml", $"### YamlMime:FAQ\ntitle: {quoted}\nsummary: {quoted}\nsections:\n- name: {quoted}\n  questions:\n  - question: {quoted}\n    answer: {quoted}\n");
            yield return ($"g{at}.yml", $"### YamlMime:Landing\ntitle: {quoted}\nsummary: {quoted}\nlandingContent:\n- title: {quoted}\n  linkLists:\n  - linkListType: {quoted}\n    links:\n    - text: {quoted}\n      url: {quoted}\n");
        }

        var entries = All.Concat(Payloads.Texts).Select(text => JsonSerializer.Serialize(text)).Select(text => $"- name: {text}\n  href: {text}\n");
        yield return ("toc.yml", "- name: Home\n  href: index.md\n" + string.Concat(entries) + string.Concat(Enumerable.Range(0, (All.Length + PerPage - 1) / PerPage).Select(at => $"- name: Page {at}\n  href: p{at}.md\n")));
        yield return (".openpublishing.redirection.json", JsonSerializer.Serialize(new
        {
            redirections = Payloads.Texts.Select((text, at) => new { source_path = $"r{at}.md", redirect_url = text }),
        }));
    }

    static string Page(IEnumerable<string> parts) => "# Title\n\n" + string.Join("\n\n<!-- -->\n\n", parts);

    static string Line(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Opens each page of a site as it is, without the policy it would be served with; returns what ran.</summary>
    async Task<IReadOnlyCollection<string>> VisitAsync(TestSite content, Func<IPage, Task> read, Func<string, bool>? which = null)
    {
        const string Origin = "http://canary.example/";
        var files = content.Run().Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var pages = files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && (which is null || which(path))).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(pages);
        var seen = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var reader = await site.ReaderAsync(options => options.BypassCSP = true);
        await reader.ExposeFunctionAsync("canaryHit", (string where) => seen.Enqueue(where));
        await reader.AddInitScriptAsync("window.hit = () => { window.canaryHit(location.href); };");
        await reader.RouteAsync("**/*", route =>
        {
            var address = new Uri(route.Request.Url);
            var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
            if (address.Host != "canary.example" || !files.TryGetValue(path, out var file))
            {
                if (route.Request.ResourceType is "script" or "stylesheet" or "document" && !IsVideo(address) && !route.Request.Frame.Url.Contains("/en-us/r", StringComparison.Ordinal))
                {
                    seen.Enqueue($"{route.Request.ResourceType} {address} in {route.Request.Frame.Url}");
                }

                return route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
            }

            return route.FulfillAsync(new RouteFulfillOptions { BodyBytes = file.Plan().Produce(), ContentType = TypeOf(path) });
        });
        var page = await reader.NewPageAsync();
        page.PageError += (_, message) => seen.Enqueue($"error {message} in {page.Url}");
        page.Dialog += (_, dialog) =>
        {
            seen.Enqueue($"dialog {dialog.Message} in {page.Url}");
            _ = dialog.DismissAsync();
        };
        foreach (var path in pages)
        {
            await page.GotoAsync(Origin + path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (!path.StartsWith("en-us/r", StringComparison.Ordinal) && path.StartsWith("en-us/", StringComparison.Ordinal))
            {
                await read(page);
            }
        }

        return seen;
    }

    static bool IsVideo(Uri address) => address.Host is "www.youtube.com" or "learn.microsoft.com";

    static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
