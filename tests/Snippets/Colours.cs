using LicensingSite.Markdown.Highlighting;

namespace LicensingSite.Tests.Snippets;

/// <summary>Code in colour: every grammar holds, whatever the code.</summary>
public sealed class Colours
{
    internal static readonly string[] Pieces =
        ["\"", "'", "`", "/*", "*/", "//", "<!--", "<![CDATA[", "<", "<a ", "a=\"", "\"\"\"", "'''", "@\"", "$\"", "$", "${", "#", "<#", "@'\n", "(*", "[", "a(", "a.", "1.", "-", "--a", "a-", ":", "\"a\":", "a:", "\\", "\n", "\n ", "&a", "](", "%", "é"];

    public static TheoryData<string> Languages => [.. Grammars.All.Select(grammar => grammar.Id)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_stand_in_order_and_apart(string language)
    {
        var code = string.Concat(from first in Pieces from second in Pieces select $"{first}{second} x\n");

        var at = 0;
        foreach (var token in Highlighter.Tokens(code, language))
        {
            Assert.True(token.Start >= at && token.End > token.Start && token.End <= code.Length, $"{token} after {at}");
            at = token.End;
        }
    }

    [Fact]
    public void A_long_line_or_a_long_code_stays_plain()
    {
        Assert.NotEmpty(Highlighter.Tokens("if (1)", "c"));
        Assert.Empty(Highlighter.Tokens("if (1) " + new string('x', 2_000), "c"));
        Assert.Empty(Highlighter.Tokens(string.Concat(Enumerable.Repeat("if (1)\n", 700_000)), "c"));
    }

    [Fact]
    public void A_name_belongs_to_one_language() =>
        Assert.Empty(Grammars.All.SelectMany(grammar => grammar.Names).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(names => names.Count() > 1).Select(names => names.Key));

    [Fact]
    public void Many_at_once_see_the_same()
    {
        const string code = "public static void Main() => Console.WriteLine(\"one\"); // two";
        var expected = Highlighter.Tokens(code, "csharp");

        Parallel.For(0, 200, _ => Assert.Equal(expected, Highlighter.Tokens(code, "csharp")));
    }
}
