using System.Collections.Frozen;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>What tables of contents call pages: their labels, and the words beside them.</summary>
sealed class Aliases
{
    const int MostOfAPage = 12;

    readonly FrozenDictionary<string, string[]> bySlug;

    Aliases(FrozenDictionary<string, string[]> bySlug) => this.bySlug = bySlug;

    /// <summary>Reads all tables of contents that a locale shows.</summary>
    public static Aliases In(SiteLocale locale) => new(locale.Menus
        .SelectMany(tree => tree.Nodes)
        .Where(node => node.Slug is not null)
        .GroupBy(node => node.Slug!, StringComparer.Ordinal)
        .ToFrozenDictionary(
            nodes => nodes.Key,
            nodes => nodes.SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOfAPage).ToArray(),
            StringComparer.Ordinal));

    /// <summary>Names that the page does not have itself.</summary>
    public IReadOnlyList<string> Of(LinkedPage page)
    {
        var (slug, title) = (page.Page.Id.Slug, page.Page.Meta.Title);
        return bySlug.TryGetValue(slug, out var names) ? [.. names.Where(name => !name.Equals(title, StringComparison.OrdinalIgnoreCase))] : [];
    }

    static IEnumerable<string> Names(NavigationNode node) =>
        (node.DisplayName?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []).Prepend(node.Title);
}
