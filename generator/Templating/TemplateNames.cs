using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Templating;

/// <summary>What template files name: partials, texts of the interface, assets.</summary>
/// <param name="partials">Names given to <c>include</c> and <c>include_cached</c>.</param>
/// <param name="texts">Keys of <c>text</c>.</param>
/// <param name="sources">The text of all files that can name an asset.</param>
sealed partial class TemplateNames(ImmutableHashSet<string> partials, ImmutableHashSet<string> texts, ImmutableArray<string> sources)
{
    public ImmutableHashSet<string> Partials => partials;

    public ImmutableHashSet<string> Texts => texts;

    public static TemplateNames In(TemplateFiles files)
    {
        ImmutableArray<string> sources =
        [
            .. BuiltInTemplates.Paths.Union(files.Own.Keys)
                .Where(path => path.EndsWith(TemplateFiles.Extension, StringComparison.Ordinal) || Path.GetExtension(path) is ".css" or ".js")
                .Select(path => Encoding.UTF8.GetString(files.Find(path)!)),
        ];
        return new(
            [.. sources.SelectMany(source => Partial().Matches(source)).Select(match => match.Groups[1].Value)],
            [.. sources.SelectMany(source => Text().Matches(source)).Select(match => match.Groups[1].Value)],
            sources);
    }

    /// <summary>True where some file names an asset.</summary>
    public bool Mentions(string asset) => sources.Any(source => source.Contains(asset, StringComparison.Ordinal));

    [GeneratedRegex(@"\binclude(?:_cached)?\s*\(?\s*[""'`]([\w\-/]+)[""'`]")]
    private static partial Regex Partial();

    [GeneratedRegex(@"\btext\.(\w+)")]
    private static partial Regex Text();
}
