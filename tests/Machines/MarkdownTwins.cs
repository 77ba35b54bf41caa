using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Model;
using LicensingSite.Rendering.MarkdownExport;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Tests.Robustness;
using LicensingSite.Tests.Safety;
using Markdig;

namespace LicensingSite.Tests.Machines;

/// <summary>Each page as Markdown: any reader of CommonMark finds in it what the page says.</summary>
public sealed class MarkdownTwins
{
    const string Base = "https://docs.example.org/guide/";

    static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    [Theory]
    [InlineData("<h2 id=\"a\">Title</h2>\n<p>One <strong>two</strong> <em>three</em>.</p>", "## Title\n\nOne **two** *three*.\n")]
    [InlineData("<p>One <strong> two </strong>three<em></em></p>", "One **two** three\n")]
    [InlineData("<ul>\n<li>a</li>\n<li>b<ul><li>c</li></ul></li></ul><p>d</p>", "- a\n- b\n  - c\n\nd\n")]
    [InlineData("<ol start=\"9\"><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>", "9. a\n\n   b\n\n10. c\n")]
    [InlineData(
        "<div class=\"alert note\" role=\"note\">\n"
            + "<p class=\"alert-title\">Note</p>\n"
            + "<p>x</p></div><div class=\"alert tip\"><p>y</p></div>",
        "> **Note**\n>\n> x\n\n> y\n"
    )]
    [InlineData(
        "<pre tabindex=\"0\"><code class=\"lang-cs\"><span class=\"k\">var</span> a = \"&lt;```\";\n</code></pre>",
        "````cs\nvar a = \"<```\";\n````\n"
    )]
    [InlineData("<p>Write <code>a `b` &amp; c</code></p>", "Write ``a `b` & c``\n")]
    [InlineData(
        "<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td "
            + "colspan=\"2\"><p>x</p><p><code>y|z</code></p></td></tr></tbody></table><p>end</p>",
        "| a\\|b | c |\n| --- | --- |\n| x `y\\|z` |  |\n\nend\n"
    )]
    [InlineData(
        "<p><a href=\"#b\">here</a> <a href=\"/guide/x (1)\">x</a> <a "
            + "href=\"https://e.org/?a=1&amp;b=2\"><img src=\"/i.png\" alt=\"[i]\"></a></p>",
        "[here](PAGE#b) [x](/guide/x%20%281%29) [![\\[i\\]](/i.png)](https://e.org/?a=1&b=2)\n"
    )]
    [InlineData("<p>Texte<span class=\"sxs-lookup\"><span>Text</span></span> fin</p><!-- <p>no</p> -->", "Texte fin\n")]
    [InlineData(
        "<p>1. # - * _a_ b_c &amp;lt; &lt;b&gt; ![x] a!<a href=\"/b\">c</a></p><p>- no<br># no</p>",
        "1\\. # - \\* \\_a\\_ b_c \\&lt; \\<b> !\\[x\\] a\\![c](/b)\n\n\\- no\\\n\\# no\n"
    )]
    [InlineData("<ul><li><input class=\"t\" type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"> done</li></ul>", "- [x] done\n")]
    [InlineData("</p></li></ul></table></blockquote><p>text</div></pre><pre>open <b>end", "text\n\n```\nopen end\n```\n")]
    public void An_article_becomes_Markdown(string html, string markdown) => Assert.Equal(markdown, Exported(html));

    [Fact]
    public void Our_own_pages_say_the_same_as_Markdown()
    {
        var files = OurContent.Published.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var twins = files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToArray();

        Assert.True(twins.Length > 150);
        Assert.All(
            twins,
            path =>
            {
                var page = TestSite.Parse(Text(files[Path.ChangeExtension(path, ".html")]));
                Assert.Equal(Words(page.QuerySelector("article")!), Words(Rendered(Body(Text(files[path])))));
            }
        );
    }

    [Fact]
    public void A_page_leads_to_its_twin_and_the_twin_to_where_the_links_of_the_page_lead()
    {
        using var site = SampleSite.At(Base);
        var page = site.Html("fr-fr/credit.html");
        var twin = site.Page("fr-fr/credit.md");

        Assert.Equal("/guide/fr-fr/credit.md", page.QuerySelector("link[type='text/markdown']")!.GetAttribute("href"));
        Assert.Equal("/guide/fr-fr/credit.md", page.QuerySelector("footer a[type='text/markdown']")!.GetAttribute("href"));
        Assert.StartsWith(
            "---\ntitle: \"Crédit\"\nlang: \"fr-FR\"\nurl: \""
                + Base
                + "fr-fr/credit\"\ndate: \"2020-09-22\"\ntranslation_of: \""
                + Base
                + "en-us/credit\"\n---\n\n# Crédit\n",
            twin,
            StringComparison.Ordinal
        );
        Assert.Contains("Write to **the support desk**. See the [home page](" + Base + "fr-fr/).", twin, StringComparison.Ordinal);
        Assert.Contains("url: \"" + Base + "en-us/guides/partner\"", site.Page("fr-fr/guides/partner.md"), StringComparison.Ordinal);
        Assert.Null(site.Html("fr-fr/search.html").QuerySelector("[type='text/markdown']"));
    }

    [Fact]
    public void A_page_that_is_YAML_has_one_too_and_a_file_of_that_name_stays()
    {
        using var site = new TestSite(
            ("site.yml", "resources: [\"raw/*.md\"]\n"),
            ("index.md", "# Home\n"),
            ("raw/a.txt", "x"),
            (
                "faq.yml",
                "### YamlMime:FAQ\ntitle: \"A: \\\"b\\\" \\n # c\"\nsections:\n- name: S\n"
                    + "  questions:\n  - question: Why?\n    answer: Because of **this**.\n"
            )
        );

        var twin = site.Page("en-us/faq.md");

        Assert.StartsWith("---\ntitle: \"A: \\\"b\\\" ", twin, StringComparison.Ordinal);
        Assert.Contains("## S\n\n### Why?\n\nBecause of **this**.\n", twin, StringComparison.Ordinal);
        Assert.Equal(site.Run().Files.Count(), site.Run().Files.Select(file => file.Path).Distinct().Count());
    }

    [Fact]
    public void What_an_ill_meaning_author_writes_is_text_in_the_twin()
    {
        string[] payloads = [.. HtmlPayloads.All, .. Payloads.Markdown];
        using var site = new TestSite([
            ("index.md", "# Home\n"),
            .. payloads.Select(
                (text, at) =>
                    (
                        $"p{at}.md",
                        $"---\ntitle: {System.Text.Json.JsonSerializer.Serialize(text)}\n---\n# T\n\n{text}\n\n"
                            + $"[l]({text.ReplaceLineEndings(" ")})\n\n- {text.ReplaceLineEndings(" ")}\n"
                    )
            ),
        ]);

        Assert.All(
            site.Run().Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)),
            file =>
            {
                var page = Rendered(Body(Text(file)));
                Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, form, style, svg, base, meta, link"));
                Assert.DoesNotContain(
                    page.All,
                    element =>
                        element.Attributes.Any(attribute =>
                            attribute.Name.StartsWith("on", StringComparison.Ordinal)
                            || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                        )
                );
            }
        );
    }

