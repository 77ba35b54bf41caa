using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Safety;

/// <summary>Whatever authors write, the page they get runs no script but ours, and loads and frames nothing that a page may not.</summary>
public sealed class ScriptInjection
{
    static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "data",
        "background",
        "cite",
        "xlink:href",
        "srcset",
        "ping",
        "content",
        "longdesc",
    ];

    static readonly string[] Schemes = ["javascript:", "vbscript:", "data:", "blob:"];

    /// <summary>Elements that only the templates may write: there are as many of them in a page as in one that means no harm.</summary>
    static readonly string[] Ours =
    [
        "script",
        "style",
        "link",
        "meta",
        "base",
        "title",
        "body",
        "head",
        "html",
        "form",
        "button",
        "object",
        "embed",
        "applet",
        "frame",
        "frameset",
        "svg",
        "math",
        "template",
        "noscript",
        "select",
        "textarea",
        "input[type=search]",
    ];

    [Fact]
    public void There_are_more_than_two_hundred_tries() => Assert.True(HtmlPayloads.All.Length + Payloads.Markdown.Length > 200);

    [Theory]
    [InlineData("<p onclick=hit(1)>")]
    [InlineData("<p style='color:red'>")]
    [InlineData("<a href=' java\nscript:hit(1)'>")]
    [InlineData("<script>hit(1)</script>")]
    [InlineData("<script src='https://evil.example/'></script>")]
    [InlineData("<iframe src='https://evil.example/'></iframe>")]
    [InlineData("<input onfocus=hit(1)>")]
    [InlineData("<img name=currentScript>")]
    public void Each_kind_of_script_is_recognized(string html) => Assert.NotEmpty(Faults(new HtmlParser().ParseDocument(html)));

    [Theory]
    [InlineData("{0}\n")]
    [InlineData("Text {0} text.\n")]
    [InlineData("- item\n\n  {0}\n")]
    [InlineData("> {0}\n")]
    [InlineData("| head |\n|---|\n| {0} |\n")]
    [InlineData("## Heading {0}\n")]
    [InlineData("<div>\n{0}\n</div>\n")]
    [InlineData("[link {0}](page.md) and ![picture {0}](x.png)\n")]
    public void No_payload_in_HTML_becomes_a_script(string place) =>
        AssertIsHarmless(
            "# Title\n\nText.\n",
            HtmlPayloads.All.Select(payload => $"# Title\n\nBefore.\n\n{place.Replace("{0}", payload, StringComparison.Ordinal)}\nAfter.\n")
        );

    [Fact]
    public void No_payload_in_Markdown_becomes_a_script() =>
        AssertIsHarmless("# Title\n\nText.\n", Payloads.Markdown.Select(payload => $"# Title\n\n{payload}\n\nAfter.\n"));

    [Fact]
    public void No_payload_in_an_included_file_becomes_a_script()
    {
        var includes = HtmlPayloads.All.Select((payload, index) => ($"includes/{index}.md", payload + "\n"));

        AssertIsHarmless(
            "# Title\n\nText.\n",
            HtmlPayloads.All.Select(
                (_, index) => $"# Title\n\n[!INCLUDE [a](includes/{index}.md)]\n\nText [!INCLUDE [a](includes/{index}.md)] text.\n"
            ),
            [.. includes, ("site.yml", "exclude: [includes/**]\n")]
        );
    }

    [Theory]
    [InlineData("---\ntitle: {0}\ndescription: {0}\nms.topic: {0}\nauthor: {0}\nms.translationtype: {0}\n---\n# Title\n")]
    [InlineData("---\ntitle: Title\ndescription: Text\nms.date: {0}\nrobots: {0}\nms.openlocfilehash: {0}\n---\n# Title\n")]
    public void No_payload_in_front_matter_becomes_a_script(string page) =>
        AssertIsHarmless(
            "---\ntitle: Title\ndescription: Text\n---\n# Title\n",
            Payloads.Texts.Concat(HtmlPayloads.All).Select(text => Filled(page, text))
        );

    [Theory]
    [InlineData("### YamlMime:FAQ\ntitle: {0}\nsummary: {0}\nsections:\n- name: {0}\n  questions:\n  - question: {0}\n    answer: {0}\n")]
    [InlineData(
        "### YamlMime:Landing\ntitle: {0}\nsummary: {0}\nlandingContent:\n- title: {0}\n  linkLists:\n"
            + "  - linkListType: {0}\n    links:\n    - text: {0}\n      url: {0}\n"
    )]
    [InlineData(
        "### YamlMime:ConceptualList\ntitle: {0}\nabstract:\n  description: {0}\nsections:\n- title: {0}\n"
            + "  url: {0}\n  summary: {0}\n  items:\n  - {0}\n  - title: {0}\n    href: {0}\n    note: {0}\n"
            + "    html: {0}\n"
    )]
    [InlineData("### YamlMime:{0}\ntitle: {0}\nsummary: {0}\n")]
    public void No_payload_in_YAML_pages_becomes_a_script(string page) =>
        AssertIsHarmless(
            Filled(page, "Text"),
            Payloads.Texts.Concat(HtmlPayloads.All).Select(text => Filled(page, text)),
            extension: "yml"
        );

    [Fact]
    public void No_payload_in_a_table_of_contents_becomes_a_script()
    {
        var entries = Payloads
            .Texts.Concat(HtmlPayloads.All)
            .Select(text =>
                Filled("- name: {0}\n  href: {0}\n- name: {0}\n  topicHref: {0}\n  items:\n  - name: {0}\n    href: p0.md\n", text)
            );

        AssertIsHarmless("# Title\n", ["# Title\n"], [("toc.yml", "- name: Page\n  href: p0.md\n" + string.Concat(entries))]);
    }

    [Fact]
    public void No_payload_in_a_table_of_contents_in_Markdown_becomes_a_script()
    {
        var entries = HtmlPayloads
            .All.Concat(Payloads.Markdown)
            .Select(text => text.ReplaceLineEndings(" "))
            .SelectMany(text => new[] { $"# [{text}](p0.md)\n", $"# {text}\n", $"# [x]({text})\n" });

        AssertIsHarmless("# Title\n", ["# Title\n"], [("TOC.md", "# [Page](p0.md)\n" + string.Concat(entries))]);
    }

    [Fact]
    public void No_payload_in_the_title_of_the_site_becomes_a_script()
    {
        foreach (var text in Payloads.Texts)
        {
            AssertIsHarmless("# Title\n", ["# Title\n"], [("site.yml", Filled("title: {0}\n", text))]);
        }
    }

    static string Filled(string yaml, string text) => yaml.Replace("{0}", JsonSerializer.Serialize(text), StringComparison.Ordinal);

    /// <summary>Builds a site of a page for each text, and looks at each page that comes of it.</summary>
    static void AssertIsHarmless(string harmless, IEnumerable<string> texts, (string, string)[]? more = null, string extension = "md")
    {
        using var site = new TestSite([
            ("index.md", "# Home\n"),
            ("harmless." + extension, harmless),
            .. texts.Select((text, index) => ($"p{index}.{extension}", text)),
            .. more ?? [],
        ]);
        var result = site.Run();
        var expected = Counts(Parsed(result, "en-us/harmless/index.html", "en-us/harmless.html"));
        var pages = result
            .Files.Where(file =>
                file.Path.EndsWith(".html", StringComparison.Ordinal)
                && Path.GetFileName(file.Path.Replace("/index.html", "", StringComparison.Ordinal)).StartsWith('p')
            )
            .ToArray();
        Assert.True(pages.Length >= texts.Count());
        foreach (var page in pages)
        {
            var html = TestSite.Page(result, page.Path);
            var document = new HtmlParser().ParseDocument(html);
            var counts = Counts(document);
            var faults = Faults(document).Concat(counts.Where((count, index) => count != expected[index])).ToArray();
            Assert.True(
                faults.Length == 0,
                $"{string.Join(", ", faults)}\nin {page.Path}:\n{document.QuerySelector("article")?.OuterHtml ?? html}"
            );
        }
    }

    static IDocument Parsed(BuildResult result, params string[] paths) =>
        new HtmlParser().ParseDocument(TestSite.Page(result, result.Files.First(file => paths.Contains(file.Path)).Path));

    static string[] Counts(IDocument document) => [.. Ours.Select(name => $"{document.QuerySelectorAll(name).Length} {name}")];

    static IEnumerable<string> Faults(IDocument document) => from element in document.All from fault in FaultsOf(element) select fault;

    static IEnumerable<string> FaultsOf(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var value = string.Concat(attribute.Value.Where(c => c > ' '));
            if (
                attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Name is "style" or "srcdoc" or "formaction" or "autofocus"
            )
            {
                yield return $"the attribute {attribute.Name}";
            }
            else if (
                Addresses.Contains(attribute.Name)
                && Array.Exists(Schemes, scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                && !(element.LocalName == "meta" && attribute.Name == "content")
            )
            {
                yield return $"the address {attribute.Value}";
            }
        }

        if (element.HasAttribute("name") && element.LocalName is "img" or "iframe" or "form" or "embed" or "object")
        {
            yield return "a name that becomes the document's";
        }

        if (element.LocalName == "iframe" && new Uri(element.GetAttribute("src")!).Host != "www.youtube.com")
        {
            yield return "a frame";
        }

        if (
            element.LocalName == "script"
            && !IsData(element)
            && (element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true || element.TextContent.Length > 0)
        )
        {
            yield return "a script";
        }

        if (
            element.LocalName == "input"
            && element.Closest("form") is null
            && (element.GetAttribute("type") != "checkbox" || !element.HasAttribute("disabled"))
        )
        {
            yield return "an input";
        }
    }

    /// <summary>Facts for search engines, which no browser runs.</summary>
    static bool IsData(IElement element)
    {
        if (element.GetAttribute("type") != "application/ld+json" || element.HasAttribute("src"))
        {
            return false;
        }

        using var json = JsonDocument.Parse(element.TextContent);
        return json.RootElement.ValueKind == JsonValueKind.Object;
    }
}
