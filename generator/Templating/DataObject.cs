using System.Text.Json;
using System.Text.Json.Serialization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>Data of an author, such as front matter, whose keys only the author knows: a key that is missing has no value.</summary>
[JsonConverter(typeof(RawConverter))]
sealed class DataObject : ScriptObject
{
    public static readonly DataObject Empty = Parse("{}");

    readonly string json;

    DataObject(JsonElement element)
    {
        json = element.GetRawText();
        foreach (var member in element.EnumerateObject())
        {
            this[member.Name] = ValueOf(member.Value);
        }

        IsReadOnly = true;
    }

    /// <param name="json">An object.</param>
    public static DataObject Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new DataObject(document.RootElement);
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        base.TryGetValue(context, span, member, out value);
        return true;
    }

    static object? ValueOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new DataObject(element),
            JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(ValueOf)) { IsReadOnly = true },
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetInt32(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    internal sealed class RawConverter : JsonConverter<DataObject>
    {
        public override DataObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DataObject value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.json);
    }
}
