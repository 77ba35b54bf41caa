using LicensingSite.Markdown.Highlighting;

namespace LicensingSite.Tests.Snippets;

/// <summary>Code in colour: every grammar holds, whatever the code.</summary>
public sealed class Colours
{
    internal static readonly string[] Pieces =
    [
        "\"",
        "'",
        "`",
        "/*",
        "*/",
        "//",
        "<!--",
        "<![CDATA[",
        "<",
        "<a ",
        "a=\"",
        "\"\"\"",
        "'''",
        "@\"",
        "$\"",
        "$",
        "${",
        "#",
        "<#",
        "@'\n",
        "(*",
        "[",
        "a(",
        "a.",
        "1.",
        "-",
        "--a",
        "a-",
        ":",
        "\"a\":",
        "a:",
        "\\",
        "\n",
        "\n ",
        "&a",
        "](",
        "%",
        "é",
    ];

    public static TheoryData<string> Languages => [.. Grammars.All.Select(grammar => grammar.Id)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_stand_in_order_and_apart(string language)
    {
        var code = string.Concat(from first in Pieces from second in Pieces select $"{first}{second} x\n");

        var at = 0;
        foreach (var token in Highlighter.Tokenize(code, language))
        {
            Assert.True(token.Start >= at && token.End > token.Start && token.End <= code.Length, $"{token} after {at}");
            at = token.End;
        }
    }

    [Theory]
    [InlineData("js", "`a\\\nb` c", "`a\\\nb`")]
    [InlineData("js", "'a\\\nb' c", "'a|' c")]
    [InlineData("csharp", "$$\"\"\"a\n\"b\" {{c}}\"\"\" @\"d\"\"\n\" e", "$$\"\"\"a\n\"b\" {{c}}\"\"\"|@\"d\"\"\n\"")]
    [InlineData("powershell", "\"a`\"b\"\"c\" 'd`' e", "\"a`\"b\"\"c\"|'d`'")]
    [InlineData("kusto", "make-series x | project-away y | make-seriesz", "make-series|project-away")]
    [InlineData("kusto", "project-x make-series-x", "project")]
    [InlineData("sql", "Select FULL fulls", "Select|FULL")]
    [InlineData("yaml", "- - key: 'a: b' # c", "key|'a: b'|# c")]
    [InlineData("yaml", "  \"a\": b\nc:d", "\"a\"")]
    [InlineData("ini", " a.b-c  = 1\n[s]]", "a.b-c|1|[s]]")]
    [InlineData("batchfile", " @REM a\nremark\n::b", " @REM a|::b")]
    [InlineData("json", "\"a\" : \"b\"\n\"c\n: 1", "\"a\"|\"b\"|\"c|1")]
    [InlineData("shell", "sudo apt-get -y a-b #c#d;#e", "sudo|-y|#c#d;#e")]
    [InlineData("css", "--a-b:1.5em .c{d:50%}", "--a-b|1.5em|.c|d|50%")]
    [InlineData("go", "x1 1x 日本1 1.2.3 a.5", "1x|1.2.3|5")]
    public void Tokens_are_those_of_the_language(string language, string code, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Highlighter.Tokenize(code, language).Select(token => code[token.Start..token.End])));

    [Fact]
    public void A_long_line_or_a_long_code_stays_plain()
    {
        Assert.NotEmpty(Highlighter.Tokenize("if (1)", "c"));
        Assert.Empty(Highlighter.Tokenize("if (1) " + new string('x', 2_000), "c"));
        Assert.Empty(Highlighter.Tokenize(string.Concat(Enumerable.Repeat("if (1)\n", 700_000)), "c"));
    }

    [Fact]
    public void A_name_belongs_to_one_language() =>
        Assert.Empty(
            Grammars
                .All.SelectMany(grammar => grammar.Names)
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .Where(names => names.Count() > 1)
                .Select(names => names.Key)
        );

    [Fact]
    public void Many_at_once_see_the_same()
    {
        const string code = "public static void Main() => Console.WriteLine(\"one\"); // two";
        var expected = Highlighter.Tokenize(code, "csharp");

        Parallel.For(0, 200, _ => Assert.Equal(expected, Highlighter.Tokenize(code, "csharp")));
    }
}
