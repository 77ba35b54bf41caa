using FsCheck.Xunit;
using LicensingSite.Tests.Infrastructure;
using LicensingSite.Yaml;

namespace LicensingSite.Tests.Yaml;

/// <summary>Each character of a YAML value is found where it is written.</summary>
public sealed class PlacesInYaml
{
    static readonly string[] Pieces =
    [
        "a",
        "b c",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "\t",
        "é",
        "😀",
        "# x",
        "\"",
        "'",
        "\\",
        "- d",
        "x: y",
        "[link](page.md)",
        "\n ",
        "\n  e",
    ];

    /// <summary>How a text of several lines is written as the value of a key that is itself indented.</summary>
    static readonly (string Name, Func<string, string> Write)[] Styles =
    [
        ("literal", text => "|" + Lines(text, "\n    ")),
        ("literal, kept", text => "|+ # comment" + Lines(text, "\n    ")),
        ("literal, stripped", text => "|-" + Lines(text, "\n      ")),
        ("literal, indentation given", text => "|2" + Lines(text, "\n    ")),
        ("folded", text => ">" + Lines(text, "\n    ")),
        ("folded, stripped", text => ">-" + Lines(text, "\r\n    ")),
        (
            "double quoted",
            text => $"\"{Indented(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\""
        ),
        ("double quoted, escapes", text => $"\"{string.Concat(text.Select(Escaped))}\\\n    z\""),
        ("single quoted", text => $"'{Indented(text.Replace("'", "''", StringComparison.Ordinal))}'"),
        ("plain", Indented),
        (
            "anchored",
            text => $"&name \"{Indented(text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal))}\""
        ),
    ];

    public static TheoryData<string, string> Written =>
        new()
        {
            { "key: plain text\n", "plain text" },
            { "key: \"a\\tb\\x41\\U0001F600c\"\n", "a\tbA😀c" },
            { "key: 'it''s'\n", "it's" },
            { "key: |\n  one\n\n    two\n", "one\n\n  two\n" },
            { "key: >\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n" },
        };

    [Property(MaxTest = 3000, Replay = SeededRandom.Replay)]
    public void A_character_stands_where_it_is_said_to_stand(byte style, byte[] pieces)
    {
        var written = Styles[style % Styles.Length].Write(string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length])));
        var yaml = $"first: 1\nouter:\n  key: {written}\nlast: 2\n";
        if (
            YamlReader.Read(yaml) is { Faults: [], Root: YamlMap root }
            && root["outer"] is YamlMap outer
            && outer["key"] is YamlScalar { IsNull: false } value
        )
        {
            Holds(value, yaml);
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_value_in_each_style_is_read(string yaml, string expected)
    {
        var value = Assert.IsType<YamlScalar>(Assert.IsType<YamlMap>(YamlReader.Read(yaml).Root)["key"]);
        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd('\n'), value.Value.TrimEnd('\n'));
        Holds(value, yaml);
    }

    static void Holds(YamlScalar value, string yaml)
    {
        var offsets = ScalarOffsets.Of(value, yaml);
        Assert.Equal(value.Value.Length + 1, offsets.Length);
        Assert.Equal(offsets.Order(), offsets);
        for (var i = 0; i < value.Value.Length; i++)
        {
            var (wanted, there) = (value.Value[i], yaml[Math.Min(offsets[i], yaml.Length - 1)]);
            Assert.True(
                there == wanted || there == '\\' || (wanted is ' ' or '\n' && there is '\r' or '\n'),
                $"Character {i} of '{value.Value}' is said to stand at {offsets[i]} of:\n{yaml}"
            );
        }
    }

    static string Escaped(char c) => c is 'a' or '\n' or '"' or '\\' or > '~' ? $"\\u{(int)c:x4}" : c.ToString();

    static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);

    static string Lines(string text, string newLine) => newLine + text.Replace("\n", newLine, StringComparison.Ordinal);
}
