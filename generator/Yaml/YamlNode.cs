using System.Collections.Immutable;

namespace LicensingSite.Yaml;

/// <summary>A value of a YAML document and its offsets in the file.</summary>
abstract record YamlNode(int Start, int End);

/// <summary>A text, a number, a date: callers convert it.</summary>
/// <param name="IsNull">True for nothing, <c>~</c> and <c>null</c>.</param>
sealed record YamlScalar(string Value, bool IsNull, int Start, int End) : YamlNode(Start, End);

/// <summary>A list of values.</summary>
sealed record YamlList(ImmutableArray<YamlNode> Items, int Start, int End) : YamlNode(Start, End);

/// <summary>Keys and values, in the order of the file; of a key given twice, the last.</summary>
sealed record YamlMap(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, int Start, int End) : YamlNode(Start, End)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    /// <summary>The text of a key; null if the key is missing, empty or no text.</summary>
    public string? Text(string key) => this[key] is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    public IEnumerable<YamlNode> List(string key) => this[key] is YamlList list ? list.Items : [];

    public IEnumerable<YamlMap> Maps(string key) => List(key).OfType<YamlMap>();
}
