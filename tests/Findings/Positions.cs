using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Pipeline;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Work;

namespace LicensingSite.Tests.Findings;

/// <summary>
/// A finding is at the text that is wrong, from its first character to its last: in these texts, what stands between ⟦ and ⟧.
/// </summary>
public sealed class Positions
{
    const char From = '⟦';
    const char To = '⟧';

    public static TheoryData<string, string, string> Pages =>
        new()
        {
            { "file-not-found", "a link", "[text](⟦gone.md⟧)" },
            { "file-not-found", "a link with a title", "[text]( ⟦gone.md⟧ \"Title\")" },
            { "file-not-found", "a link in pointed brackets", "[text](<⟦gone for good.md⟧>)" },
            { "file-not-found", "a link with a fragment and a query", "[text](⟦gone.md?view=all#there⟧)" },
            { "file-not-found", "a link after letters that are two code units", "🦊 🦊 [text](⟦gone.md⟧)" },
            { "file-not-found", "a picture inside a link", "[![alt](⟦gone.png⟧)](index.md)" },
            { "file-not-found", "the definition of a reference", "[text][one] and [again][one]\n\n[one]: ⟦gone.md⟧ 'Title'" },
            { "file-not-found", "a cell of a table", "| A | B |\n|---|---|\n| x | [text](⟦gone.md⟧) |" },
            { "file-not-found", "an alert in a list", "1. One\n\n   > [!NOTE]\n   > See [text](⟦gone.md⟧)." },
            { "file-not-found", "a footnote", "Text[^1].\n\n[^1]: See [text](⟦gone.md⟧)." },
            { "file-not-found", "a heading", "## <a name=\"x\"></a>See [text](⟦gone.md⟧)" },
            { "file-not-found", "raw HTML with quotes", "<p>\n  <a title='>'\n     href = '⟦gone.md⟧'>text</a>\n</p>" },
            { "file-not-found", "raw HTML without quotes", "Text <a href=⟦gone.md⟧>text</a>" },
            { "file-not-found", "raw HTML with a character reference before it", "<a title=\"&eacute;&amp;\" href=\"⟦gone.md⟧\">text</a>" },
            {
                "file-not-found",
                "the second of the pictures to choose from, after a character reference",
                "<img src=\"media/a.png\" alt=\"\" srcset=\"https://a.test/?b=1&amp;c=2 1x, ⟦gone.png⟧ 2x\">"
            },
            { "file-not-found", "the preview of a video in raw HTML", "<video poster='⟦gone.png⟧'></video>" },
            { "duplicate-id", "an anchor", "<a name=\"a\"></a> <b id=⟦a⟧>b</b>" },
            { "file-not-found", "raw HTML in an indented block", "- item\n\n  <div>\n  <img src=\"⟦gone.png⟧\" alt=\"\">\n  </div>" },
            { "file-not-found", "the source of an image block", ":::image type=\"content\" alt-text=\"A\" source=\"⟦gone.png⟧\":::" },
            { "file-not-found", "the link of an image block", ":::image source=\"media/a.png\" alt-text=\"A\" link=\"⟦gone.md⟧\":::" },
            {
                "file-not-found",
                "the lightbox of a complex image",
                ":::image type=\"complex\" source=\"media/a.png\" alt-text=\"A\" lightbox=\"⟦gone.png⟧\":::\nText.\n:::image-end:::"
            },
            { "bookmark-not-found", "a fragment of this page", "[text](⟦#nowhere⟧)" },
            { "bookmark-not-found", "a fragment of another page", "[text](⟦other.md#nowhere⟧)" },
            { "file-case-mismatch", "another letter case", "[text](⟦Other.md⟧)" },
            { "link-out-of-scope", "a path above the root", "[text](⟦../../other.md⟧)" },
            { "local-file-path", "a file of a machine", "[text](⟦file:///tmp/a.txt⟧)" },
            { "unsafe-link", "an address that runs code", "<a href=\"⟦java&#115;cript:alert(1)⟧\">text</a>" },
            { "unsafe-link", "an automatic link", "<⟦javascript:alert(1)⟧>" },
            { "invalid-note-section", "an unknown alert", "> ⟦[!REMARK]⟧\n> Text." },
            { "invalid-note-section", "an alert with text after it, in a list", "- item\n\n  > ⟦[!NOTE]⟧ text" },
            { "invalid-image", "an image block without alternative text", "Text ⟦:::image source=\"media/a.png\":::⟧ text" },
            {
                "invalid-image",
                "a complex image that is not ended, in a list",
                "- ⟦:::image type=\"complex\" source=\"media/a.png\" alt-text=\"A\":::⟧\n  Text.\n\nText."
            },
            {
                "invalid-row",
                "the width of a column",
                ":::row:::\n  :::column span = \"⟦wide⟧\":::\n  A\n  :::column-end:::\n:::row-end:::"
            },
            { "invalid-row", "a row in a quotation that is not ended", "> ⟦:::row:::⟧\n> A\n\nB" },
            { "invalid-zone", "a pivot", "🦊\n\n:::   zone pivot=\"⟦A⟧\"" },
            { "invalid-zone", "text behind the end of a zone", "::: zone target=\"docs\"\nA\n::: zone-end ⟦of A⟧" },
            { "invalid-moniker-range", "a range", "::: moniker range=\"⟦>>v1⟧\"\nA\n::: moniker-end" },
            { "invalid-tab-group", "what a tab waits for", "## <a name=\"x\"></a>[A](⟦#tab/a/b⟧)" },
            { "invalid-video", "an attribute in a sentence", "See :::video source=\"https://youtu.be/abc\" ⟦titel⟧=\"A\"::: here." },
            {
                "invalid-video",
                "an address of another host",
                "| A |\n|---|\n| :::video source=\"⟦https://example.com/⟧\" title=\"A\"::: |"
            },
            { "file-not-found", "the preview of a video", ":::video source=\"https://youtu.be/abc\" thumbnail=\"⟦gone.png⟧\":::" },
            { "invalid-form", "an attribute of a form", "- ::: form ⟦method⟧=\"a\" :::" },
            { "include-not-found", "an include", "[!INCLUDE [text](⟦gone.md⟧ \"Title\")]" },
            { "include-not-found", "an include in a sentence", "Text, [!include[text](⟦gone.md⟧)] text." },
            { "include-not-found", "an include in a cell", "| A |\n|---|\n| [!include[text](⟦gone.md⟧)] |" },
        };

