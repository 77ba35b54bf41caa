using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>What a page shows of its table of contents: its ancestors, siblings and children, so that no page grows with the site.</summary>
/// <param name="Current">Index of the page's own entry, or -1.</param>
/// <param name="Way">The breadcrumbs of the docset, outermost first.</param>
readonly record struct NavigationView(NavigationTree Tree, int Current, ImmutableArray<Breadcrumb> Way)
{
    public static NavigationView Of(LinkedPage page) =>
        page.Navigation is { } tree
            ? new NavigationView(tree, tree.BySlug.GetValueOrDefault(page.Page.Id.Slug, -1), page.Breadcrumbs)
            : new NavigationView(Empty, -1, page.Breadcrumbs);

    public ImmutableArray<NavigationItem> Items()
    {
        var open = new HashSet<int>();
        for (var i = Current; i >= 0; i = Tree.Nodes[i].Parent)
        {
            open.Add(i);
        }

        return Items(Tree.Roots, open);
    }

    /// <summary>The breadcrumbs of the docset, then the entries above the page, outermost first; none twice.</summary>
    public ImmutableArray<PageLink> Breadcrumbs()
    {
        var links = new Stack<PageLink>();
        for (var i = Current < 0 ? -1 : Tree.Nodes[Current].Parent; i >= 0; i = Tree.Nodes[i].Parent)
        {
            links.Push(new PageLink(Tree.Nodes[i].Title, HrefOf(i), Lang: Tree.Nodes[i].Language?.Tag));
        }

        return [.. Way.Select(step => new PageLink(step.Title, step.Href, Lang: step.Language?.Tag)).Concat(links).DistinctBy(link => (object?)link.Href ?? link)];
    }

    /// <summary>The next entry of the site in a direction, 1 or -1, that leads to another page of it.</summary>
    public PageLink? Neighbour(int step)
    {
        for (var i = Current + step; Current >= 0 && i >= 0 && i < Tree.Nodes.Length; i += step)
        {
            var node = Tree.Nodes[i];
            if (node.Slug is { } slug && Tree.BySlug[slug] == i)
            {
                return new PageLink(node.Title, node.Href, Lang: node.Language?.Tag);
            }
        }

        return null;
    }

    ImmutableArray<NavigationItem> Items(ImmutableArray<int> indexes, HashSet<int> open)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>(indexes.Length);
        foreach (var index in indexes)
        {
            var node = Tree.Nodes[index];
            var isOpen = open.Contains(index) || node.IsExpanded;
            items.Add(new NavigationItem(node.Title, HrefOf(index), index == Current, isOpen, isOpen ? Items(node.Children, open) : [], node.Language?.Tag));
        }

        return items.MoveToImmutable();
    }

    /// <summary>An entry without a page of its own leads to the first one below it.</summary>
    string? HrefOf(int index)
    {
        var node = Tree.Nodes[index];
        if (node.Href is not null)
        {
            return node.Href;
        }

        foreach (var child in node.Children)
        {
            if (HrefOf(child) is { } href)
            {
                return href;
            }
        }

        return null;
    }

    static readonly NavigationTree Empty = new("", [], [], System.Collections.Frozen.FrozenDictionary<string, int>.Empty);
}
