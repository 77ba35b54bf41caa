using System.Collections.Immutable;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The tables of contents of a locale, and which of them a page is shown with.</summary>
sealed class Navigation
{
    readonly ImmutableArray<NavigationTree> trees;
    readonly BreadcrumbTrail breadcrumbs;
    readonly Dictionary<string, List<NavigationTree>> bySlug = new(StringComparer.Ordinal);

    /// <param name="trees">In order of path.</param>
    /// <param name="breadcrumbs">Those that are no navigation.</param>
    public Navigation(ImmutableArray<NavigationTree> trees, BreadcrumbTrail breadcrumbs)
    {
        (this.trees, this.breadcrumbs) = (trees, breadcrumbs);
        foreach (var tree in trees)
        {
            foreach (var slug in tree.BySlug.Keys)
            {
                if (!bySlug.TryGetValue(slug, out var listing))
                {
                    bySlug[slug] = listing = [];
                }

                listing.Add(tree);
            }
        }
    }

    /// <summary>The nearest table of contents that lists a page; else the nearest one above it; null where there is none.</summary>
    public NavigationTree? For(PageEntry page)
    {
        var folder = RelativePath.FolderOf(page.Path);
        return bySlug.TryGetValue(page.Id.Slug, out var listing)
            ? listing.MinBy(tree => Distance(folder, tree.Folder))
            : trees.Where(tree => IsAbove(tree.Folder, folder)).MaxBy(tree => tree.Folder.Length);
    }

    /// <summary>In order of path.</summary>
    public ImmutableArray<NavigationTree> Menus => trees;

    public ImmutableArray<NavigationTree> Breadcrumbs => [.. breadcrumbs.Trees];

    public ImmutableArray<Breadcrumb> BreadcrumbsOf(PageEntry page) => breadcrumbs.To(page);

    /// <summary>False where a page names breadcrumbs that the site lacks.</summary>
    public bool HasBreadcrumbs(PageEntry page, string named) => breadcrumbs.Has(page, named);

    /// <summary>How far it is to a table of contents: each step down counts for more than all steps up, as in docfx.</summary>
    static (int Down, int Up) Distance(string from, string to)
    {
        var shared = SharedNames(from, to);
        return (Depth(to) - shared, Depth(from) - shared);
    }

    static int Depth(string folder) => folder.Length == 0 ? 0 : folder.Count(c => c == '/') + 1;

    static bool IsAbove(string folder, string other) =>
        folder.Length == 0 || (other + "/").StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);

    static int SharedNames(string a, string b) =>
        a.Length == 0
            ? 0
            : a.Split('/').Zip(b.Split('/')).TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).Count();
}
