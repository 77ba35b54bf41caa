using LicensingSite.Markdown.Highlighting;
using LicensingSite.Tests.Robustness;

namespace LicensingSite.Tests.Snippets;

/// <summary>No code, however odd, keeps a grammar busy for more than its length.</summary>
[Collection(nameof(Alone))]
public sealed class CostOfColours
{
    public static TheoryData<string> Languages => Colours.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Is_linear(string language)
    {
        Highlight(50, language);
        var ratio = Cost.Ratio(() => Highlight(250, language), () => Highlight(1_000, language));

        Assert.True(ratio <= Cost.MostTimesAsLong, $"Lines four times as long took {ratio:0.0} times as long.");
    }

    /// <summary>Lines of each of the pieces.</summary>
    static void Highlight(int length, string language)
    {
        foreach (var piece in Colours.Pieces)
        {
            var line = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "\n";
            Highlighter.Tokens(string.Concat(Enumerable.Repeat(line, 40)), language);
        }
    }
}
