using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Findings;

/// <summary>
/// The law of positions: where a finding names an address, the text of the file from its beginning to its end is that address, as it is
/// written.
/// </summary>
public sealed class TargetsAsWritten
{
    const int Pages = 300;

    /// <summary>Ways to write a link, <c>@</c> standing for its address.</summary>
    static readonly string[] Links =
    [
        "[a](@)",
        "[a](<@>)",
        "[a](@ \"Title\")",
        "![a](@)",
        "[![a](@)](@)",
        "[a]: @\n\n[a]",
        "[a]: <@> 'T'\n\n[a][]",
        "<a href=\"@\">a</a>",
        "<a href='@'>a</a>",
        "<a class=x\n  href=\"@\">a</a>",
        "<img src=\"@\" alt=\"a\">",
        "<img src=@ alt=a>",
        "<img src=\"there.png\" srcset=\"@ 2x, @ 3x\" alt=\"a\">",
        "<video poster=\"@\"></video>",
        ":::image source=\"@\" alt-text=\"a\":::",
        ":::image type=\"content\" source=\"@\" alt-text=\"a\" lightbox=\"@\":::",
        "[!INCLUDE [a](@)]",
        ":::code language=\"csharp\" source=\"@\":::",
        "> [!VIDEO @]",
    ];

    /// <summary>Where links stand, <c>@</c> standing for the link.</summary>
    static readonly string[] Surroundings =
    [
        "@",
        "Text before @ and after.",
        "- @\n- b",
        "1. a\n\n   @",
        "> @",
        "> [!NOTE]\n> @",
        "> - @",
        "| a | b |\n|---|---|\n| c | @ |",
        "**@**",
        "Élève 👩‍🏫 日本 @",
        "&amp; \\* `code` @",
        "\t\ttext\n\n@",
        "# [Tab](#tab/one)\n\n@\n\n***",
        "a[^1]\n\n[^1]: @",
        "::: moniker range=\"x\"\n@\n::: moniker-end",
    ];

    static readonly string[] Addresses =
    [
        "gone.md",
        "gone.png",
        "../none/gone.md#there",
        "gone%20away.md",
        "élan.md",
        "日本.md",
        "gone.md?view=x#y",
        "sub/./gone.md",
        "g_o_n_e.md",
        "gone-(1).md",
        "gone&more.md",
        "100%25.md",
        "~/gone.md",
        "#nowhere",
        "there.md#nowhere",
    ];

