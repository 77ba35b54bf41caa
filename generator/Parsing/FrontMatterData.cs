using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>
/// Writes front matter as JSON, for templates of the author. YAML does not say of which type a value is: <c>true</c>, <c>false</c> and
/// whole numbers are what they look like, and everything else is a text, so that a version such as 1.10 keeps its zero.
/// </summary>
static class FrontMatterData
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The layout of a page with its data; null for a page that names none.</summary>
    /// <param name="defaults">Of the configuration, by key.</param>
    public static PageLayout? LayoutOf(YamlMap front, ImmutableSortedDictionary<string, string> defaults) =>
        (front.Text(FrontMatterSchema.Layout) ?? defaults.GetValueOrDefault(FrontMatterSchema.Layout)) is { Length: > 0 } name
            ? new PageLayout(name.Trim(), Write(front, defaults))
            : null;

    static string Write(YamlMap front, ImmutableSortedDictionary<string, string> defaults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteEntries(json, front);
            foreach (var (key, value) in defaults.Where(one => front[one.Key] is null))
            {
                json.WritePropertyName(key);
                WriteText(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WriteEntries(Utf8JsonWriter json, YamlMap map)
    {
        foreach (var entry in map.Entries.GroupBy(entry => entry.Key.Value, StringComparer.Ordinal).Select(same => same.Last()))
        {
            json.WritePropertyName(entry.Key.Value);
            WriteValue(json, entry.Value);
        }
    }

    static void WriteValue(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                WriteEntries(json, map);
                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar { IsNull: false, Value: var text }:
                WriteText(json, text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    static void WriteText(Utf8JsonWriter json, string text)
    {
        if (text is "true" or "false")
        {
            json.WriteBooleanValue(text == "true");
        }
        else if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text
        )
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
