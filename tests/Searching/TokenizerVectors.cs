using System.Globalization;
using System.Text;
using System.Text.Json;
using LicensingSite.Searching;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

/// <summary>Generator and browser find the same words in the same text.</summary>
public sealed class TokenizerVectors(SearchReader reader) : IClassFixture<SearchReader>
{
    const string Words =
        "(texts) => JSON.stringify(texts.map((text) => engine.split(text).map((word) => (word.isExtra ? '+' : '') + word.form)))";

    static readonly JsonElement File = JsonDocument
        .Parse(System.IO.File.ReadAllText(Repository.TestFile("Searching/vectors.json")))
        .RootElement;

    static readonly (string Text, string Form)[] Folds =
    [
        .. File.GetProperty("fold").EnumerateArray().Select(one => (one[0].GetString()!, one[1].GetString()!)),
    ];

    static readonly (string Text, string[] Words)[] Splits =
    [
        .. File.GetProperty("split")
            .EnumerateArray()
            .Select(one => (one[0].GetString()!, one[1].EnumerateArray().Select(word => word.GetString()!).ToArray())),
    ];

    [Fact]
    public void The_generator_folds_and_splits_as_the_vectors_say()
    {
        Assert.Equal(Folds.Select(one => one.Form), Folds.Select(one => Folding.Fold(one.Text)));
        Assert.Equal(Splits.Select(one => one.Words), Splits.Select(one => InGenerator(one.Text)));
    }

    [Fact]
    public async Task The_browser_folds_and_splits_as_the_vectors_say()
    {
        using var site = SampleSite.Create();
        var index = await reader.OpenAsync(site);

        var folded = await index.Page.EvaluateAsync<string[]>("(texts) => texts.map(engine.fold)", Folds.Select(one => one.Text).ToArray());

        Assert.Equal(Folds.Select(one => one.Form), folded);
        Assert.Equal(Splits.Select(one => one.Words), await InBrowser(index, Splits.Select(one => one.Text)));
    }

    [Fact]
    public async Task Whatever_the_text_both_find_the_same_words()
    {
        using var site = SampleSite.Create();
        var index = await reader.OpenAsync(site);
        var texts = RandomTexts(1_500);

        Assert.Equal(texts.Select(InGenerator), await InBrowser(index, texts));
    }

    static async Task<string[][]> InBrowser(OpenIndex index, IEnumerable<string> texts) =>
        JsonSerializer.Deserialize<string[][]>(await index.Page.EvaluateAsync<string>(Words, texts.ToArray()))!;

    /// <summary>The parts of names such as PowerShell are for the index only.</summary>
    static string[] InGenerator(string text)
    {
        var words = Tokenizer.Tokenize(text);
        var plain = Tokenizer.Tokenize(text.ToLowerInvariant());
        Assert.Equal(plain.Where(word => !word.IsExtra), words.Where(word => !word.IsExtra));
        return [.. plain.Select(word => (word.IsExtra ? "+" : "") + word.Form)];
    }

    static string[] RandomTexts(int count)
    {
        (int First, int Last)[] ranges =
        [
            (0x20, 0x7E),
            (0x20, 0x7E),
            (0xA0, 0x17F),
            (0x180, 0x24F),
            (0x300, 0x36F),
            (0x370, 0x52F),
            (0x590, 0x6FF),
            (0x900, 0x97F),
            (0xE00, 0xE7F),
            (0x1100, 0x1112),
            (0x1E00, 0x1FFF),
            (0x2000, 0x206F),
            (0x2070, 0x218F),
            (0x2460, 0x24FF),
            (0x3000, 0x30FF),
            (0x4E00, 0x4EFF),
            (0xAC00, 0xACFF),
            (0xFB00, 0xFDFF),
            (0xFE70, 0xFFEF),
            (0x1D400, 0x1D7FF),
            (0x1F600, 0x1F64F),
            (0x20000, 0x200FF),
        ];
        var random = new SeededRandom(20);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    var text = new StringBuilder();
                    for (var length = random.Next(1, 30); length > 0; length--)
                    {
                        var (first, last) = ranges[random.Next(ranges.Length)];
                        var rune = new Rune(random.Next(first, last + 1));
                        text.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned ? " " : rune.ToString());
                        text.Append(random.Next(6) == 0 ? " -.'’_"[random.Next(6)] : "");
                    }

                    return text.ToString();
                }),
        ];
    }
}