    [Fact]
    public void Targets_in_links_of_every_kind_are_as_written()
    {
        var chance = new SeededRandom(20_261_123);
        using var site = new TestSite(("index.md", "# Home\n"), ("there.md", "# There\n"));
        for (var i = 0; i < Pages; i++)
        {
            var page = new StringBuilder("---\ntitle: Une page « odd »\n---\n# Page\n\n");
            for (var j = chance.Next(1, 5); j > 0; j--)
            {
                page.Append(
                        Any(Surroundings)
                            .Replace("@", Any(Links).Replace("@", Any(Addresses), StringComparison.Ordinal), StringComparison.Ordinal)
                    )
                    .Append("\n\n");
            }

            var text = chance.Next(2) == 0 ? page.ToString() : page.Replace("\n", "\r\n").ToString();
            site.Write($"p{i}.md", [.. chance.Next(4) == 0 ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);
        }

        var findings = site.Check();

        Assert.True(findings.Count(IsOfAnAddress) > Pages);
        Assert.Empty(Broken(findings));

        string Any(string[] choices) => choices[chance.Next(choices.Length)];
    }

    /// <summary>Other files that hold addresses, <c>@</c> standing for each: YAML of all kinds, and what pages include.</summary>
    static readonly (string Name, string Text)[] Files =
    [
        (
            "toc.yml",
            "- name: A\n  href: @\n- name: B\n  items:\n  - name: C\n    href: '@'\n"
                + "  - {name: D, href: \"@\"}\n  - name: E\n    href: @ # why\n"
        ),
        ("more/TOC.md", "# [A](@)\n## [B](@ \"T\")\n"),
        (
            "faq.yml",
            "### YamlMime:FAQ\nmetadata:\n  feedback_url: @\ntitle: A\nsummary: >\n  Some text\n  and [b](@).\n"
                + "sections:\n- name: S\n  questions:\n  - question: Q\n    answer: |\n      C.\n\n"
                + "      See [d](@), <a href=\"@\">e</a>.\n  - question: R\n"
                + "    answer: \"F \\\"g\\\" [h](@) \\u00e9 [i](@)\"\n  - question: S\n    answer: 'It''s [j](@)'\n"
        ),
        (
            "landing.yml",
            "### YamlMime:Landing\ntitle: A\nsummary: B\nlandingContent:\n- title: C\n  linkLists:\n"
                + "  - linkListType: overview\n    links:\n    - text: D\n      url: @\n    - text: E\n"
                + "      url: \"@\"\n"
        ),
        (
            "hub.yml",
            "### YamlMime:Hub\ntitle: A\nsummary: B\nproductDirectory:\n  items:\n"
                + "  - title: C\n    imageSrc: @\n    links:\n    - url: '@'\n      text: D\n"
        ),
        ("matter.md", "---\ntitle: A\nfeedback_url: @\ncanonicalUrl: '@'\n---\n# B\n"),
        ("includes/part.md", "> - [a](@)\n\n| a |\n|---|\n| <img src=\"@\" alt=\"\"> |\n\n[b][]\n\n[b]: @\n"),
        ("includes/words.md", "[a](@) and <a href='@'>b</a>"),
    ];

    [Fact]
    public void Targets_in_YAML_tables_of_contents_and_included_files_are_as_written()
    {
        var chance = new SeededRandom(20_261_128);
        using var site = new TestSite(("index.md", "# Home\n"), ("there.md", "# There\n"));
        for (var i = 0; i < Pages / 3; i++)
        {
            foreach (var (name, text) in Files)
            {
                var filled = string.Concat(
                    text.Split('@')
                        .SelectMany(
                            (part, at) =>
                                at == 0
                                    ? [part]
                                    : new[]
                                    {
                                        Addresses[chance.Next(Addresses.Length)]
                                            .Replace("#nowhere", "there.md#nowhere", StringComparison.Ordinal)
                                            .Replace("there.mdthere.md", "there.md", StringComparison.Ordinal),
                                        part,
                                    }
                        )
                );
                var bytes = Encoding.UTF8.GetBytes(chance.Next(2) == 0 ? filled : filled.ReplaceLineEndings("\r\n"));
                site.Write($"f{i}/{name}", [.. chance.Next(4) == 0 ? Encoding.UTF8.Preamble : [], .. bytes]);
            }

            site.Write(
                $"f{i}/host.md",
                "# Host\n\n- a\n\n  [!INCLUDE [p](includes/part.md)]\n\nText [!INCLUDE [w](includes/words.md)] text.\n"
            );
        }

        var findings = site.Check();

        Assert.Equal(
            Files.Select(file => Path.GetFileName(file.Name)).Order(StringComparer.Ordinal),
            findings
                .Where(IsOfAnAddress)
                .Select(found => Path.GetFileName(found.Place.Source.File))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.True(findings.Count(IsOfAnAddress) > Pages * 5);
        Assert.Empty(Broken(findings));
    }

    [Theory]
    [InlineData("console.en-us")]
    [InlineData("console.fr-fr")]
    [InlineData("partner-center.fr-fr")]
    public void Targets_in_real_repositories_are_as_written(string corpus)
    {
        using var site = new TestSite();
        var folder = Repository.Corpus(corpus);
        site.Use(options => options with { Source = folder });

        Assert.Empty(Broken(site.Check()));
    }

    static bool IsOfAnAddress(Diagnostic found) =>
        found.Target is not null
        && found.Rule.Id
            is "file-not-found"
                or "bookmark-not-found"
                or "include-not-found"
                or "file-case-mismatch"
                or "redirected-link"
                or "codesnippet-not-found";

    static IEnumerable<string> Broken(IEnumerable<Diagnostic> findings)
    {
        foreach (var found in findings.Where(IsOfAnAddress))
        {
            var text = new UTF8Encoding().GetString(File.ReadAllBytes(found.Place.Source.File)).TrimStart('\uFEFF');
            var written = text[Math.Min(found.Place.Start, text.Length)..Math.Min(found.Place.End, text.Length)];
            if (written != found.Target)
            {
                yield return $"{found.Place.Source.File}:{found.Place.From.Line}:"
                    + $"{found.Place.From.Column} {found.Rule.Id} '{found.Target}' is "
                    + $"'{written}'";
            }
        }
    }
}
