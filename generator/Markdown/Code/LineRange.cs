using System.Collections.Immutable;
using System.Globalization;

namespace LicensingSite.Markdown.Code;

/// <summary>Lines from one to another, both included, counted from 1.</summary>
readonly record struct LineRange(int First, int Last)
{
    public static LineRange All => new(1, int.MaxValue);

    public bool Contains(int line) => First <= line && line <= Last;

    /// <summary>Parses <c>1-3,5,7-</c>; null for anything else.</summary>
    public static ImmutableArray<LineRange>? ReadList(string text)
    {
        var ranges = text.Split(',').Select(part => Read(part, prefix: "")).ToArray();
        return ranges.All(range => range is not null) ? [.. ranges.Select(range => range!.Value)] : null;
    }

    /// <summary>Parses <c>L12-L16</c> or <c>L12</c>; null for anything else.</summary>
    public static LineRange? ReadBookmark(string text) => Read(text, prefix: "L");

    static LineRange? Read(string text, string prefix)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return Number(text, prefix) is { } line ? new LineRange(line, line) : null;
        }

        var (first, last) = (text[..dash].Trim(), text[(dash + 1)..].Trim());
        return
            (first.Length == 0 ? 1 : Number(first, prefix)) is { } from
            && (last.Length == 0 ? int.MaxValue : Number(last, prefix)) is { } to
            && text.Trim() != "-"
            ? new LineRange(from, to)
            : null;
    }

    static int? Number(string text, string prefix)
    {
        text = text.Trim();
        return
            text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    public override string ToString() =>
        First == Last ? $"{First}"
        : Last == int.MaxValue ? $"{First}-"
        : $"{First}-{Last}";
}
