using LicensingSite.Diagnostics;
using LicensingSite.Tests.Infrastructure;

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
        Assert.Equal(nearest, ClosestMatch.To(word, [nearest, .. others]));
        Assert.Equal(nearest, ClosestMatch.To(word, [.. others, nearest]));
    }

    /// <summary>Words of few letters, drawn by chance: the one suggested is as near as counting every way of editing says.</summary>
    [Fact]
    public void Of_any_words_none_is_nearer()
    {
        var chance = new SeededRandom(20_261_128);
        for (var i = 0; i < 3000; i++)
        {
            var word = Word();
            string[] candidates = [.. Enumerable.Range(0, 5).Select(_ => Word()).Distinct()];
            var least = candidates.Min(candidate => Edits(word, candidate));
            var suggested = ClosestMatch.To(word, candidates);

            Assert.Equal(least <= Math.Clamp(word.Length / 3, 1, 8) ? least : -1, suggested is null ? -1 : Edits(word, suggested));
        }

        string Word() => string.Concat(Enumerable.Range(0, chance.Next(1, 24)).Select(_ => (char)('a' + chance.Next(3))));
    }

    static int Edits(string a, string b)
    {
        int[][] edits = [.. Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1])];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i][j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(Math.Min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits[i][j] = Math.Min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }

        return edits[a.Length][b.Length];
    }

    [Theory]
    [InlineData("licence", "prices")]
    [InlineData("a", "bcd")]
    [InlineData("a", "")]
    [InlineData("anything")]
    public void Nothing_is_suggested_where_nothing_is_near(string word, params string[] candidates) =>
        Assert.Null(ClosestMatch.To(word, candidates));
}
