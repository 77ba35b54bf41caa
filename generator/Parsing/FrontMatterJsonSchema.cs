using System.Text.Encodings.Web;
using System.Text.Json;

namespace LicensingSite.Parsing;

/// <summary>The schema of front matter for editors, in JSON Schema 2020-12.</summary>
static class FrontMatterJsonSchema
{
    /// <summary>Path in the site.</summary>
    public const string SitePath = "schemas/front-matter.json";

    public static byte[] Write()
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "Front matter");
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach (var key in FrontMatterSchema.Keys)
            {
                writer.WriteStartObject(key.Name);
                writer.WriteString("description", key.Purpose);
                WriteType(writer, key.Type);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    static void WriteType(Utf8JsonWriter writer, FrontMatterType type)
    {
        switch (type)
        {
            case FrontMatterType.Boolean:
                WriteTypes(writer, "boolean", "null");
                break;
            case FrontMatterType.Date:
                WriteTypes(writer, "string", "null");
                writer.WriteString("pattern", "^([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$");
                break;
            case FrontMatterType.Weight:
                WriteTypes(writer, "number", "null");
                writer.WriteNumber("minimum", 0.1);
                writer.WriteNumber("maximum", 10);
                break;
            case FrontMatterType.Texts:
                WriteTypes(writer, "string", "number", "boolean", "array", "null");
                writer.WriteStartObject("items");
                WriteTypes(writer, "string", "number", "boolean", "null");
                writer.WriteEndObject();
                break;
            default:
                WriteTypes(writer, "string", "number", "boolean", "null");
                break;
        }
    }

    /// <summary>Types of a text: a key may have no value, and YAML may parse a text as a number.</summary>
    static void WriteTypes(Utf8JsonWriter writer, params ReadOnlySpan<string> types)
    {
        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }
}