    [Fact, Trait("Category", "Full")]
    public void Time_grows_with_the_length_however_deep_the_markup()
    {
        var deep = string.Concat(Enumerable.Repeat("<ul><li><blockquote>", 20_000)) + string.Concat(Enumerable.Repeat("<p>x</p>", 20_000));

        Assert.InRange(Exported(deep).Length, 20_000, 20 * deep.Length);
    }

    /// <summary>The Markdown of an article that is all HTML.</summary>
    static string Exported(string html)
    {
        var article = Reading.Html(html);
        return MarkdownExporter.Write(article.Body, reference => Absolute(article.References[reference].Target), Absolute);
    }

    static string Absolute(string address) => address.StartsWith('#') ? "PAGE" + address : address;

    static string Text(OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Plan().Produce());

    static string Body(string twin) => twin[(twin.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

    static AngleSharp.Html.Dom.IHtmlDocument Rendered(string markdown) =>
        new HtmlParser().ParseDocument("<article>" + Markdig.Markdown.ToHtml(markdown, Plain) + "</article>");

    static string[] Words(AngleSharp.Html.Dom.IHtmlDocument page) => Words(page.QuerySelector("article")!);

    /// <summary>The words of an article; what only stands there for a script, or repeats an attribute, left out.</summary>
    static string[] Words(IElement article) =>
        [
            .. string.Concat(
                    article
                        .Descendants<IText>()
                        .Select(text =>
                            text.ParentElement!.Closest("iframe, video, .sxs-lookup, del.hl, .sections, .summary, .count") is null
                                ? Spaced(text)
                                : ""
                        )
                )
                .Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries),
        ];

    static string Spaced(IText text) =>
        text.ParentElement!.Closest("pre, p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, summary") is { } block
        && block.Text().Length > 0
        && text == block.Descendants<IText>().First()
            ? " " + text.Data
            : text.Data;
}
