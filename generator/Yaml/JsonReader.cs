using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace LicensingSite.Yaml;

/// <summary>Reads JSON into the same values as YAML, with offsets; allows comments and trailing commas.</summary>
ref struct JsonReader
{
    static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    readonly ReadOnlySpan<byte> bytes;
    Utf8JsonReader reader;
    int bytesCounted;
    int charsCounted;

    JsonReader(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        reader = new Utf8JsonReader(bytes, Lenient);
    }

    /// <summary>Parses a text; never throws. Of duplicate keys the last counts.</summary>
    public static YamlDocument Read(string text)
    {
        var json = new JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return new YamlDocument(json.reader.Read() ? json.Node() : null, []);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // GetString throws InvalidOperationException for an unpaired surrogate.
            var at = json.At((int)json.reader.BytesConsumed);
            return new YamlDocument(null, [new YamlFault(false, "This is not valid JSON.", at, at)]);
        }
    }

    YamlNode Node()
    {
        var start = At((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(start),
            JsonTokenType.StartArray => List(start),
            _ => Scalar(start),
        };
    }

    YamlScalar Scalar(int start)
    {
        var isNull = reader.TokenType == JsonTokenType.Null;
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var value = isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        return new YamlScalar(isNull ? "" : value, isNull, start, At((int)reader.BytesConsumed));
    }

    YamlList List(int start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Node());
        }

        return new YamlList(items.ToImmutable(), start, At((int)reader.BytesConsumed));
    }

    YamlMap Map(int start)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(At((int)reader.TokenStartIndex));
            reader.Read();
            var entry = KeyValuePair.Create(key, Node());
            if (places.TryGetValue(key.Value, out var place))
            {
                entries[place] = entry;
            }
            else
            {
                places[key.Value] = entries.Count;
                entries.Add(entry);
            }
        }

        return new YamlMap(entries.ToImmutable(), start, At((int)reader.BytesConsumed));
    }

    /// <summary>Converts a byte offset to an offset in the text. Calls must ascend, so that each byte is counted once.</summary>
    int At(int offset)
    {
        if (offset < bytesCounted)
        {
            (bytesCounted, charsCounted) = (0, 0);
        }

        charsCounted += Encoding.UTF8.GetCharCount(bytes[bytesCounted..offset]);
        bytesCounted = offset;
        return charsCounted;
    }
}
