using static LicensingSite.Tests.Localization.TranslatedPair;

namespace LicensingSite.Tests.Localization;

/// <summary>What is found of a translation that differs from its source, and where.</summary>
public sealed class ComparedTranslations
{
    static readonly Kind[] All =
    [
        new("alert", "> [!NOTE]\n> A.", "> [!TIP]\n> A.", "NOTE", "TIP", "translation-structure"),
        new("table", "|A|\n|-|\n|B|", "|A|B|\n|-|-|\n|C|D|", "1 × 2", "2 × 2", "translation-structure"),
        new("code", "```sh\none\n```", "```ps\ntwo\n```", "sh", "ps", "translation-code"),
        new("include", "[!INCLUDE [a](a.md)]", "[!INCLUDE [b](b.md)]", "a.md", "b.md", "translation-link"),
        new("image", "![A](a.png)", "![A](b.png)", "a.png", "b.png", "translation-link", IsInline: true),
        new("link", "[A](a.md)", "[A](b.md)", "a.md", "b.md", "translation-link", IsInline: true),
        new("uid", "<xref:a>", "<xref:b>", "a", "b", "translation-link", IsInline: true),
        new("uid of nothing", "<xref:c>", "<xref:d>", "c", "d", "translation-link", IsInline: true),
        new("inline code", "`one`", "`two`", "one", "two", "translation-code", IsInline: true),
        new("placeholder", "A {0}", "A {1}", "{0}", "{1}", "translation-code", IsInline: true),
    ];

