using LicensingSite.Markdown.Highlighting;
using LicensingSite.Tests.Robustness;

namespace LicensingSite.Tests.Snippets;

/// <summary>No code, however odd, keeps a grammar busy for more than its length.</summary>
[Collection(nameof(MeasuredTime)), Trait("Category", "Full")]
public sealed class ColouringTimeGrowth
{
    public static TheoryData<string> Languages => Colours.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Colouring_takes_time_proportional_to_the_length_of_code_in(string language)
    {
        foreach (var piece in Colours.Pieces)
        {
            var ratio = CpuTime.RatioAboveNoise(() => Highlight(piece, 250, language), () => Highlight(piece, 1_000, language));

            Assert.True(ratio <= CpuTime.MostTimesAsLong, $"Lines of '{piece}' four times as long took {ratio:0.0} times as long.");
        }
    }

    static void Highlight(string piece, int length, string language)
    {
        var line = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "\n";
        Highlighter.Tokenize(string.Concat(Enumerable.Repeat(line, 40)), language);
    }
}
