using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>A table of contents with resolved addresses and nested tables of contents merged in.</summary>
/// <param name="Path">Of its file, relative to the locale's root.</param>
/// <param name="Nodes">In document order: a node before its children.</param>
/// <param name="BySlug">The first node that leads to a page.</param>
sealed record NavigationTree(
    string Path,
    ImmutableArray<NavigationNode> Nodes,
    ImmutableArray<int> Roots,
    FrozenDictionary<string, int> BySlug
)
{
    /// <summary>The number of pages at and below the entry that leads to a page; 1 for a page without an entry.</summary>
    public int PagesFrom(string slug)
    {
        if (!BySlug.TryGetValue(slug, out var own))
        {
            return 1;
        }

        var (pages, waiting) = (new HashSet<string>(StringComparer.Ordinal) { slug }, new Stack<int>(Nodes[own].Children));
        while (waiting.TryPop(out var at))
        {
            if (Nodes[at].Slug is { } below)
            {
                pages.Add(below);
            }

            foreach (var child in Nodes[at].Children)
            {
                waiting.Push(child);
            }
        }

        return pages.Count;
    }

    public string Folder => RelativePath.FolderOf(Path);

    /// <summary>The entries above the one that leads to a page, outermost first; none where no entry does.</summary>
    public IEnumerable<NavigationNode> Above(string slug)
    {
        var above = new Stack<NavigationNode>();
        for (var at = BySlug.TryGetValue(slug, out var own) ? Nodes[own].Parent : -1; at >= 0; at = Nodes[at].Parent)
        {
            above.Push(Nodes[at]);
        }

        return above;
    }
}

/// <summary>An entry.</summary>
/// <param name="Link">Where it leads; null for a title only.</param>
/// <param name="Parent">Index of the entry above, or -1.</param>
/// <param name="Prefix">In breadcrumbs, the prefix of the addresses of its pages.</param>
/// <param name="DisplayName">Further search terms.</param>
/// <param name="IsExpanded">True where its entries are expanded initially.</param>
/// <param name="Language">Language of the title, if it is not the reader's.</param>
sealed record NavigationNode(
    string Title,
    ResolvedLink? Link,
    int Parent,
    ImmutableArray<int> Children,
    string? Prefix = null,
    string? DisplayName = null,
    bool IsExpanded = false,
    Locale? Language = null
)
{
    /// <summary>The URL to write; null for a title only.</summary>
    public string? Href => Link?.Href;

    /// <summary>The page it leads to, if it is one of the site.</summary>
    public string? Slug => (Link?.Target as LinkTarget.Page)?.Shown.Slug;
}

/// <summary>A breadcrumb on the path from the site's root to a page.</summary>
/// <param name="Language">Language of the title, if it is not the reader's.</param>
sealed record Breadcrumb(string Title, string? Href, Locale? Language = null);
