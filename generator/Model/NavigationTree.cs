using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>A table of contents with its addresses resolved, nested ones put in their places.</summary>
/// <param name="Folder">Where its file stands, relative to the locale's root.</param>
/// <param name="Nodes">In the order of reading: a node before its children.</param>
/// <param name="BySlug">The first node that leads to a page.</param>
sealed record NavigationTree(
    string Folder,
    ImmutableArray<NavigationNode> Nodes,
    ImmutableArray<int> Roots,
    FrozenDictionary<string, int> BySlug);

/// <summary>An entry.</summary>
/// <param name="Href">The address to write; null for a mere title.</param>
/// <param name="Slug">The page it leads to, if it is one of the site.</param>
/// <param name="Parent">Index of the entry above, or -1.</param>
sealed record NavigationNode(string Title, string? Href, string? Slug, int Parent, ImmutableArray<int> Children);
