using FsCheck;
using FsCheck.Fluent;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Robustness;

/// <summary>Whatever a file holds, a page or a table of contents comes of it, and findings; nothing throws.</summary>
public sealed class AnyText
{
    static readonly string[] Seeds =
    [
        .. Directory
            .EnumerateFiles(Repository.Content, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        .. MarkdownSpec.All.Select(spec => spec.Markdown),
    ];

    /// <summary>Pieces that mean something to one of the parsers.</summary>
    static readonly string[] Pieces =
    [
        "[",
        "](",
        ")",
        "![",
        "]",
        "*",
        "_",
        "**",
        "~~",
        "`",
        "```",
        "~~~",
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<script>",
        "</script>",
        "<xref href=\"",
        "</xref>",
        "<a href=\"",
        "\"",
        "'",
        "&",
        "&#",
        "&amp;",
        ";",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        "    ",
        " ",
        "# ",
        "## <a name=\"",
        "- ",
        "1. ",
        "> ",
        "> [!NOTE]",
        "[!INCLUDE [",
        ":::",
        ":::image ",
        "source=\"",
        ":::image-end:::",
        "|",
        "|---|",
        "\n---\n",
        "---\n",
        "[^1]",
        "[^1]: ",
        "[a]: ",
        ": ",
        "{#",
        "}",
        "\\",
        "\0",
        "\uFFFD",
        "\u00A0",
        "\uD83D",
        "\uDC00",
        "\uFEFF",
        "é",
        "🦊",
        "### YamlMime:FAQ\n",
        "title: ",
        "items:\n",
        "  - name: ",
        "&x ",
        "*x",
        "!!",
        "!<",
        "%",
        "@",
        "|\n",
        "? ",
        "<<: ",
        "\u0085",
        "\u2028",
    ];

    static readonly string[] Kinds = ["### YamlMime:FAQ\n", "### YamlMime:Landing\n", "### YamlMime:ConceptualList\n", ""];

    static readonly Gen<string> Random = Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => System.Text.Encoding.UTF8.GetString(bytes)),
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ListOf().Select(string.Concat)
    );

    static readonly Gen<string> Mutated =
        from seed in Gen.Elements(Seeds)
        from changes in (
            from at in Gen.Choose(0, int.MaxValue - 1)
            from length in Gen.Choose(0, 20)
            from piece in Gen.Elements(Pieces)
            from kind in Gen.Choose(0, 2)
            select (at, length, piece, kind)
        ).ListOf(6)
        select changes.Aggregate(seed, Changed);

    static readonly Arbitrary<string> Texts = Gen.OneOf(Random, Mutated).Resize(200).ToArbitrary();

    [Theory]
    [InlineData(200)]
    [InlineData(600, Traits = ["Category", "Full"])]
    public void Any_text_becomes_a_page(int count) => Check(count, text => Reading.Page(text).Body.Html.Length >= 0);

    [Theory]
    [InlineData(200)]
    [InlineData(600, Traits = ["Category", "Full"])]
    public void Any_text_becomes_a_YAML_page(int count) =>
        Check(count, text => Kinds.All(kind => Reading.YamlPage(kind + text).Meta.Title.Length > 0));

    [Theory]
    [InlineData(200)]
    [InlineData(600, Traits = ["Category", "Full"])]
    public void Any_text_becomes_a_table_of_contents(int count) =>
        Check(count, text => !Reading.Toc("toc.yml", text).Entries.IsDefault && !Reading.Toc("TOC.md", text).Entries.IsDefault);

    [Theory]
    [InlineData(200)]
    [InlineData(600, Traits = ["Category", "Full"])]
    public void Any_text_becomes_front_matter(int count) =>
        Check(count, text => Reading.Page($"---\n{text}\n---\n# Page\n").Meta.Title.Length > 0);

    [Theory]
    [InlineData(200)]
    [InlineData(600, Traits = ["Category", "Full"])]
    public void Findings_are_places_in_the_text(int count) =>
        Check(count, text => Reading.Page(text).Diagnostics.All(found => IsIn(text, found)));

    [Theory]
    [InlineData("A <blink title=\"\0\n  b\"> c.\n")]
    [InlineData("A <blink title=\"\r  b\"> c.\n")]
    [InlineData("A <blink title=\"\r\n  \0b\"> c.\n")]
    public void A_finding_in_a_tag_with_replaced_characters_is_a_place_in_the_text(string text)
    {
        var found = Assert.Single(Reading.Page(text).Diagnostics, one => one.Rule == Rules.DisallowedHtmlTag);

        Assert.Equal(
            text[text.IndexOf('<', StringComparison.Ordinal)..(text.IndexOf('>', StringComparison.Ordinal) + 1)],
            text[found.Place.Start..found.Place.End]
        );
    }

    static bool IsIn(string text, Diagnostic found) =>
        found.Place.Start >= 0 && found.Place.Start <= found.Place.End && found.Place.End <= text.Length;

    [Fact]
    public void Any_texts_become_a_site()
    {
        var texts = Texts.Generator.Sample(200, SeededRandom.FsCheck, 160);
        using var site = new TestSite(
            texts.SelectMany(
                (text, index) =>
                    new[]
                    {
                        ($"m/{index}.md", text),
                        ($"y/{index}.yml", "### YamlMime:FAQ\n" + text),
                        ($"t{index}/toc.yml", text),
                        ($"u{index}/TOC.md", text),
                        ($"m/i{index}.md", $"[!INCLUDE [x]({index}.md)] and [!INCLUDE [x]({index}.md)]\n\n[!INCLUDE [x]({index}.md)]\n"),
                    }
            )
        );

        Assert.Empty(site.Build().Faults);
    }

    [Fact]
    public void Any_text_becomes_a_configuration_or_is_refused()
    {
        foreach (var text in Texts.Generator.Sample(200, SeededRandom.FsCheck, 100))
        {
            using var site = new TestSite(("index.md", "# Home\n"), ("site.yml", text));
            var options = new BuildOptions(site.Source, null, [], Repository.Templates, site.Output, null, Jobs: 1, UseCache: false);
            var (workspace, faults) = Pipeline.Workspace.Open(options);

            Assert.True(workspace is not null || faults.Any());
        }
    }

    static string Changed(string text, (int At, int Length, string Piece, int Kind) change)
    {
        var at = text.Length == 0 ? 0 : change.At % text.Length;
        var length = Math.Min(change.Length, text.Length - at);
        return change.Kind switch
        {
            0 => text.Insert(at, change.Piece),
            1 => text.Remove(at, length),
            _ => string.Concat(text.AsSpan(0, at), change.Piece, text.AsSpan(at, length), text.AsSpan(at)),
        };
    }

    static void Check(int count, Func<string, bool> holds) =>
        FsCheck
            .Fluent.Prop.ForAll(Texts, holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(SeededRandom.FsCheck, null)));
}
