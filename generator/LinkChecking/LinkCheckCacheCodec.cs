using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;

namespace LicensingSite.LinkChecking;

/// <summary>A result in the cache.</summary>
/// <param name="Key">The key of the URL.</param>
/// <param name="CheckedAt">In whole seconds.</param>
sealed record LinkCheckCacheEntry(string Key, DateTimeOffset CheckedAt, LinkCheckResult Result);

/// <summary>Writes a cache entry as one line of JSON after its checksum, and reads it back.</summary>
static class LinkCheckCacheCodec
{
    /// <summary>Part of each checksum. Raise it when the JSON changes, so that lines of older versions do not match theirs.</summary>
    const long Version = 2;

    const int ChecksumLength = 16;

    public static string Write(LinkCheckCacheEntry entry)
    {
        var anchors = entry.Result.Anchors.Select(anchor => KeyValuePair.Create<string, JsonNode?>(anchor.Name, anchor.IsThere));
        var json = new JsonObject
        {
            ["url"] = entry.Key,
            ["at"] = entry.CheckedAt.ToUnixTimeSeconds(),
            ["status"] = entry.Result.Status.ToString(),
            ["reason"] = entry.Result.Reason,
            ["moved"] = entry.Result.MovedTo,
            ["anchors"] = new JsonObject(anchors),
        }.ToJsonString();
        return Checksum(json) + " " + json;
    }

    /// <summary>Null for a line that is damaged or of another version.</summary>
    public static LinkCheckCacheEntry? Read(string line)
    {
        if (line.Length <= ChecksumLength || Checksum(line[(ChecksumLength + 1)..]) != line[..ChecksumLength])
        {
            return null;
        }

        var json = JsonNode.Parse(line[(ChecksumLength + 1)..])!;
        var anchors = json["anchors"]!.AsObject().Select(anchor => new LinkCheckResult.Anchor(anchor.Key, anchor.Value?.GetValue<bool>()));
        var result = new LinkCheckResult(
            Enum.Parse<LinkStatus>(json["status"]!.GetValue<string>()),
            json["reason"]!.GetValue<string>(),
            json["moved"]?.GetValue<string>(),
            [.. anchors]
        );
        var checkedAt = DateTimeOffset.FromUnixTimeSeconds(json["at"]!.GetValue<long>());
        return new LinkCheckCacheEntry(json["url"]!.GetValue<string>(), checkedAt, result);
    }

    static string Checksum(string json) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(json), Version).ToString("x16", CultureInfo.InvariantCulture);
}
