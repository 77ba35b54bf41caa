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
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "Front matter");
            writer.WriteString("type", "object");
            WriteKeys(writer, FrontMatterSchema.Keys);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    static void WriteKeys(Utf8JsonWriter writer, IReadOnlyList<FrontMatterKey> keys)
    {
        writer.WriteStartObject("properties");
        foreach (var key in keys)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteString("description", key.Purpose);
            WriteType(writer, key);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a set that has no other keys than its own.</summary>
    static void WriteSet(Utf8JsonWriter writer, FrontMatterKey key)
    {
        WriteKeys(writer, key.Keys);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartArray("required");
        foreach (var required in key.Keys.Where(inner => inner.IsRequired))
        {
            writer.WriteStringValue(required.Name);
        }

        writer.WriteEndArray();
    }

    static void WriteType(Utf8JsonWriter writer, FrontMatterKey key)
    {
        switch (key.Type)
        {
            case FrontMatterType.Map:
                WriteTypes(writer, "object", "null");
                WriteSet(writer, key);
                break;
            case FrontMatterType.TextOrMap:
                WriteTypes(writer, "string", "object", "null");
                WriteSet(writer, key);
                break;
            case FrontMatterType.Maps:
                WriteTypes(writer, "array", "null");
                writer.WriteStartObject("items");
                writer.WriteString("type", "object");
                WriteSet(writer, key);
                writer.WriteEndObject();
                break;
            case FrontMatterType.Choice:
                writer.WriteStartArray("enum");
                foreach (var choice in key.Choices)
                {
                    writer.WriteStringValue(choice);
                }

                writer.WriteEndArray();
                break;
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
