using LicensingSite.Diagnostics;

namespace LicensingSite.Tests.Findings;

/// <summary>What a finding takes to be meant: the word that the fewest slips of the finger make of it.</summary>
public sealed class Suggestions
{
    [Theory]
    [InlineData("therms", "terms", "prices", "themes")]
    [InlineData("legal/therms.md", "legal/terms.md", "legal/prices.md")]
    [InlineData("exlude", "exclude", "include")]
    [InlineData("herf", "href", "help", "hers1")]
    [InlineData("RENEWAL", "renewal", "removal")]
    [InlineData("aab", "aaa", "abb", "bab")]
    public void The_nearest_word_is_suggested_whatever_the_order(string word, string nearest, params string[] others)
    {
        Assert.Equal(nearest, Nearest.To(word, [nearest, .. others]));
        Assert.Equal(nearest, Nearest.To(word, [.. others, nearest]));
    }

    [Theory]
    [InlineData("licence", "prices")]
    [InlineData("a", "bcd")]
    [InlineData("anything")]
    public void Nothing_is_suggested_where_nothing_is_near(string word, params string[] candidates) =>
        Assert.Null(Nearest.To(word, candidates));
}
