using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>A table of contents with its addresses resolved, nested ones put in their places.</summary>
/// <param name="Path">Of its file, relative to the locale's root.</param>
/// <param name="Nodes">In the order of reading: a node before its children.</param>
/// <param name="BySlug">The first node that leads to a page.</param>
sealed record NavigationTree(
    string Path,
    ImmutableArray<NavigationNode> Nodes,
    ImmutableArray<int> Roots,
    FrozenDictionary<string, int> BySlug)
{
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
/// <param name="Link">Where it leads; null for a mere title.</param>
/// <param name="Parent">Index of the entry above, or -1.</param>
/// <param name="Prefix">In breadcrumbs, how the addresses of its pages begin.</param>
/// <param name="DisplayName">Other words that readers may look for.</param>
/// <param name="IsExpanded">True where its entries are to be seen from the start.</param>
/// <param name="Language">Of the title, where it is not the reader's.</param>
sealed record NavigationNode(
    string Title,
    ResolvedLink? Link,
    int Parent,
    ImmutableArray<int> Children,
    string? Prefix = null,
    string? DisplayName = null,
    bool IsExpanded = false,
    Locale? Language = null)
{
    /// <summary>The URL to write; null for a mere title.</summary>
    public string? Href => Link?.Href;

    /// <summary>The page it leads to, if it is one of the site.</summary>
    public string? Slug => (Link?.Target as LinkTarget.Page)?.Shown.Slug;
}

/// <summary>A step on the way from the site's root to a page.</summary>
/// <param name="Language">Of the title, where it is not the reader's.</param>
sealed record Breadcrumb(string Title, string? Href, Locale? Language = null);
