using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LicensingSite.Tests.Browser;

/// <summary>The preview as an author has it beside the editor: what is written to the disk is what the open page shows.</summary>
public sealed class PreviewOfAnAuthor(OurSite ours)
{
    const string Blocks = "() => [...document.querySelector('article').children].map((block) => block.outerHTML).join('|')";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_edit_shows_in_the_open_page()
    {
        using var site = SampleSite.Create();
        var templates = site.UseOwnTemplates();
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/en-us/credit").AbsoluteUri);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Credit");

        await Shows("its own text", () => Append(site, "en-US/credit.md", "A page saved.\n"), "A page saved.");
        await Shows("an include", () => Append(site, "en-US/includes/contact.md", "An include saved.\n"), "An include saved.");
        await Shows(
            "an editor's save at once",
            () => SaveAtOnce(site, "en-US/credit.md", "# Credit\n\nSaved at once.\n"),
            "Saved at once."
        );
        await Shows(
            "a table of contents",
            () => Append(site, "en-US/toc.yml", "- name: A new entry\n  href: guides/index.md\n"),
            "A new entry"
        );
        await Shows(
            "site.yml",
            () => site.Write("site.yml", SampleSite.Configuration.Replace("Licensing guide", "A new name", StringComparison.Ordinal)),
            "A new name"
        );
        await Shows(
            "a template",
            () => File.AppendAllText(Path.Combine(templates, "partials/footer.scriban-html"), "<p>A new footer</p>\n"),
            "A new footer"
        );

        await page.EvaluateAsync("() => { window.isTheSame = true; }");
        await File.AppendAllTextAsync(Path.Combine(templates, "assets/style.css"), "h1 { color: rgb(1, 2, 3) !important }\n", Cancel);
        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Assert.True(await page.EvaluateAsync<bool>("() => window.isTheSame === true"));
        await Shows("text after a style", () => Append(site, "en-US/credit.md", "Text after a style.\n"), "Text after a style.");

        site.Delete("en-US/credit.md");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Credit");
        await Shows("a page that came back", () => site.Write("en-US/credit.md", "# Credit\n\nBack again.\n"), "Back again.");

