using System.Collections.Immutable;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>The breadcrumbs of a page from its docset's breadcrumb file: the entries whose addresses are prefixes of its own.</summary>
sealed class BreadcrumbTrail
{
    readonly Locale locale;
    readonly SourceTree tree;
    readonly Dictionary<string, NavigationTree> bySlug = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, NavigationTree> byPath = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<NavigationTree> Trees { get; }

    public BreadcrumbTrail(Locale locale, SourceTree tree, IReadOnlyList<NavigationTree> trees)
    {
        (this.locale, this.tree, Trees) = (locale, tree, trees);
        foreach (var breadcrumbs in trees)
        {
            byPath[WithoutExtension(breadcrumbs.Path)] = breadcrumbs;
            if (tree.Find(locale, breadcrumbs.Path) is { } file)
            {
                bySlug[file.Slug] = breadcrumbs;
            }
        }
    }

    public ImmutableArray<Breadcrumb> To(PageEntry page)
    {
        if (page.Face.Meta.BreadcrumbPath is not { } named || Named(page, named) is not { } breadcrumbs)
        {
            return [];
        }

        var address = $"/{page.Id.Slug}/";
        var steps = ImmutableArray.CreateBuilder<Breadcrumb>();
        for (var entries = breadcrumbs.Roots; Nearest(breadcrumbs, entries, address) is { } node; entries = node.Children)
        {
            if (node.Slug != page.Id.Slug)
            {
                steps.Add(new Breadcrumb(node.Title, node.Href, node.Language));
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>
    /// False where a page names a breadcrumb file that the site does not have. An address from the root may belong to another site on the
    /// same host, and counts as present.
    /// </summary>
    public bool Has(PageEntry page, string named) => Named(page, named) is not null || named.StartsWith('/');

    NavigationTree? Named(PageEntry page, string named)
    {
        if (named.StartsWith('/'))
        {
            return bySlug.GetValueOrDefault(WithoutExtension(UrlParts.PlaceOf(named, tree.Locales.Select(files => files.Locale)).Slug));
        }

        var file = tree.Find(locale, page.Path);
        var path = file is null
            ? null
            : RelativePath.Resolve(file.DocsetFolder, named.StartsWith("~/", StringComparison.Ordinal) ? named[2..] : named);
        return path is null ? null : byPath.GetValueOrDefault(WithoutExtension(path));
    }

    static NavigationNode? Nearest(NavigationTree breadcrumbs, ImmutableArray<int> entries, string address) =>
        entries
            .Select(index => breadcrumbs.Nodes[index])
            .Where(node => node.Prefix is { } prefix && address.StartsWith(Folder(prefix), StringComparison.OrdinalIgnoreCase))
            .MaxBy(node => node.Prefix!.Length);

    static string Folder(string prefix) => prefix.EndsWith('/') ? prefix : prefix + "/";

    static string WithoutExtension(string path) => Path.ChangeExtension(path, null);
}
