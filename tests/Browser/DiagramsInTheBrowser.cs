using System.Collections.Concurrent;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>Diagrams that a library draws in the browser, under a strict policy; the library is a small one of our own.</summary>
public sealed class DiagramsInTheBrowser(OurSite site)
{
    /// <summary>It sets styles as Mermaid does, and answers with what an author might smuggle in.</summary>
    const string Library = """
        let theme;
        export default {
          initialize(options) { theme = options.theme; },
          async render(id, source) {
            if (source.includes("BROKEN")) {
              throw new Error("Parse error");
            }
            const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
            svg.id = id;
            svg.setAttribute("viewBox", "0 0 200 100");
            const style = document.createElement("style");
            style.innerHTML = `#${id} text { fill: rgb(1, 2, 3); }`;
            svg.append(style);
            document.body.append(svg);
            const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
            text.setAttribute("style", "font-size: 31px");
            text.textContent = `${theme}: style="a"`;
            svg.append(text);
            const width = text.getBBox().width;
            const div = document.createElement("div");
            div.innerHTML = `<p style="color: red">${width}</p>`;
            const parsed = new DOMParser().parseFromString(svg.outerHTML, "text/html").querySelector("svg").outerHTML;
            svg.remove();
            const evil = '<script>parent.evil = 1</script><rect onclick="parent.evil = 1"/><a href="javascript:parent.evil = 1"/>';
            return { svg: parsed.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"').replace("</svg>", `${evil}</svg>`) };
          },
        };
        """;

    [Fact]
    public async Task The_library_of_the_site_draws_within_the_policy_and_follows_the_theme()
    {
        using var content = new TestSite(
            ("index.md", "# Home\n\n```mermaid\naccTitle: A purchase\n```\n\n```mermaid\nBROKEN\n```\n"),
            ("site.yml", "mermaid:\n  command: []\n  script: lib.mjs\n"),
            ("lib.mjs", Library)
        );
        var refused = new ConcurrentQueue<string>();
        await using var reader = await site.ReaderAsync(options => options.ColorScheme = ColorScheme.Light);
        await reader.ExposeFunctionAsync("refused", (string what) => refused.Enqueue(what));
        await reader.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (event) => window.refused(event.violatedDirective + event.blockedURI));"
        );
        await new StaticHost(content).ServeAsync(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/");
        var picture = page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "A purchase" });
        var text = picture.Locator("text");

        await Assertions.Expect(text).ToHaveTextAsync("default: style=\"a\"");
        await Assertions.Expect(text).ToHaveCSSAsync("fill", "rgb(1, 2, 3)");
        await Assertions.Expect(text).ToHaveCSSAsync("font-size", "31px");
        await Assertions.Expect(picture.Locator("svg")).ToHaveCSSAsync("width", "200px");
        await Assertions.Expect(page.Locator("figure").First.Locator("details")).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.Locator("figure").Nth(1).Locator("details")).ToHaveAttributeAsync("open", "");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(text).ToHaveTextAsync("dark: style=\"a\"");
        await page.EvaluateAsync("document.documentElement.dataset.theme = 'light'");
        await Assertions.Expect(text).ToHaveTextAsync("default: style=\"a\"");

        Assert.Equal(0, await picture.Locator("script, style, [onclick], [href^='javascript']").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("!('evil' in window)"));
        Assert.Empty(refused);
    }
}
