using System.Collections.Frozen;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>Names of pages in tables of contents: labels and display names.</summary>
sealed class Aliases
{
    const int MostOfAPage = 12;

    readonly FrozenDictionary<string, string[]> bySlug;

    Aliases(FrozenDictionary<string, string[]> bySlug) => this.bySlug = bySlug;

    /// <summary>Collects the names in all tables of contents of a locale.</summary>
    public static Aliases Collect(SiteLocale locale) =>
        new(
            locale
                .Menus.SelectMany(tree => tree.Nodes)
                .Where(node => node.Slug is not null)
                .GroupBy(node => node.Slug!, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    nodes => nodes.Key,
                    nodes => nodes.SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOfAPage).ToArray(),
                    StringComparer.Ordinal
                )
        );

    /// <summary>Names of a page other than its title.</summary>
    public IReadOnlyList<string> Of(LinkedPage page)
    {
        var (slug, title) = (page.Page.Id.Slug, page.Page.Meta.Title);
        return bySlug.TryGetValue(slug, out var names)
            ? [.. names.Where(name => !name.Equals(title, StringComparison.OrdinalIgnoreCase))]
            : [];
    }

    static IEnumerable<string> Names(NavigationNode node)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return (node.DisplayName?.Split([',', ';'], Trimmed) ?? []).Prepend(node.Title);
    }
}