        async Task Shows(string what, Action edit, string text)
        {
            edit();
            await Expect(page.GetByText(text, new() { Exact = what != "site.yml" }).First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_folder_renamed_and_a_branch_switched_show_in_the_open_page()
    {
        using var site = SampleSite.Create();
        var pages = Enumerable.Range(0, 500).Select(i => $"en-US/many/p{i}.md").ToArray();
        Switch(site, pages, "first");
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/en-us/many/p499").AbsoluteUri);

        Switch(site, pages, "second");
        await Expect(page.GetByText("Of the second branch.")).ToBeVisibleAsync();

        Directory.Move(Path.Combine(site.Source, "en-US/many"), Path.Combine(site.Source, "en-US/renamed"));
        await Expect(page.GetByText("Of the second branch.")).ToBeHiddenAsync();
        var renamed = await reader.NewPageAsync();
        await renamed.GotoAsync(new Uri(host.Address, "/en-us/renamed/p499").AbsoluteUri);
        await Expect(renamed.GetByText("Of the second branch.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(7u, 15)]
    [InlineData(7u, 40, Traits = ["Category", "Full"])]
    public async Task However_it_is_edited_the_open_page_is_what_a_reload_shows(uint seed, int edits)
    {
        string[] blocks =
        [
            "Some text.",
            "- one\n- two",
            "## A heading",
            "```js\ncode();\n```",
            "> [!NOTE]\n> A note.",
            "| a |\n|---|\n| b |",
            "![Picture](media/steps.svg)",
            "<div>loose</div> text",
            "<!-- nothing -->",
            "1. first\n\n   ```\n   code\n   ```",
        ];
        using var site = SampleSite.Create();
        site.Write("en-US/guides/edited.md", "# Edited\n");
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var (open, other) = (await reader.NewPageAsync(), await reader.NewPageAsync());

        // The one that is compared follows nothing: it would reload while it is being opened.
        await other.RouteAsync("**/_preview/**", route => route.AbortAsync());
        var address = new Uri(host.Address, "/en-us/guides/edited").AbsoluteUri;
        await open.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var chance = new SeededRandom(seed);
        var text = new List<string>();
        var swapped = 0;

        for (var edit = 0; edit < edits; edit++)
        {
            await open.Locator("html").EvaluateAsync("() => { window.isTheSame = true; }");
            text.Insert(chance.Next(text.Count + 1), edit % 2 == 0 ? "Plain text." : blocks[chance.Next(blocks.Length)]);
            if (text.Count > 6)
            {
                text.RemoveAt(chance.Next(text.Count));
            }

            site.Write("en-US/guides/edited.md", $"# Edited\n\n{string.Join("\n\n", text)}\n\nEdit {edit}.\n");
            await Expect(open.GetByText($"Edit {edit}.", new() { Exact = true })).ToBeVisibleAsync();
            await other.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await open.WaitForFunctionAsync(
                $"(expected) => ({Blocks})() === expected",
                await other.EvaluateAsync<string>(Blocks),
                new() { Timeout = 60_000 }
            );
            swapped += await open.Locator("html").EvaluateAsync<bool>("() => window.isTheSame === true") ? 1 : 0;
        }

        Assert.InRange(swapped, edits / 4, edits - 1);
    }

    [Fact]
    public async Task A_style_that_is_gone_again_when_it_is_asked_for_stops_nothing()
    {
        using var site = SampleSite.Create();
        var style = Path.Combine(site.UseOwnTemplates(), "assets/style.css");
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/en-us/credit").AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var isLost = false;
        await page.RouteAsync(
            new Regex(@"/style\.\w+\.css"),
            async route =>
            {
                await (isLost ? route.ContinueAsync() : route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
                isLost = true;
            }
        );

        await File.AppendAllTextAsync(style, "h1 { color: rgb(1, 2, 3) !important }\n", Cancel);

        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Append(site, "en-US/credit.md", "Text after that.\n");
        await Expect(page.GetByText("Text after that.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_scroll_position_stays()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/long.md", "# Long\n\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"Paragraph {i}.\n\n")));
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/en-us/long").AbsoluteUri);
        await page.EvaluateAsync("() => scrollTo(0, 2000)");

        Append(site, "en-US/long.md", "The end.\n");

        await Expect(page.GetByText("The end.")).ToBeAttachedAsync();
        await page.WaitForFunctionAsync("() => Math.abs(scrollY - 2000) < 5");
    }

    [Fact]
    public async Task Findings_stand_in_the_page_and_go_when_they_are_mended()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/credit.md", "# Credit\n\n## How to ask\n\n[Lost](<img src=x onerror=alert(1)>.md)\n\n[Gone](gone.md)\n");
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        page.Dialog += (_, _) => Assert.Fail("A script ran.");
        await page.GotoAsync(new Uri(host.Address, "/en-us/credit").AbsoluteUri);

        var notes = page.GetByRole(AriaRole.Region, new() { Name = "Findings in this page" });
        await notes.Locator("summary").ClickAsync();
        await Expect(notes.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"credit\.md:7:8$") }))
            .ToHaveAttributeAsync("href", new Regex(@"^vscode://file/.*/credit\.md:7:8$"));

        site.Write("en-US/credit.md", "# Credit\n\n## How to ask\n");
        await Expect(notes).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("content/site.yml", "locales: [")]
    [InlineData("templates/partials/layout.scriban-html", "{{ end }}")]
    public async Task What_is_broken_is_told_over_the_page_until_it_is_mended(string file, string broken)
    {
        using var site = SampleSite.Create();
        site.UseOwnTemplates();
        await using var host = await PreviewHost.StartAsync(site);
        await using var reader = await ours.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/en-us/credit").AbsoluteUri);
        var path = Path.Combine(site.Folder, file);
        var good = await File.ReadAllTextAsync(path, Cancel);

        await File.WriteAllTextAsync(path, broken, Cancel);

        var alert = page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Cannot build the site");
        await File.WriteAllTextAsync(path, good, Cancel);
        await Expect(alert).ToBeHiddenAsync();
    }

    static void Switch(TestSite site, IEnumerable<string> pages, string branch)
    {
        foreach (var page in pages)
        {
            site.Write(page, $"# Page\n\nOf the {branch} branch.\n");
        }
    }

    static void Append(TestSite site, string file, string text) =>
        File.AppendAllText(Path.Combine(site.Source, file), file.EndsWith(".yml", StringComparison.Ordinal) ? text : "\n" + text);

    static void SaveAtOnce(TestSite site, string file, string text)
    {
        site.Write(file + ".tmp", text);
        File.Move(Path.Combine(site.Source, file + ".tmp"), Path.Combine(site.Source, file), overwrite: true);
    }
}
