using System.Text.Json;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Safety;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>
/// What authors write runs nothing in a browser, even where the page's policy is switched off and only what the generator lets through
/// protects the reader.
/// </summary>
public sealed class PayloadsInTheBrowser(OurSite site)
{
    /// <summary>So few that one that is not closed does not hide all others.</summary>
    const int PerPage = 60;

    /// <summary>What a reader may do on a page: point at everything, press everything that is no link elsewhere, begin to search.</summary>
    const string TouchAll = """
        () => {
          for (const element of document.querySelectorAll("article *, nav *, aside *, form.search-box input")) {
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
          return new Promise((resolve) => setTimeout(resolve, 50));
        }
        """;

    /// <summary>Looks for texts one after the other, each as soon as the answer to the one before is shown.</summary>
    const string LookFor = """
        async (queries) => {
          const field = document.querySelector("#search-query");
          const count = document.querySelector(".result-count");
          for (const query of queries.filter((each) => each.trim())) {
            count.textContent = "";
            field.value = query;
            field.form.requestSubmit();
            await new Promise((resolve) => {
              new MutationObserver((_, observer) => {
                if (count.textContent) {
                  observer.disconnect();
                  resolve();
                }
              }).observe(count, { childList: true });
            });
          }
          return document.querySelectorAll("main .results a").length;
        }
        """;

    static readonly string[] All = [.. HtmlPayloads.All, .. Payloads.Markdown];

    /// <summary>Every place in a page that takes a text, a name or an address.</summary>
    static readonly Dictionary<string, Func<string, string>> Places = new()
    {
        ["blocks"] = text => text + "\n",
        ["sentences"] = text => $"Text {Line(text)} text.\n",
        ["headings"] = text => $"## Heading {Line(text)}\n\nhit script\n",
        ["links"] = text => $"[link {Line(text)}]({Line(text)}) ![{Line(text)}]({Line(text)})\n\n<a href=\"{Line(text)}\">x</a>\n",
        ["code"] = text => $"```html\n{text}\n```\n\n`{Line(text)}`\n\n| {Line(text)} |\n|---|\n| {Line(text)} |\n",
        ["media"] = text =>
            $":::image source=\"{Line(text)}\" alt-text=\"{Line(text)}\" link=\"{Line(text)}\":::\n\n"
            + $":::video source=\"{Line(text)}\" title='{Line(text)}':::\n\n> [!VIDEO {Line(text)}]\n",
    };

    public static TheoryData<string> Names => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_payload_runs_in_a_page(string place)
    {
        var pages = All.Select(Places[place]).Chunk(PerPage).Select((parts, at) => ($"p{at}.md", Page(parts)));
        await AssertIsSilentAsync([("index.md", "# Home\n"), .. pages], "p");
    }

    [Fact]
    public async Task No_payload_runs_on_YAML_pages()
    {
        var texts = Payloads.Texts.Concat(HtmlPayloads.All).Select(text => JsonSerializer.Serialize(text)).ToArray();
        await AssertIsSilentAsync(
            [
                ("index.md", "# Home\n"),
                (
                    "p1.yml",
                    $"### YamlMime:FAQ\ntitle: {texts[0]}\nsummary: {texts[4]}\nsections:\n"
                        + string.Concat(texts.Select(text => $"- name: {text}\n  questions:\n  - question: {text}\n    answer: {text}\n"))
                ),
                (
                    "p2.yml",
                    $"### YamlMime:Landing\ntitle: {texts[1]}\nsummary: {texts[4]}\nlandingContent:\n"
                        + string.Concat(
                            texts.Select(text =>
                                $"- title: {text}\n  linkLists:\n  - linkListType: {text}\n"
                                + $"    links:\n    - text: {text}\n      url: {text}\n"
                            )
                        )
                ),
            ],
            "p"
        );
    }

    [Fact]
    public async Task No_payload_runs_in_front_matter() =>
        await AssertIsSilentAsync(
            [("index.md", "# Home\n"), .. Payloads.Texts.Select((text, at) => ($"p{at}.md", FrontMatter(JsonSerializer.Serialize(text))))],
            "p",
            "all-pages"
        );

    [Fact]
    public async Task No_payload_runs_in_a_table_of_contents()
    {
        var entries = All.Concat(Payloads.Texts)
            .Select(text => JsonSerializer.Serialize(text))
            .Select(text => $"- name: {text}\n  href: {text}\n");
        await AssertIsSilentAsync(
            [("index.md", "# Home\n"), ("toc.yml", "- name: Home\n  href: index.md\n" + string.Concat(entries))],
            "index"
        );
    }

