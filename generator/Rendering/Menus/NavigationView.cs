using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Templating;

namespace LicensingSite.Rendering.Menus;

/// <summary>
/// What a page shows of its table of contents: its ancestors, siblings and children, so that no page grows with the site.
/// </summary>
/// <param name="Current">Index of the page's own entry, or -1.</param>
/// <param name="Way">The breadcrumbs of the docset, outermost first.</param>
readonly record struct NavigationView(NavigationLevels Levels, int Current, ImmutableArray<Breadcrumb> Way)
{
    /// <summary>The longest level that is shown as a whole.</summary>
    const int Whole = 50;

    /// <summary>How many entries of such a level are shown before the one that is open, and after it.</summary>
    const int Around = 20;

    /// <summary>The number of entries that a page shows only because their authors expanded them.</summary>
    const int Expanded = 150;

    public static NavigationView Of(LinkedPage page, NavigationLevels levels) =>
        new(levels, levels.Tree.BySlug.GetValueOrDefault(page.Page.Id.Slug, -1), page.Breadcrumbs);

    /// <summary>The menu of a page that has no entry in it.</summary>
    public static NavigationView OfNone(NavigationLevels levels) => new(levels, -1, []);

    NavigationTree Tree => Levels.Tree;

    public HtmlFragment Items()
    {
        var open = new Stack<int>();
        for (var at = Current; at >= 0; at = Tree.Nodes[at].Parent)
        {
            open.Push(at);
        }

        var room = Expanded;
        return Items(NavigationLevels.Top, open, ref room);
    }

    /// <summary>The breadcrumbs of the docset, then the entries above the page, outermost first; none twice.</summary>
    public ImmutableArray<PageLink> Breadcrumbs()
    {
        var links = new Stack<PageLink>();
        for (var i = Current < 0 ? -1 : Tree.Nodes[Current].Parent; i >= 0; i = Tree.Nodes[i].Parent)
        {
            links.Push(new PageLink(Tree.Nodes[i].Title, Levels.HrefOf(i), Lang: Tree.Nodes[i].Language?.Tag));
        }

        return
        [
            .. Way.Select(step => new PageLink(step.Title, step.Href, Lang: step.Language?.Tag))
                .Concat(links)
                .DistinctBy(link => (object?)link.Href ?? link),
        ];
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

    /// <param name="open">The entries from this level down to the page's own.</param>
    /// <param name="room">How many entries may still be shown for their authors' sake.</param>
    HtmlFragment Items(int above, Stack<int> open, ref int room)
    {
        var level = Levels.Below(above);
        var onTheWay = open.TryPop(out var next) ? next : -1;
        var (from, to) = Window(level, onTheWay);
        var items = new List<HtmlFragment>(to - from + 2);
        Rest(items, above, level, -from, from - 1);
        for (var at = from; at < to; at++)
        {
            var index = level[at];
            items.Add(
                index == onTheWay || Expands(Tree.Nodes[index], ref room)
                    ? Levels.Open(index, index == Current, Items(index, index == onTheWay ? open : [], ref room))
                    : Levels.Closed(index)
            );
        }

        Rest(items, above, level, level.Count - to, to);
        return HtmlFragment.Joined(items);
    }

    static bool Expands(NavigationNode node, ref int room)
    {
        if (!node.IsExpanded || node.Children.Length > Math.Min(room, Whole))
        {
            return false;
        }

        room -= node.Children.Length;
        return true;
    }

    static (int From, int To) Window(IReadOnlyList<int> level, int onTheWay)
    {
        if (level.Count <= Whole)
        {
            return (0, level.Count);
        }

        var at = onTheWay < 0 ? 0 : ((ImmutableArray<int>)level).BinarySearch(onTheWay);
        var from = Math.Clamp(at - Around, 0, level.Count - (2 * Around));
        return (from, from + (2 * Around));
    }

    /// <summary>
    /// Adds an entry that replaces those of a level that are not shown. It links to the nearest of them; scripts replace it with all.
    /// </summary>
    /// <param name="count">How many there are; below zero, for those before the shown ones.</param>
    void Rest(List<HtmlFragment> items, int above, IReadOnlyList<int> level, int count, int nearest)
    {
        for (; nearest >= 0 && nearest < level.Count; nearest += Math.Sign(count))
        {
            if (Levels.HrefOf(level[nearest]) is { } href)
            {
                items.Add(Levels.Others(above, count, href));
                return;
            }
        }
    }
}
