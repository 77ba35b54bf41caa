using System.Collections.Frozen;
using System.Globalization;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering.Menus;

/// <summary>
/// What all pages of a table of contents share: the URL of each entry, and the name of the file with the entries below it.
/// </summary>
sealed class NavigationLevels
{
    /// <summary>The level of the outermost entries.</summary>
    public const int Top = -1;

    readonly string?[] hrefs;
    readonly string?[] names;
    readonly HtmlFragment?[] closed;
    readonly Func<NavigationItem, HtmlFragment> render;

    /// <param name="rest">Says in words how many entries are not shown.</param>
    /// <param name="render">Renders an entry.</param>
    public NavigationLevels(NavigationTree tree, Func<int, string> rest, Func<NavigationItem, HtmlFragment> render)
    {
        (Tree, Rest, this.render) = (tree, rest, render);
        closed = new HtmlFragment?[tree.Nodes.Length];
        (hrefs, names) = (new string?[tree.Nodes.Length], new string?[tree.Nodes.Length]);
        for (var at = tree.Nodes.Length - 1; at >= 0; at--)
        {
            var node = tree.Nodes[at];
            hrefs[at] = node.Href ?? node.Children.Select(child => hrefs[child]).FirstOrDefault(href => href is not null);
        }

        var name = new FingerprintBuilder().Add(tree.Path).Build();
        TopName = Short(name);
        Name(tree.Roots, name);
    }

    public static NavigationLevels None { get; } =
        new(new NavigationTree("", [], [], FrozenDictionary<string, int>.Empty), _ => "", _ => HtmlFragment.Empty);

    public NavigationTree Tree { get; }

    public Func<int, string> Rest { get; }

    string TopName { get; }

    /// <summary>An entry without a page of its own leads to the first one below it.</summary>
    public string? HrefOf(int index) => hrefs[index];

    /// <summary>The name of the entries below one, which stays while others come and go; null where there are none.</summary>
    public string? NameBelow(int index) => index == Top ? TopName : names[index];

    /// <summary>Those that have entries below them, and the top.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, Tree.Nodes.Length).Where(index => !Tree.Nodes[index].Children.IsEmpty).Prepend(Top);

    public IReadOnlyList<int> Below(int index) => index == Top ? Tree.Roots : Tree.Nodes[index].Children;

    /// <summary>Renders an entry that shows the entries below it, or is the page's own.</summary>
    public HtmlFragment Open(int index, bool isCurrent, HtmlFragment children) => render(Item(index, isCurrent, isOpen: true, children));

    /// <summary>An entry that shows none of the entries below it: rendered once, for it is the same on every page.</summary>
    public HtmlFragment Closed(int index) => closed[index] ??= render(Item(index, isCurrent: false, isOpen: false, HtmlFragment.Empty));

    /// <summary>Renders an entry that replaces others.</summary>
    /// <param name="above">The entry above them, or <see cref="Top"/>.</param>
    /// <param name="count">How many they are; negative for those before the shown ones.</param>
    public HtmlFragment Others(int above, int count, string href) =>
        render(
            new NavigationItem(
                Rest(Math.Abs(count)),
                href,
                IsCurrent: false,
                IsOpen: false,
                HtmlFragment.Empty,
                Lang: null,
                NameBelow(above),
                count
            )
        );

    NavigationItem Item(int index, bool isCurrent, bool isOpen, HtmlFragment children)
    {
        var node = Tree.Nodes[index];
        return new(node.Title, HrefOf(index), isCurrent, isOpen, children, node.Language?.Tag, isOpen ? null : NameBelow(index), Rest: 0);
    }

    /// <summary>Names levels by the titles on the way to them; of two with one title, the second says so.</summary>
    void Name(IReadOnlyList<int> level, Fingerprint above)
    {
        var waiting = new Stack<(IReadOnlyList<int> Level, Fingerprint Above)>([(level, above)]);
        while (waiting.TryPop(out var next))
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var index in next.Level)
            {
                var node = Tree.Nodes[index];
                if (!node.Children.IsEmpty)
                {
                    seen[node.Title] = seen.GetValueOrDefault(node.Title) + 1;
                    var name = new FingerprintBuilder().Add(next.Above).Add(node.Title).Add(seen[node.Title]).Build();
                    names[index] = Short(name);
                    waiting.Push((node.Children, name));
                }
            }
        }
    }

    /// <summary>Short, for pages carry many; long enough for a million levels.</summary>
    static string Short(Fingerprint name) => ((ulong)name.Value & 0xFFFF_FFFF_FFFF).ToString("x12", CultureInfo.InvariantCulture);
}
