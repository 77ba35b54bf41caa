using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LicensingSite.Loading;

/// <summary>The schema of site.yml for editors, in JSON Schema 2020-12.</summary>
static class SiteJsonSchema
{
    /// <summary>Path in the site.</summary>
    public const string SitePath = "schemas/site.json";

    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write() =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                ["title"] = SiteFile.FileName,
                ["type"] = Types("object", "null"),
                ["properties"] = Properties(SiteFileSchema.Keys),
                ["additionalProperties"] = false,
            }.ToJsonString(Options)
        );

    static JsonObject Properties(IEnumerable<SiteFileKey> keys) =>
        new(
            keys.Select(key =>
            {
                var schema = Of(key);
                schema["description"] = key.Purpose;
                return KeyValuePair.Create<string, JsonNode?>(key.Name, schema);
            })
        );

    static JsonObject Of(SiteFileKey key) =>
        key.Type switch
        {
            SiteFileType.TextByLocale => AnyOf(Text(), MapOf(Text())),
            SiteFileType.Texts => ListOf(Text()),
            SiteFileType.Boolean => new() { ["type"] = "boolean" },
            SiteFileType.Number => new() { ["type"] = "number", ["exclusiveMinimum"] = 0 },
            SiteFileType.Color => Color(),
            SiteFileType.Object => ObjectOf(key),
            SiteFileType.Objects => ListOf(ObjectOf(key)),
            SiteFileType.TextOrObject => AnyOf(Text(), ObjectOf(key)),
            SiteFileType.ColorOrObject => AnyOf(Color(), ObjectOf(key)),
            SiteFileType.TextsOrObjectsByName => MapOf(AnyOf(Text(), ObjectOf(key))),
            SiteFileType.TextsByName => MapOf(ListOf(Text())),
            SiteFileType.Metadata => MapOf(AnyOf(Value(), MapOf(Value("null")))),
            SiteFileType.Redirects => MapOf(Text()),
            SiteFileType.SynonymsByLocale => MapOf(ListOf(ListOf(Text()))),
            SiteFileType.Command => AnyOf(Text(), ListOf(Text())),
            _ => Text(),
        };

    static JsonObject Color() => new() { ["type"] = "string", ["pattern"] = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$" };

    static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>A text that YAML may parse as another type.</summary>
    static JsonObject Value(params string[] others) => new() { ["type"] = Types(["string", "number", "boolean", .. others]) };

    static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    static JsonObject MapOf(JsonObject value) => new() { ["type"] = Types("object", "null"), ["additionalProperties"] = value };

    static JsonObject ObjectOf(SiteFileKey key) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = Properties(key.Keys!),
            ["required"] = new JsonArray([.. key.Required.Select(name => (JsonNode)name)]),
            ["additionalProperties"] = false,
        };

    static JsonObject AnyOf(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    static JsonArray Types(params string[] types) => new([.. types.Select(type => (JsonNode)type)]);
}
