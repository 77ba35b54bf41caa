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

    public void Check(YamlMap map)
    {
        foreach (var key in FrontMatterSchema.Keys)
        {
            if (map[key.Name] is { } value && value is not YamlScalar { IsNull: true } && Fault(key, value) is { } message)
            {
                diagnostics.Add(new Diagnostic(Rules.InvalidValue, text.Place(value.Start, value.End), message, key.Name));
            }
        }
    }

    public static DateOnly? Date(string? written) =>
        DateOnly.TryParseExact(written?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static double? Weight(string? written) =>
        double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            && weight is >= 0.1 and <= 10
            ? weight
            : null;

    static string? Fault(FrontMatterKey key, YamlNode value) => key.Type switch
    {
        FrontMatterType.Texts => value is YamlScalar || (value is YamlList list && list.Items.All(item => item is YamlScalar))
            ? null
            : $"'{key.Name}' must be a text, or a list of texts.",
        _ when value is not YamlScalar => $"'{key.Name}' must be a text.",
        FrontMatterType.Boolean when !bool.TryParse(((YamlScalar)value).Value, out _) => $"'{key.Name}' is true or false.",
        FrontMatterType.Date when Date(((YamlScalar)value).Value) is null =>
            $"'{((YamlScalar)value).Value}' is not a date. Write month/day/year, such as 08/25/2020, or 2020-08-25.",
        FrontMatterType.Weight when Weight(((YamlScalar)value).Value) is null => $"'{key.Name}' is a number from 0.1 to 10.",
        _ => null,
    };
}
