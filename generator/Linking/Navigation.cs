using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The tables of contents of a locale, and which of them a page is shown with.</summary>
sealed class Navigation
{
    readonly IReadOnlyList<NavigationTree> trees;
    readonly Dictionary<string, List<NavigationTree>> bySlug = new(StringComparer.Ordinal);

    public Navigation(IReadOnlyList<NavigationTree> trees)
    {
        this.trees = trees;
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

    /// <summary>The nearest table of contents that lists a page; else the nearest above it.</summary>
    public NavigationTree? For(Page page)
    {
        var folder = RelativePath.FolderOf(page.Path);
        return bySlug.TryGetValue(page.Id.Slug, out var listing)
            ? listing.MaxBy(tree => SharedNames(tree.Folder, folder))
            : trees.Where(tree => IsAbove(tree.Folder, folder)).MaxBy(tree => tree.Folder.Length);
    }

    static bool IsAbove(string folder, string other) =>
        folder.Length == 0 || (other + "/").StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);

    static int SharedNames(string a, string b) =>
        a.Length == 0 ? 0 : a.Split('/').Zip(b.Split('/')).TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).Count();
}