    public static TheoryData<string, string, string, string> Files =>
        new()
        {
            { "yaml-duplicate-key", "front matter", "page.md", "---\ntitle: A\n⟦title⟧: B\n---\n# A\n" },
            { "invalid-value", "a date", "page.md", "---\ntitle: A\nms.date: ⟦yesterday⟧\n---\n# A\n" },
            { "yaml-header-not-object", "front matter", "page.md", "---\n⟦just a text⟧\n---\n# A\n" },
            { "unsupported-page-type", "the kind", "page.yml", "⟦### YamlMime:Carousel⟧\ntitle: A\n" },
            { "file-not-found", "front matter", "page.md", "---\nfeedback_url: '⟦gone.md⟧'\n---\n# A\n" },
            { "toc-not-found", "front matter", "page.md", "---\nbreadcrumb_path: ⟦gone/toc.yml⟧ # not there\n---\n# A\n" },
            {
                "file-not-found",
                "a link in an answer of a FAQ",
                "page.yml",
                "### YamlMime:FAQ\ntitle: A\nsections:\n- name: B\n  questions:\n"
                    + "  - question: C\n    answer: |\n      D.\n\n      See [text](⟦gone.md⟧).\n"
            },
            {
                "file-not-found",
                "a link in a folded text",
                "page.yml",
                "### YamlMime:FAQ\ntitle: A\nsummary: >\n  Some text\n  and [text](⟦gone.md⟧).\n"
            },
            {
                "file-not-found",
                "a link in a quoted text",
                "page.yml",
                "### YamlMime:FAQ\ntitle: A\nsummary: \"A \\\"word\\\" and [text](⟦gone.md⟧)\"\n"
            },
            {
                "file-not-found",
                "a link of a card",
                "page.yml",
                "### YamlMime:Landing\ntitle: A\nlandingContent:\n- title: B\n"
                    + "  linkLists:\n  - links:\n    - text: C\n      url: ⟦gone.md⟧\n"
            },
            { "file-not-found", "an entry of a table of contents", "toc.yml", "- name: A\n  href: ⟦gone.md⟧ # not there\n" },
            { "file-not-found", "a quoted entry of a table of contents", "toc.yml", "- name: A\n  href: '⟦gone.md⟧'\n" },
            { "file-not-found", "a heading of a table of contents", "sub/TOC.md", "# [A](⟦gone.md⟧)\n" },
            { "toc-not-found", "a nested table of contents", "toc.yml", "- name: A\n  href: ⟦gone/toc.yml⟧\n" },
            { "invalid-toc-level", "a heading that skips a level", "sub/TOC.md", "# [A](../index.md)\n⟦### [B](../index.md)⟧\n" },
            { "invalid-toc-syntax", "an entry that is a text", "toc.yml", "- name: A\n  href: index.md\n- ⟦B⟧\n" },
            { "unknown-key", "an entry", "toc.yml", "- name: A\n  ⟦herf⟧: index.md\n" },
            { "unknown-key", "the configuration", "site.yml", "title: A\n⟦exlude⟧: []\n" },
            { "config-invalid", "a text in place of a list", "site.yml", "exclude: ⟦drafts/**⟧\n" },
            { "config-invalid", "an address that is none", "site.yml", "base_url: ⟦example.com⟧\n" },
            { "locale-invalid", "a tag that is none", "site.yml", "locales:\n- {tag: en-US, path: .}\n- {tag: ⟦french⟧, path: fr}\n" },
            {
                "source-not-found",
                "a folder that is not there",
                "site.yml",
                "locales:\n- {tag: en-US, path: .}\n- {tag: fr-FR, path: ⟦french⟧}\n"
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_finding_in_a_page_is_at_the_text_that_is_wrong(string rule, string construct, string marked) =>
        AssertIsAtTheMarks(rule, construct, "page.md", $"---\ntitle: Page\n---\n\n# Page\n\n{marked}\n");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Places_are_the_same_in_files_with_CR_LF_and_a_byte_order_mark(string rule, string construct, string marked) =>
        AssertIsAtTheMarks(rule, construct, "page.md", $"\uFEFF# Page\n\n{marked}\n".ReplaceLineEndings("\r\n"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_finding_in_an_included_file_is_at_its_place_in_that_file(string rule, string construct, string marked) =>
        AssertIsAtTheMarks(
            rule,
            construct,
            "token.md",
            $"{marked}\n",
            ("page.md", "# Host\n\nBefore.\n\n[!INCLUDE [token](token.md)]\n"),
            ("site.yml", "exclude: [token.md]\n")
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_finding_in_any_other_file_is_at_the_text_that_is_wrong(string rule, string construct, string file, string marked) =>
        AssertIsAtTheMarks(rule, construct, file, marked);

    static void AssertIsAtTheMarks(string rule, string construct, string file, string marked, params (string, string)[] more)
    {
        using var site = new TestSite([("index.md", "# Home\n"), ("other.md", "# Other\n"), ("media/a.png", "a"), .. more]);
        site.Write(file, Unmarked(marked));
        var options = new BuildOptions(site.Source, null, [], Repository.Templates, site.Output, null, Jobs: 1, UseCache: false);
        var (workspace, refusals) = Workspace.Open(options);
        var found = workspace is null ? refusals : SitePipeline.Run(workspace, new StageCaches(), new Jobs(1)).FindDiagnostics();

        var one = Assert.Single(found, one => one.Rule.Id == rule && Path.GetFileName(one.Place.Source.File) == Path.GetFileName(file));
        Assert.Equal((construct, Between(marked)), (construct, (one.Place.From, one.Place.To)));
    }

    static string Unmarked(string marked) =>
        marked.Replace($"{From}", "", StringComparison.Ordinal).Replace($"{To}", "", StringComparison.Ordinal);

    static (Position From, Position To) Between(string marked)
    {
        var text = marked.TrimStart('\uFEFF');
        var lines = SourceLines.Of("", Unmarked(text));
        var (from, to) = (text.IndexOf(From, StringComparison.Ordinal), text.IndexOf(To, StringComparison.Ordinal) - 1);
        return (lines.At(from), lines.At(to));
    }
}
