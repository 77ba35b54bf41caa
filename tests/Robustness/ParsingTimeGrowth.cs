namespace LicensingSite.Tests.Robustness;

/// <summary>
/// A text four times as long takes about four times as long: no text, however odd, keeps the generator busy for the square of its length.
/// </summary>
[Collection(nameof(MeasuredTime)), Trait("Category", "Full")]
public sealed class ParsingTimeGrowth
{
    static readonly Dictionary<string, (int Count, Func<int, string> Text)> Shapes = new()
    {
        ["quotations in each other"] = (10_000, n => Times(n, "> ") + "a"),
        ["lists in each other"] = (10_000, n => Times(n, "- ") + "a"),
        ["brackets in each other"] = (10_000, n => Times(n, "[") + "a" + Times(n, "]")),
        ["links in each other"] = (5_000, n => Times(n, "[") + "a" + Times(n, "](b)")),
        ["emphasis in each other"] = (10_000, n => Times(n, "*a ") + Times(n, "b* ")),
        ["emphasis that is not closed"] = (10_000, n => Times(n, "_a* ")),
        ["strong words in a table"] = (10_000, n => "|a|b|\n|--|--|\n" + Times(n, "|**a**|_b_|\n")),
        ["links without end"] = (10_000, n => Times(n, "[a](")),
        ["labels without end"] = (10_000, n => Times(n, "[a][")),
        ["bare addresses"] = (10_000, n => Times(n, "http://a.b ")),
        ["includes without end"] = (10_000, n => Times(n, "[!INCLUDE [a](")),
        ["code quotes without end"] = (10_000, n => Times(n, "[!code-cs[a](b")),
        ["complex images in each other"] = (5_000, n => Times(n, ":::image type=\"complex\" source=\"a\" alt-text=\"b\":::\n")),
        ["rows in each other"] = (5_000, n => Times(n, ":::row:::\n")),
        ["elements in each other"] = (10_000, n => Times(n, "<div>\n\n")),
        ["alerts in each other"] = (5_000, n => Times(n, "> ") + "[!NOTE]"),
        ["a long word"] = (1_000_000, n => new string('a', n)),
        ["a long line"] = (500_000, n => Times(n, "a ")),
        ["opening brackets"] = (250_000, n => new string('[', n)),
        ["closing brackets"] = (100_000, n => new string(']', n)),
        ["backticks"] = (250_000, n => new string('`', n)),
        ["runs of backticks"] = (3_000, n => string.Concat(Enumerable.Range(1, n).Select(i => new string('`', (i % 97) + 1) + "a"))),
        ["less-than signs"] = (100_000, n => new string('<', n)),
        ["less-than signs in a block"] = (100_000, n => "<div>\n" + new string('<', n)),
        ["tags without end"] = (20_000, n => "a " + Times(n, "<a b=\"")),
        ["tags without end in a block"] = (20_000, n => "<div>\n" + Times(n, "<a b='")),
        ["comments without end"] = (20_000, n => "a " + Times(n, "<!--")),
        ["instructions without end"] = (20_000, n => "a " + Times(n, "<?")),
        ["declarations without end"] = (20_000, n => "a " + Times(n, "<!A ")),
        ["scripts without end"] = (10_000, n => "a " + Times(n, "<script>")),
        ["links by uid without end"] = (10_000, n => "a " + Times(n, "<xref href=\"b\">")),
        ["links by uid without end in a block"] = (10_000, n => "<div>\n" + Times(n, "<xref href=\"b\">")),
        ["links by uid in each other"] = (10_000, n => "<div>\n" + Times(n, "<xref >") + "</xref>"),
        ["markers outside quotations"] = (10_000, n => Times(n, "[!NOTE\n[!TIP]\n")),
        ["placeholders"] = (10_000, n => Times(n, "<nom> ")),
        ["attributes"] = (10_000, n => "<a " + string.Concat(Enumerable.Range(0, n).Select(i => $"data-{i}=1 ")) + ">"),
        ["attributes that are removed"] = (10_000, n => "<a " + string.Concat(Enumerable.Range(0, n).Select(i => $"on{i}=1 ")) + ">"),
        ["links in HTML"] = (10_000, n => "<div>\n" + Times(n, "<a href=\"b.md\">x</a>\n")),
        ["ampersands"] = (100_000, n => new string('&', n)),
        ["exclamation marks"] = (100_000, n => new string('!', n)),
        ["backslashes"] = (50_000, n => new string('\\', n)),
        ["colons"] = (50_000, n => new string(':', n)),
        ["cells"] = (20_000, n => "|a|b|\n|--|--|\n" + new string('|', n)),
        ["rows"] = (10_000, n => "|a|b|\n|--|--|\n" + Times(n, "|a|b|\n")),
        ["links"] = (25_000, n => Times(n, "[a](b.md) ")),
        ["headings of the same text"] = (25_000, n => Times(n, "# Same\n\n")),
        ["headings of the same anchor"] = (10_000, n => Times(n, "# <a name=\"x\"></a>Same\n\n")),
        ["definitions of references"] = (12_500, n => string.Concat(Enumerable.Range(0, n).Select(i => $"[a{i}]\n\n[a{i}]: b{i}\n\n"))),
        ["definitions on consecutive lines"] = (
            10_000,
            n => string.Concat(Enumerable.Range(0, n).Select(i => $"[a{i}]: b{i}\n")) + $"\n[a{n - 1}]\n"
        ),
        ["addresses with parentheses"] = (10_000, n => Times(n, "http://a.b(")),
        ["footnotes"] = (2_500, n => string.Concat(Enumerable.Range(0, n).Select(i => $"x[^{i}]\n\n[^{i}]: note\n\n"))),
        ["references to one footnote"] = (12_500, n => Times(n, "x[^1] ") + "\n\n[^1]: note\n"),
        ["footnotes that nothing refers to"] = (25_000, n => "x[^1]\n\n" + Times(n, "[^1]: note\n")),
        ["definitions of one reference"] = (25_000, n => Times(n, "[a]: b\n")),
        ["definitions in paragraphs"] = (25_000, n => Times(n, "a\n\n[a]: b\n\n")),
        ["underlined headings"] = (12_500, n => Times(n, "a\n===\n")),
        ["tables"] = (5_000, n => Times(n, "|a|b|\n|-|-|\n|c|d|\n\n")),
        ["lines of a table in the text of a link"] = (2_500, n => "[" + Times(n, "|a|\n|-|\n") + "](b)"),
        ["definition lists"] = (5_000, n => Times(n, "a\n: b\n\n")),
        ["alerts"] = (10_000, n => Times(n, "> [!NOTE]\n> a\n\n")),
        ["image blocks without end"] = (10_000, n => Times(n, ":::image source=\"")),
        ["keys of front matter"] = (10_000, n => "---\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"k{i}: v\n")) + "---\n"),
        ["front matter in brackets"] = (10_000, n => "---\na: " + new string('[', n) + "\n---\n"),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parsing_takes_time_proportional_to_the_length_of(string name)
    {
        var (count, text) = Shapes[name];
        Parse(text(100));
        var (few, many) = (text(count), text(4 * count));

        var ratio = CpuTime.RatioAboveNoise(() => Parse(few), () => Parse(many));

        Assert.True(ratio <= CpuTime.MostTimesAsLong, $"Four times as many {name} took {ratio:0.0} times as long.");
    }

    static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    static void Parse(string text) => Assert.NotNull(Reading.Page(text));
}
