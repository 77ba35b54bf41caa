using FsCheck.Xunit;
using LicensingSite.Files;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Configuration;

/// <summary>Configuration may hold anything: what is wrong is said, with its place.</summary>
public sealed class AnyJson
{
    static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"é😀\"",
        "1",
        "true",
        "null",
        " ",
        "\n",
        "// x\n",
        "\"\\ud800\"",
        "\"",
        "*",
        "{a,",
        "!",
        "\\",
        "[a-",
    ];

    [Property(MaxTest = 2000, Replay = SeededRandom.Replay)]
    public void Whatever_a_file_holds_it_is_read_or_has_a_fault_within_it(byte[] pieces)
    {
        var text = string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length]));
        var document = JsonReader.Read(text);

        Assert.All(document.Faults, fault => Assert.InRange(fault.Start, 0, text.Length));
    }

    [Property(MaxTest = 2000, Replay = SeededRandom.Replay)]
    public void Whatever_a_pattern_holds_it_matches_or_not(byte[] pieces) =>
        Assert.InRange(new Glob(string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length]))).Matches("a/b.md") ? 1 : 0, 0, 1);

    [Fact]
    public void Values_stand_where_they_are_written_whatever_stands_before_them()
    {
        const string Text = "{ /* é😀 */ \"é😀\": [ \"un\\u00e9\", 12 ] }";
        var list = Assert.IsType<YamlList>(Assert.IsType<YamlMap>(JsonReader.Read(Text).Root)["é😀"]);

        Assert.Equal(["\"un\\u00e9\"", "12"], list.Items.Select(item => Text[item.Start..item.End]));
    }

    [Fact]
    public void Ten_thousand_levels_are_a_fault() => Assert.Single(JsonReader.Read(new string('[', 10_000)).Faults);
}
