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

    static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = SiteFile.FileName,
        ["type"] = Types("object", "null"),
        ["properties"] = Properties(SiteFileSchema.Keys),
        ["additionalProperties"] = false,
    }.ToJsonString(Options));

    static JsonObject Properties(IEnumerable<SiteFileKey> keys) => new(keys.Select(key =>
    {
        var schema = Of(key.Type);
        schema["description"] = key.Purpose;
        return KeyValuePair.Create<string, JsonNode?>(key.Name, schema);
    }));

    static JsonObject Of(SiteFileType type) => type switch
    {
        SiteFileType.TextByLocale => AnyOf(Text(), MapOf(Text())),
        SiteFileType.Texts => ListOf(Text()),
        SiteFileType.Metadata => MapOf(AnyOf(Value(), MapOf(Value("null")))),
        SiteFileType.Redirects => MapOf(Text()),
        SiteFileType.RulesByPattern => MapOf(ListOf(Text())),
        SiteFileType.SynonymsByLocale => MapOf(ListOf(ListOf(Text()))),
        SiteFileType.Number => new() { ["type"] = "number", ["exclusiveMinimum"] = 0 },
        SiteFileType.Links => ObjectOf(SiteFileSchema.LinkKeys),
        SiteFileType.Locales => ListOf(ObjectOf(SiteFileSchema.LocaleKeys, SiteFileSchema.Tag)),
        _ => Text(),
    };

    static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>A text that YAML may parse as another type.</summary>
    static JsonObject Value(params string[] others) => new() { ["type"] = Types(["string", "number", "boolean", .. others]) };

    static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    static JsonObject MapOf(JsonObject value) => new() { ["type"] = Types("object", "null"), ["additionalProperties"] = value };

    static JsonObject ObjectOf(IEnumerable<SiteFileKey> keys, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(keys),
        ["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]),
        ["additionalProperties"] = false,
    };

    static JsonObject AnyOf(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    static JsonArray Types(params string[] types) => new([.. types.Select(type => (JsonNode)type)]);
}
