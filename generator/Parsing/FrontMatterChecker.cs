using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Parses values of front matter by the schema; an invalid one is a diagnostic and counts as missing.</summary>
sealed class FrontMatterChecker(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    static readonly string[] DateFormats = ["M/d/yyyy", "yyyy-M-d"];

    public void Check(YamlMap map) => Check(map, FrontMatterSchema.Keys);

    /// <summary>Checks the values of some keys; other keys are allowed.</summary>
    public void Check(YamlMap map, IReadOnlyList<FrontMatterKey> keys)
    {
        foreach (var key in keys)
        {
            if (map[key.Name] is not { } value || value is YamlScalar { IsNull: true })
            {
                continue;
            }

            if (Fault(key, value) is { } message)
            {
                diagnostics.Add(new Diagnostic(Rules.InvalidValue, text.Place(value.Start, value.End), message, key.Name));
                continue;
            }

            foreach (var inner in MapsIn(value))
            {
                CheckWhole(inner, key);
            }
        }
    }

    static IEnumerable<YamlMap> MapsIn(YamlNode value) =>
        value switch
        {
            YamlMap map => [map],
            YamlList list => list.Items.OfType<YamlMap>(),
            _ => [],
        };

    /// <summary>Checks a set of keys that may have no others, and must have some.</summary>
    void CheckWhole(YamlMap map, FrontMatterKey around)
    {
        Check(map, around.Keys);
        foreach (var (name, _) in map.Entries.Where(entry => around.Keys.All(key => key.Name != entry.Key.Value)))
        {
            var known = around.Keys.Select(key => key.Name).ToArray();
            var message = ClosestMatch.To(name.Value, known) is { } closest
                ? $"Unknown key '{name.Value}' in '{around.Name}'. Did you mean '{closest}'?"
                : $"Unknown key '{name.Value}' in '{around.Name}'. Known keys: {string.Join(", ", known)}.";
            diagnostics.Add(new Diagnostic(Rules.UnknownKey, text.Place(name.Start, name.End), message, name.Value));
        }

        foreach (var key in around.Keys.Where(key => key.IsRequired && map[key.Name] is null or YamlScalar { IsNull: true }))
        {
            var place = map.Entries.IsEmpty
                ? text.Place(map.Start, map.Start)
                : text.Place(map.Entries[0].Key.Start, map.Entries[0].Key.End);
            diagnostics.Add(
                new Diagnostic(Rules.InvalidValue, place, $"'{key.Name}' is missing in '{around.Name}'. {key.Purpose}", key.Name)
            );
        }
    }

    public static DateOnly? Date(string? written) =>
        DateOnly.TryParseExact(written?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static double? Weight(string? written) =>
        double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is >= 0.1 and <= 10
            ? weight
            : null;

    static string NamesIn(FrontMatterKey key) => string.Join(", ", key.Keys.Select(inner => inner.Name));

    static string? Fault(FrontMatterKey key, YamlNode value) =>
        key.Type switch
        {
            FrontMatterType.Texts => value is YamlScalar || (value is YamlList list && list.Items.All(item => item is YamlScalar))
                ? null
                : $"'{key.Name}' must be a string or a list of strings.",
            FrontMatterType.Map => value is YamlMap ? null : $"'{key.Name}' must be a set of keys: {NamesIn(key)}.",
            FrontMatterType.TextOrMap => value is YamlMap or YamlScalar
                ? null
                : $"'{key.Name}' must be a path, or a set of keys: {NamesIn(key)}.",
            FrontMatterType.Maps => value is YamlList items && items.Items.All(item => item is YamlMap)
                ? null
                : $"'{key.Name}' must be a list of sets of keys: {NamesIn(key)}.",
            FrontMatterType.Choice when value is not YamlScalar { Value: var chosen } || !key.Choices.Contains(chosen) =>
                $"'{key.Name}' must be one of: {string.Join(", ", key.Choices)}.",
            _ when value is not YamlScalar => $"'{key.Name}' must be a string.",
            FrontMatterType.Boolean when !bool.TryParse(((YamlScalar)value).Value, out _) => $"'{key.Name}' must be true or false.",
            FrontMatterType.Date when Date(((YamlScalar)value).Value) is null =>
                $"'{((YamlScalar)value).Value}' is not a valid date. Write MM/DD/YYYY, such as 08/25/2020, or "
                    + "YYYY-MM-DD, such as 2020-08-25.",
            FrontMatterType.Weight when Weight(((YamlScalar)value).Value) is null => $"'{key.Name}' must be a number from 0.1 to 10.",
            _ => null,
        };
}
