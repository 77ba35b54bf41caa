using System.Text;
using LicensingSite.Files;
using LicensingSite.Markdown.Articles;
using LicensingSite.Parsing;
using LicensingSite.Yaml;

namespace LicensingSite.Translations;

/// <summary>The result of stamping a file.</summary>
/// <param name="Key">The key that carries it.</param>
/// <param name="Content">The new bytes; null if the file is unchanged.</param>
/// <param name="Refusal">Why it cannot be stamped; null if it can.</param>
sealed record StampedFile(string Key, byte[]? Content, string? Refusal);

/// <summary>Writes the hash of a source into its translation. All other bytes stay.</summary>
static class SourceStamp
{
    /// <summary>Sets the existing hash key, or adds a new <c>source_hash</c>.</summary>
    /// <param name="content">The translation's bytes, UTF-8.</param>
    /// <param name="isYaml">True for a YAML page, whose metadata is no front matter.</param>
    public static StampedFile Apply(ReadOnlySpan<byte> content, bool isYaml, FileSha1 source)
    {
        var hash = source.AsIs;
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Refused("the file is UTF-16; save it as UTF-8.");
        }

        var mark = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;

        // Latin-1 maps each byte to one character, so offsets are equal and no byte can change.
        var text = Encoding.Latin1.GetString(content[mark..]);
        var (start, end) =
            isYaml ? (0, text.Length)
            : FrontMatter.Find(text) is var (from, to, _) ? (from, to)
            : (-1, -1);
        if (start < 0)
        {
            return FrontMatter.IsUnclosed(text)
                ? Refused("its front matter is not closed; fix that first.")
                : Stamped(
                    content,
                    mark,
                    0,
                    0,
                    Lines(text, "---", $"{FrontMatterSchema.OwnSourceHash}: {hash}", "---"),
                    FrontMatterSchema.OwnSourceHash
                );
        }

        var document = YamlReader.Read(text[start..end], start);
        if (document.Faults.Length > 0 || document.Root is not (YamlMap or null or YamlScalar { IsNull: true }))
        {
            return Refused("its front matter is invalid; fix that first.");
        }

        var root = document.Root as YamlMap;
        var map = (isYaml ? root?["metadata"] as YamlMap : null) ?? root;
        var stamped =
            map is null
                ? Stamped(
                    content,
                    mark,
                    end,
                    end,
                    Lines(text, $"{FrontMatterSchema.OwnSourceHash}: {hash}"),
                    FrontMatterSchema.OwnSourceHash
                )
            : KeyIn(map) is { } key ? Replaced(content, mark, text, map, key, source)
            : Added(content, mark, text, map, isYaml ? null : end, hash);
        return stamped.Content is null || Carries(stamped, isYaml, hash)
            ? stamped
            : Refused("its front matter has no place for another key; put each key on its own line.");
    }

    static string? KeyIn(YamlMap map) =>
        map[FrontMatterSchema.SourceHash] is not null ? FrontMatterSchema.SourceHash
        : map[FrontMatterSchema.OwnSourceHash] is not null ? FrontMatterSchema.OwnSourceHash
        : null;

    static StampedFile Replaced(ReadOnlySpan<byte> content, int mark, string text, YamlMap map, string key, FileSha1 source)
    {
        if (map[key] is not YamlScalar value)
        {
            return Refused($"its '{key}' is not a string; remove it first.");
        }

        if (source.Matches(value.Value))
        {
            return new StampedFile(key, null, null);
        }

        var written = text[value.Start..value.End];
        var quote = written is ['"' or '\'', ..] ? written[..1] : "";
        var blank = value.Start > 0 && text[value.Start - 1] == ':' ? " " : "";
        return Stamped(content, mark, value.Start, value.End, blank + quote + source.AsIs + quote, key);
    }

    /// <param name="end">End of the front matter; null to insert the key before the first one.</param>
    static StampedFile Added(ReadOnlySpan<byte> content, int mark, string text, YamlMap map, int? end, string hash)
    {
        var first = map.Entries.IsEmpty ? map.Start : map.Entries.Min(entry => entry.Key.Start);
        var line = first == 0 ? 0 : text.LastIndexOf('\n', first - 1) + 1;
        var at = end ?? line;
        return Stamped(
            content,
            mark,
            at,
            at,
            Lines(text, $"{text[line..first]}{FrontMatterSchema.OwnSourceHash}: {hash}"),
            FrontMatterSchema.OwnSourceHash
        );
    }

    static StampedFile Stamped(ReadOnlySpan<byte> content, int mark, int start, int end, string inserted, string key) =>
        new(key, [.. content[..(mark + start)], .. Encoding.ASCII.GetBytes(inserted), .. content[(mark + end)..]], null);

    /// <summary>True if parsing the stamped file yields the hash.</summary>
    static bool Carries(StampedFile stamped, bool isYaml, string hash)
    {
        var text = Encoding.UTF8.GetString(stamped.Content!).TrimStart('\uFEFF');
        var yaml =
            isYaml ? text
            : FrontMatter.Find(text) is var (start, end, _) ? text[start..end]
            : "";
        return YamlReader.Read(yaml) is { Faults.Length: 0, Root: YamlMap root }
            && ((isYaml ? root["metadata"] as YamlMap : null) ?? root).Text(stamped.Key) == hash;
    }

    /// <summary>Lines with the line ends of the file.</summary>
    static string Lines(string text, params IEnumerable<string> lines)
    {
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";
        return string.Concat(lines.Select(line => line + lineEnd));
    }

    static StampedFile Refused(string why) => new(FrontMatterSchema.OwnSourceHash, null, why);
}