    public static TheoryData<string> Kinds => [.. All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_both_have_is_no_finding(string name)
    {
        var kind = Of(name);

        Assert.Empty(Compare($"# A\n\n{kind.One}\n\n{kind.Other}\n", $"# B\n\n{kind.One}\n\n{kind.Other}\n"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_differs_is_found_with_what_the_source_has(string name)
    {
        var kind = Of(name);

        var found = Assert.Single(Compare($"# A\n\nText.\n\n{kind.One}\n", $"# B\n\nTexte.\n\n\n{kind.Other}\n"));

        Assert.Equal(new Found(kind.Rule, 6, 5, kind.OtherName, kind.OneName), found with { Message = "" });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_missing_is_found_with_its_name(string name)
    {
        var kind = Of(name);
        var (whole, without) = kind.IsInline ? ($"Text {kind.One}", "Text") : ($"Text\n\n{kind.One}", "Text");

        var found = Assert.Single(Compare($"# A\n\n{whole}\n", $"# B\n\n{without}\n"));

        Assert.Equal((kind.Rule, kind.OneName, null), (found.Rule, found.Target, found.Suggestion));
        Assert.Equal(kind.IsInline ? 3 : 5, found.SourceLine);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_source_lacks_is_found_with_its_name(string name)
    {
        var kind = Of(name);
        var (whole, without) = kind.IsInline ? ($"Text {kind.One}", "Text") : ($"Text\n\n{kind.One}", "Text");

        var found = Compare($"# A\n\n{without}\n", $"# B\n\n{whole}\n").Where(one => one.Target is not null);

        // A translation may repeat a name where the source has a pronoun.
        var expected = name == "inline code" ? [] : new[] { (kind.Rule, kind.IsInline ? 3 : 5, kind.OneName, default(string)) };
        Assert.Equal(expected, found.Select(one => (one.Rule, one.Line, one.Target!, one.Suggestion)));
    }

    static Kind Of(string name) => All.Single(kind => kind.Name == name);

    /// <summary>A kind of what is compared: two texts with it, and how each is named in a finding.</summary>
    sealed record Kind(string Name, string One, string Other, string OneName, string OtherName, string Rule, bool IsInline = false);

    [Theory]
    [InlineData("One `a`.\n\nTwo `b`.", "Un `a`.\n\nDeux.", 5, 5)]
    [InlineData("One `a`.\n\nTwo `b`.", "Un.\n\nDeux `b`.", 3, 3)]
    [InlineData("One ![A](a.png).\n\nTwo.", "Un.\n\nDeux.", 3, 3)]
    [InlineData("One.\n\nTwo [A](a.md).", "Un.\n\nDeux.", 5, 5)]
    public void What_is_missing_is_found_in_the_paragraph_that_lacks_it(string source, string translation, int line, int sourceLine)
    {
        var found = Assert.Single(Compare($"# A\n\n{source}\n", $"# B\n\n{translation}\n"));

        Assert.Equal((line, sourceLine), (found.Line, found.SourceLine));
    }

    [Fact]
    public void Code_may_be_repeated_in_a_sentence_and_links_may_not()
    {
        Assert.Empty(Compare("# A\n\nRun `a`.\n", "# B\n\n`a` : `a`, et `b`.\n"));
        Assert.Equal(
            ["translation-link 3 < 3 a.md"],
            Compare("# A\n\nText.\n", "# B\n\nTexte [A](a.md).\n").Select(found => found.ToString())
        );
    }

    [Theory]
    [InlineData("One.", "Un.\n\nDeux.")]
    [InlineData("One.\n\nTwo.", "Un.")]
    [InlineData("- one\n- two", "- un")]
    public void A_section_with_more_or_fewer_paragraphs_is_found_once(string source, string translation) =>
        Assert.Equal(
            ["translation-structure 3 < 4"],
            Compare($"# A\n\n\n## B\n\n{source}\n", $"# C\n\n## D\n\n{translation}\n").Select(found => found.ToString())
        );

    [Fact]
    public void What_stands_in_a_missing_paragraph_is_not_missed_besides() =>
        Assert.Equal(
            ["translation-structure 1 < 1"],
            Compare("# A\n\nOne.\n\nTwo `b` [A](a.md) ![A](a.png) {0}.\n", "# B\n\nUn.\n").Select(found => found.ToString())
        );

    [Theory]
    [InlineData("b c d")]
    [InlineData("a c d")]
    [InlineData("a b c")]
    [InlineData("a d")]
    [InlineData("b c")]
    [InlineData("c")]
    public void Missing_headings_are_found_after_the_section_before_them(string kept) =>
        Assert.Equal(Runs("a b c d", kept), Compare(Sections("a b c d"), Sections(kept)).Select(one => one.ToString()));

    [Theory]
    [InlineData("a b c d", "b c d")]
    [InlineData("a b c d", "a c d")]
    [InlineData("a b c d", "a b c")]
    [InlineData("a b c d", "a d")]
    [InlineData("a b c d", "b c")]
    [InlineData("a b c d", "c")]
    public void Headings_that_the_source_lacks_are_found_where_they_begin(string has, string source)
    {
        var found = Compare(Sections(source), Sections(has));

        Assert.All(found, one => Assert.Equal("translation-structure", one.Rule));
        Assert.Equal(Runs(has, source).Select(run => run.Split(" < ")[1]), found.Select(one => $"{one.Line}"));
    }

    [Theory]
    [InlineData("b c d")]
    [InlineData("a c d")]
    [InlineData("a b c")]
    [InlineData("a d")]
    [InlineData("b c")]
    [InlineData("d")]
    public void Sections_that_share_no_anchor_are_known_by_what_they_hold(string kept)
    {
        Assert.Equal(Runs("a b c d", kept), Compare(Sections("a b c d", "en-"), Sections(kept, "fr-")).Select(one => one.ToString()));
        Assert.Equal(
            Runs("a b c d", kept).Select(run => run.Split(" < ")[1]),
            Compare(Sections(kept, "en-"), Sections("a b c d", "fr-")).Select(one => $"{one.Line}")
        );
    }

    [Fact]
    public void One_heading_that_is_missing_is_not_counted_and_two_are()
    {
        Assert.DoesNotMatch("[0-9]", Assert.Single(Compare(Sections("a b c d"), Sections("a c d"))).Message);
        Assert.Contains("2", Assert.Single(Compare(Sections("a b c d"), Sections("a d"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_pages_that_have_nothing_in_common_are_found_to_differ_once()
    {
        static string Page(int count, string mark) =>
            $"`{mark}`\n\n" + string.Concat(Enumerable.Repeat($"## {mark}\n\n`{mark}`\n\n", count));

        Assert.Equal(
            ["translation-structure", "translation-structure"],
            Compare(Page(210, "a"), Page(211, "b")).Select(found => found.Rule)
        );
    }

    [Fact]
    public void A_section_is_compared_though_a_heading_before_it_is_missing()
    {
        var found = Compare(Sections("a b c d"), Sections("a c d").Replace("`d`", "`e`", StringComparison.Ordinal));

        Assert.Equal(["translation-structure", "translation-code"], found.Select(one => one.Rule));
        Assert.Equal(("e", "d"), (found[1].Target, found[1].Suggestion));
    }

    [Fact]
    public void What_stands_before_the_first_heading_is_compared_too() =>
        Assert.Equal(["translation-code 1 < 1 a"], Compare("Text `a`.\n\n## B\n", "Texte.\n\n## C\n").Select(found => found.ToString()));

    [Fact]
    public void A_heading_that_the_source_lacks_is_found_with_the_section_that_it_follows()
    {
        Assert.Equal(["translation-structure 4 < 1"], Compare(Sections("b c"), Sections("a b c")).Select(found => found.ToString()));
        Assert.Equal(["translation-structure 7 < 4"], Compare(Sections("a c"), Sections("a b c")).Select(found => found.ToString()));
    }

    [Theory]
    [InlineData(3, 5, 3)]
    [InlineData(3, 6, 3)]
    [InlineData(3, 7, 3)]
    [InlineData(2, 3, 2)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 3, 1)]
    [InlineData(0, 3, 0)]
    public void Each_text_left_as_it_was_is_found_unless_most_are(int same, int all, int expected)
    {
        string Text(int i, bool isFrench) =>
            isFrench
                ? $"Voici la phrase numéro {Word(i)} en français, traduite."
                : $"Here is a sentence in English that has number {Word(i)}.";
        var source = "# A\n\n" + string.Join("\n\n", Enumerable.Range(0, all).Select(i => Text(i, isFrench: false)));
        var translation = "# B\n\n" + string.Join("\n\n", Enumerable.Range(0, all).Select(i => Text(i, isFrench: i >= same)));

        var found = Compare(source, translation);

        Assert.All(found, one => Assert.Equal("translation-untranslated", one.Rule));
        Assert.Equal(same * 2 > all && same > 2 ? Math.Min(same, 1) : expected, found.Length);
        Assert.All(found, one => Assert.Equal(one.Line, one.SourceLine));
    }

    static string Word(int i) => "one two three four five six seven".Split(' ')[i];

    /// <summary>Sections named by letters, three lines each, with anchors and content that tell them apart.</summary>
    static string Sections(string letters, string id = "id-") =>
        "# A\n\n\n" + string.Concat(letters.Split(' ').Select(letter => $"## <a name=\"{id}{letter}\"></a>{id}{letter}\n`{letter}`\n\n"));

    /// <summary>For each run of letters of one text that another lacks, the section before it there and its own heading.</summary>
    static IEnumerable<string> Runs(string all, string kept)
    {
        var (there, here) = (all.Split(' '), kept.Split(' '));
        for (var i = 0; i < there.Length; i++)
        {
            if (!here.Contains(there[i]) && (i == 0 || here.Contains(there[i - 1])))
            {
                var before = i == 0 ? 1 : 4 + (3 * Array.IndexOf(here, there[i - 1]));
                yield return $"translation-structure {before} < {4 + (3 * i)}";
            }
        }
    }
}
