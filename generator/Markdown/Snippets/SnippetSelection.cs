using System.Collections.Immutable;
using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>
/// Which lines of a file are quoted. A tag takes precedence over <see cref="Bookmark"/>, that over start and end,
/// and those over ranges.
/// </summary>
sealed record SnippetSelection
{
    public string? Tag { get; init; }

    /// <summary><c>#L1-L9</c>.</summary>
    public LineRange? Bookmark { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public ImmutableArray<LineRange> Ranges { get; init; } = [];

    /// <summary>Columns of indentation to remove from each line; null for the indentation that all lines share.</summary>
    public int? Dedent { get; init; }

    /// <summary>The lines to quote where there is no tag.</summary>
    public ImmutableArray<LineRange> Lines =>
        Bookmark is { } bookmark ? [bookmark]
        : (Start ?? End) is not null ? [new LineRange(Start ?? 1, End ?? Start!.Value)]
        : Ranges is [] ? [LineRange.All]
        : Ranges;

    /// <summary>The first range that the file has no line of; null where there is none, or where a tag is used.</summary>
    /// <param name="count">How many lines the file has.</param>
    public LineRange? Beyond(int count)
    {
        foreach (var range in Tag is { Length: > 0 } || Lines is [var all] && all == LineRange.All ? [] : Lines)
        {
            if (range.Last < Math.Max(range.First, 1) || range.First > count)
            {
                return range;
            }
        }

        return null;
    }

    /// <summary>The first range that extends past the last line of the file; null where there is none, or where a tag is used.</summary>
    /// <param name="count">How many lines the file has.</param>
    public LineRange? Past(int count) =>
        Tag is { Length: > 0 }
            ? null
            : Lines.Where(range => range.Last > count && range.Last < int.MaxValue).Select(range => (LineRange?)range).FirstOrDefault();

    /// <summary>This selection with one more setting; null where the setting or its value is not known.</summary>
    public SnippetSelection? With(string key, string value) =>
        key.ToLowerInvariant() switch
        {
            "name" or "id" => this with { Tag = value },
            "start" when Number(value) is { } line => this with { Start = line },
            "end" when Number(value) is { } line => this with { End = line },
            "range" when LineRange.ReadList(value) is { } ranges => this with { Ranges = ranges },
            "dedent" when int.TryParse(value, out var columns) => this with { Dedent = columns < 0 ? null : columns },
            _ => null,
        };

    /// <summary>This selection with a fragment added: lines, or a tag.</summary>
    public SnippetSelection WithFragment(string fragment) =>
        LineRange.ReadBookmark(fragment) is { } lines ? this with { Bookmark = lines } : this with { Tag = fragment };

    static int? Number(string value) => int.TryParse(value, out var number) && number >= 0 ? number : null;
}
