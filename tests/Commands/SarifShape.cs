using System.Text.Json;
using System.Text.RegularExpressions;

namespace LicensingSite.Tests.Commands;

/// <summary>
/// What SARIF 2.1.0 asks of the objects that we write: nothing but properties that it knows, all that it requires, each of its type.
/// </summary>
static partial class SarifShape
{
    const string Text = "string";
    const string Address = "uri-reference";
    const string Count = "integer";
    const string OneOrMore = "positive";

    static readonly string[] Levels = ["none", "note", "warning", "error"];

    /// <summary>
    /// Objects by name: their properties with types, <c>*</c> for what is required, <c>[]</c> for lists, <c>{}</c> for maps.
    /// </summary>
    static readonly Dictionary<string, Dictionary<string, string>> Objects = new(StringComparer.Ordinal)
    {
        ["log"] = new()
        {
            ["$schema"] = Address,
            ["version"] = "version*",
            ["runs"] = "run[]*",
        },
        ["run"] = new()
        {
            ["tool"] = "tool*",
            ["columnKind"] = "columnKind",
            ["originalUriBaseIds"] = "artifactLocation{}",
            ["results"] = "result[]",
        },
        ["tool"] = new() { ["driver"] = "component*" },
        ["component"] = new()
        {
            ["name"] = Text + "*",
            ["semanticVersion"] = Text,
            ["informationUri"] = Address,
            ["rules"] = "rule[]",
        },
        ["rule"] = new()
        {
            ["id"] = Text + "*",
            ["shortDescription"] = "description",
            ["defaultConfiguration"] = "configuration",
        },
        ["description"] = new() { ["text"] = Text + "*" },
        ["configuration"] = new() { ["level"] = "level" },
        ["result"] = new()
        {
            ["message"] = "message*",
            ["ruleId"] = Text,
            ["ruleIndex"] = Count,
            ["level"] = "level",
            ["locations"] = "location[]",
            ["relatedLocations"] = "location[]",
            ["partialFingerprints"] = Text + "{}",
        },
        ["message"] = new() { ["text"] = Text + "*" },
        ["location"] = new() { ["physicalLocation"] = "physicalLocation" },
        ["physicalLocation"] = new() { ["artifactLocation"] = "artifactLocation*", ["region"] = "region" },
        ["artifactLocation"] = new() { ["uri"] = Address, ["uriBaseId"] = Text },
        ["region"] = new()
        {
            ["startLine"] = OneOrMore,
            ["startColumn"] = OneOrMore,
            ["endLine"] = OneOrMore,
            ["endColumn"] = OneOrMore,
        },
    };

    /// <summary>What is wrong with a log, by path.</summary>
    public static IEnumerable<string> Faults(JsonElement log) => Faults(log, "log", "");

    static IEnumerable<string> Faults(JsonElement value, string type, string path)
    {
        type = type.TrimEnd('*');
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return value.ValueKind != JsonValueKind.Array
                ? [$"{path} is no list"]
                : value.EnumerateArray().SelectMany((item, index) => Faults(item, type[..^2], $"{path}[{index}]"));
        }

        if (type.EndsWith("{}", StringComparison.Ordinal))
        {
            return value.ValueKind != JsonValueKind.Object
                ? [$"{path} is no map"]
                : value.EnumerateObject().SelectMany(entry => Faults(entry.Value, type[..^2], $"{path}.{entry.Name}"));
        }

        return Objects.TryGetValue(type, out var properties) ? OfObject(value, properties, path)
            : IsOf(value, type) ? []
            : [$"{path} is no {type}: {value.GetRawText()}"];
    }

    static IEnumerable<string> OfObject(JsonElement value, Dictionary<string, string> properties, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{path} is no object"];
        }

        var written = value.EnumerateObject().ToArray();
        return
        [
            .. written
                .GroupBy(property => property.Name)
                .Where(same => same.Count() > 1)
                .Select(same => $"{path}.{same.Key} is there twice"),
            .. properties
                .Where(property => property.Value.EndsWith('*') && written.All(one => one.Name != property.Key))
                .Select(property => $"{path}.{property.Key} is missing"),
            .. written.SelectMany(property =>
                properties.TryGetValue(property.Name, out var type)
                    ? Faults(property.Value, type, $"{path}.{property.Name}")
                    : [$"{path}.{property.Name} is not known"]
            ),
        ];
    }

    static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            Text => value.ValueKind == JsonValueKind.String,
            Address => value.ValueKind == JsonValueKind.String
                && Uri.TryCreate(value.GetString(), UriKind.RelativeOrAbsolute, out _)
                && !NotInAddresses().IsMatch(value.GetString()!),
            Count => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= -1,
            OneOrMore => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1,
            "level" => value.ValueKind == JsonValueKind.String && Levels.Contains(value.GetString()),
            "version" => value.ValueKind == JsonValueKind.String && value.GetString() == "2.1.0",
            "columnKind" => value.ValueKind == JsonValueKind.String && value.GetString() is "utf16CodeUnits" or "unicodeCodePoints",
            _ => false,
        };

    /// <summary>RFC 3986: a percent sign begins two digits, and these characters and all beyond ASCII are escaped.</summary>
    [GeneratedRegex(@"%(?![0-9A-Fa-f]{2})|[\s<>""{}|\\^`]|[^\x21-\x7E]")]
    private static partial Regex NotInAddresses();
}
