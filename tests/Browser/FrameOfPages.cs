using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LicensingSite.Tests.Browser;

/// <summary>Where the parts of pages are: at each width, on each kind of page.</summary>
public sealed class FrameOfPages(OurSite ours)
{
    const string Frame = """
        () => {
          const boxes = (selector) => [...document.querySelectorAll(selector)]
            .filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect());
          const box = (selector) => boxes(selector)[0];
          const bar = boxes(".site-header > .bar:first-child > :not(.tools), .site-header .tools > *");
          const meet = (one, other) => one.left < other.right - .5 && other.left < one.right - .5;
          const overlaps = bar.some((one, i) => bar.some((other, j) => i < j && meet(one, other)));
          const isCut = bar.some((each) => each.left < 0 || each.right > innerWidth);
          const title = box("h1");
          const sections = box(".on-this-page > summary, .on-this-page .panel-title");
          return {
            left: Math.round(title.left),
            search: Boolean(box("#search-box, .search-link, #search-query")),
            header: overlaps ? "overlaps" : isCut ? "is cut" : "",
            sections: !sections ? "" : sections.left > title.right ? "beside" : sections.top >= title.bottom ? "below" : "above",
          };
        }
        """;

    const string BrokenNames = """
        () => [...document.querySelectorAll(".menu a, h1, td code, p code")].flatMap((element) => {
          const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const broken = [];
          while (text.nextNode()) {
            const range = document.createRange();
            for (const { index, 0: word } of text.currentNode.data.matchAll(/[\p{L}\d]+/gu)) {
              range.setStart(text.currentNode, index);
              range.setEnd(text.currentNode, index + word.length);
              if (new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1) {
                broken.push(word);
              }
            }
          }
          return broken;
        })
        """;

    [Theory]
    [InlineData(390, "above")]
    [InlineData(768, "above")]
    [InlineData(1024, "below")]
    [InlineData(1440, "beside")]
    public async Task All_kinds_of_pages_have_one_left_edge_and_a_whole_header(int width, string sections)
    {
        await using var reader = await EveryKind.ReaderAsync(
            ours,
            options => options.ViewportSize = new ViewportSize { Width = width, Height = 900 }
        );
        var page = await reader.NewPageAsync();
        var edges = new Dictionary<string, int>();
        foreach (var address in EveryKind.PagesIn("en-us"))
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await page.Locator("h1").WaitForAsync();
            var frame = await page.EvaluateAsync<Measures>(Frame);

            edges[address] = frame.Left;
            Assert.True(frame.Search, address);
            Assert.Equal("", frame.Header);
            if (address.EndsWith("article", StringComparison.Ordinal))
            {
                Assert.Equal(sections, frame.Sections);
            }
        }

        Assert.True(edges.Values.Distinct().Count() == 1, string.Join(", ", edges));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1024)]
    public async Task Long_names_break_between_their_words_and_are_copied_whole(int width)
    {
        const string Name = "FillConsoleOutputCharacterWithAttribute";
        using var content = new TestSite(
            ("index.md", $"# {Name}\n\nCall `{Name}`, or see the table.\n\n| A | B |\n|---|---|\n| `{Name}` | {Name} |\n"),
            (
                "toc.yml",
                $"- name: Functions\n  items:\n    - name: Output\n      items:\n        - name: {Name}\n          href: index.md\n"
            )
        );
        var host = new StaticHost(content);
        await using var reader = await ours.ReaderAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 900 });
        await host.ServeAsync(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(StaticHost.Address + "en-us/", new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        Assert.Empty(await page.EvaluateAsync<string[]>(BrokenNames));
        Assert.Equal(
            Name,
            await page.EvaluateAsync<string>(
                "() => { getSelection().selectAllChildren(document.querySelector('h1')); return getSelection().toString(); }"
            )
        );
    }

    sealed record Measures(int Left, bool Search, string Header, string Sections)
    {
        public Measures()
            : this(0, false, "", "") { }
    }
}
