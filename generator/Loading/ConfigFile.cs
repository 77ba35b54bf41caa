using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Yaml;

namespace LicensingSite.Loading;

/// <summary>A configuration file in JSON with positions; its errors are diagnostics.</summary>
/// <param name="Root">Empty if the file is missing or not valid.</param>
sealed record ConfigFile(YamlMap Root, SourceLines Lines)
{
    static readonly YamlMap Nothing = new([], 0, 0);

    public static ConfigFile Read(string file, ImmutableArray<Diagnostic>.Builder? diagnostics)
    {
        var unread = SourceLines.Unread(file);
        if (!File.Exists(file))
        {
            return new ConfigFile(Nothing, unread);
        }

        try
        {
            var text = File.ReadAllText(file);
            var lines = SourceLines.Of(file, text);
            var document = JsonReader.Read(text);
            diagnostics?.AddRange(document.Faults.Select(fault => Invalid(new Place(lines, fault.Start, fault.End), fault.Message)));
            if (document.Root is not (YamlMap or null))
            {
                var place = new Place(lines, document.Root.Start, document.Root.End);
                diagnostics?.Add(Invalid(place, "Expected an object here: { … }."));
            }

            return new ConfigFile(document.Root as YamlMap ?? Nothing, lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics?.Add(Invalid(new Place(unread, 0, 0), $"Cannot read this file: {fault.Message} Check its permissions."));
            return new ConfigFile(Nothing, unread);
        }
    }

    static Diagnostic Invalid(Place place, string message) => new(Rules.ConfigInvalid, place, message);

    /// <summary>The place of a value without its quotation marks.</summary>
    public Place PlaceOf(YamlNode node) =>
        node is YamlScalar text && node.End - node.Start >= text.Value.Length + 2
            ? new(Lines, node.Start + 1, node.End - 1)
            : new(Lines, node.Start, node.End);

    /// <summary>The values of a key that takes a value or a list.</summary>
    public static IEnumerable<YamlNode> Items(YamlMap map, string key) =>
        map[key] switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlList list => list.Items,
            var one => [one],
        };
}
