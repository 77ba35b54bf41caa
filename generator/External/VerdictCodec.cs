using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LicensingSite.External;

/// <summary>What is remembered of an address.</summary>
/// <param name="At">When it was asked.</param>
sealed record RememberedVerdict(string Key, DateTimeOffset At, Verdict Verdict);

/// <summary>Writes what is remembered as one line of text, its checksum in front, and reads it back.</summary>
static class VerdictCodec
{
    const int SealLength = 16;

    public static string Write(RememberedVerdict remembered)
    {
        var json = new JsonObject
        {
            ["url"] = remembered.Key,
            ["at"] = remembered.At.ToUnixTimeSeconds(),
            ["standing"] = remembered.Verdict.Standing.ToString(),
            ["reason"] = remembered.Verdict.Reason,
            ["moved"] = remembered.Verdict.MovedTo,
            ["anchors"] = new JsonObject(remembered.Verdict.Anchors.Select(anchor => KeyValuePair.Create<string, JsonNode?>(anchor.Name, anchor.IsThere))),
        }.ToJsonString();
        return Seal(json) + " " + json;
    }

    /// <summary>Null for a line that is damaged or of another version.</summary>
    public static RememberedVerdict? Read(string line)
    {
        if (line.Length <= SealLength || Seal(line[(SealLength + 1)..]) != line[..SealLength])
        {
            return null;
        }

        try
        {
            return Read(JsonNode.Parse(line[(SealLength + 1)..])!);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    static RememberedVerdict Read(JsonNode json) => new(
        json["url"]!.GetValue<string>(),
        DateTimeOffset.FromUnixTimeSeconds(json["at"]!.GetValue<long>()),
        new Verdict(
            Enum.Parse<Standing>(json["standing"]!.GetValue<string>()),
            json["reason"]!.GetValue<string>(),
            json["moved"]?.GetValue<string>(),
            [.. json["anchors"]!.AsObject().Select(anchor => new Verdict.Anchor(anchor.Key, anchor.Value?.GetValue<bool>()))]));

    static string Seal(string json) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(json)).ToString("x16", CultureInfo.InvariantCulture);
}
