using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>Defaults of a configuration for the front matter of pages.</summary>
/// <param name="ForAll">By key of front matter.</param>
/// <param name="ByFile">For some pages; of several lines for a key, the last that matches is used.</param>
sealed record PageDefaults(ImmutableSortedDictionary<string, string> ForAll, ImmutableArray<PageDefaults.Line> ByFile)
{
    public static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary.Create<string, string>(
        StringComparer.Ordinal
    );

    public static readonly PageDefaults None = new(Nothing, []);

    /// <param name="Files">Which pages, by path relative to the docset's folder.</param>
    /// <param name="Value">Null to remove the value of earlier lines.</param>
    internal sealed record Line(string Key, Glob Files, string? Value);

    /// <summary>The defaults for one page.</summary>
    /// <param name="path">Relative to the docset's folder.</param>
    public ImmutableSortedDictionary<string, string> For(string path) =>
        ByFile
            .Where(line => line.Files.Matches(path))
            .Aggregate(ForAll, (said, line) => line.Value is null ? said.Remove(line.Key) : said.SetItem(line.Key, line.Value));
}