    [Fact]
    public async Task No_payload_runs_in_search()
    {
        using var content = new TestSite(("index.md", "# Home\n"), ("page.md", Page(All.Select(Places["headings"]))));

        Assert.Empty(await new SandboxedBrowser(site, content).VisitAsync(["en-us/search.html", "en-us/page.html"], SearchAsync));
    }

    [Fact, Trait("Category", "Full")]
    public async Task No_payload_runs_in_results_of_search_and_in_what_is_searched_for()
    {
        string[] texts = [.. Payloads.Texts, .. HtmlPayloads.All.Select(Line)];
        using var content = new TestSite([
            ("index.md", "# Home\n"),
            .. texts.Select((text, at) => ($"p{at}.md", Searched($"word{at} {text}"))),
        ]);

        Assert.Empty(
            await new SandboxedBrowser(site, content).VisitAsync(
                ["en-us/search.html"],
                async page =>
                {
                    await page.Locator("#search-query").FillAsync("word0");
                    await page.Locator("main .results a").First.WaitForAsync();
                    await page.EvaluateAsync<int>(LookFor, texts.SelectMany((text, at) => new[] { text, $"word{at}" }));
                    await page.Locator($"main .results a[href*='/p{texts.Length - 1}']").First.WaitForAsync();
                }
            )
        );
    }

    [Fact, Trait("Category", "Full")]
    public async Task No_payload_runs_in_the_preview()
    {
        using var content = new TestSite([
            ("index.md", "# Home\n"),
            (
                "toc.yml",
                string.Concat(All.Select(text => JsonSerializer.Serialize(text)).Select(text => $"- name: {text}\n  href: {text}\n"))
            ),
            .. Payloads.Texts.Select((text, at) => ($"t{at}.md", FrontMatter(JsonSerializer.Serialize(text)))),
            .. Places.Values.SelectMany(place => All.Select(place).Chunk(PerPage)).Select((parts, at) => ($"p{at}.md", Page(parts))),
        ]);
        await using var preview = await PreviewHost.StartAsync(content);
        var cage = new SandboxedBrowser(site, content, preview);

        Assert.Empty(
            await cage.VisitAsync(
                cage.PagesOf("p", "index").Append("en-us/t0.html").Append("en-us/<img src=x onerror=hit()>"),
                page => page.EvaluateAsync(TouchAll)
            )
        );
    }

    [Fact]
    public async Task The_sandboxed_browser_notices_what_runs()
    {
        using var content = new TestSite(("index.md", "# Home\n"));

        Assert.NotEmpty(
            await new SandboxedBrowser(site, content).VisitAsync(
                ["en-us/index.html"],
                page =>
                    page.EvaluateAsync(
                        "new Promise((resolve) => { window.done = resolve; "
                            + "document.body.innerHTML = '<img src=x onerror=hit(1).then(done)>'; })"
                    )
            )
        );
    }

    /// <summary>Builds a site and visits those of its pages whose names begin so.</summary>
    async Task AssertIsSilentAsync(IEnumerable<(string, string)> files, params string[] names)
    {
        using var content = new TestSite(files);
        var cage = new SandboxedBrowser(site, content);
        var seen = await cage.VisitAsync(cage.PagesOf(names), page => page.EvaluateAsync(TouchAll));

        Assert.Empty(seen);
    }

    static async Task SearchAsync(IPage page)
    {
        if (page.Url.EndsWith("search.html", StringComparison.Ordinal))
        {
            await page.Locator("#search-query").FillAsync("hit");
            await page.Locator("main .results a").First.WaitForAsync();
            string[] texts = ["<img src=x onerror=hit(1)> hit", "hit"];
            Assert.NotEqual(0, await page.EvaluateAsync<int>(LookFor, texts));
        }
        else
        {
            await page.Locator("#search-box").FillAsync("hit");
            await page.Locator("dialog.search [role=option]").First.WaitForAsync();
        }
    }

    static string Searched(string text) =>
        $"---\ntitle: {JsonSerializer.Serialize(text)}\ndescription: {JsonSerializer.Serialize(text)}\n---\n"
        + $"# {text}\n\n## Heading {text}\n\n```html\n{text}\n```\n";

    static string FrontMatter(string text) =>
        $"---\ntitle: {text}\ndescription: {text}\nauthor: {text}\nms.topic: {text}\n---\n# Title\n\nhit script\n";

    static string Page(IEnumerable<string> parts) => "# Title\n\n" + string.Join("\n\n<!-- -->\n\n", parts);

    static string Line(string text) => text.ReplaceLineEndings(" ");
}
