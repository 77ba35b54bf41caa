using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Resolves the tables of contents of a locale: its own, and the source's where it has none.</summary>
sealed class NavigationLinker
{
    readonly Locale locale;
    readonly ReferenceResolver resolver;
    readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    readonly Dictionary<string, Toc> byFolder = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<Toc> nested = new(ReferenceEqualityComparer.Instance);

    NavigationLinker(Locale locale, ReferenceResolver resolver, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.locale = locale;
        this.resolver = resolver;
        this.diagnostics = diagnostics;
    }

    public static Navigation Link(
        Locale locale, SourceTree tree, IReadOnlyList<Toc> tocs, ReferenceResolver resolver, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var linker = new NavigationLinker(locale, resolver, diagnostics);
        foreach (var toc in tocs.Where(toc => toc.Locale == locale).Concat(tocs.Where(toc => toc.Locale == tree.Source.Locale)))
        {
            linker.byFolder.TryAdd(toc.Folder, toc);
        }

        var all = linker.byFolder.Values.OrderBy(toc => toc.Path, StringComparer.Ordinal).ToArray();
        var linked = all.Select(toc => (Toc: toc, Tree: linker.Tree(toc))).ToArray();
        var shown = linked.Where(one => !one.Toc.IsBreadcrumb && !linker.nested.Contains(one.Toc) && one.Tree.Nodes.Length > 0);
        var breadcrumbs = linked.Where(one => one.Toc.IsBreadcrumb);
        return new Navigation([.. shown.Select(one => one.Tree)], new BreadcrumbTrail(locale, tree, [.. breadcrumbs.Select(one => one.Tree)]));
    }

    NavigationTree Tree(Toc toc)
    {
        var nodes = new List<NavigationNode>();
        var roots = Add(toc, toc.Entries, -1, nodes, [toc]);
        var bySlug = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Slug is { } slug)
            {
                bySlug.TryAdd(slug, i);
            }
        }

        return new NavigationTree(toc.Path, [.. nodes], roots, bySlug.ToFrozenDictionary(StringComparer.Ordinal));
    }

    ImmutableArray<int> Add(Toc toc, ImmutableArray<TocEntry> entries, int parent, List<NavigationNode> nodes, ImmutableStack<Toc> within)
    {
        var indexes = ImmutableArray.CreateBuilder<int>();
        foreach (var entry in entries)
        {
            var inner = entry.Href is { } href && TocLinks.IsToc(href.Target) ? Nested(toc, href, within) : null;
            if (entry.Title.Length == 0 && inner is not null)
            {
                indexes.AddRange(Add(inner, inner.Entries, parent, nodes, within.Push(inner)));
                continue;
            }

            var index = nodes.Count;
            var (address, slug) = entry.Href is null || TocLinks.IsToc(entry.Href.Target) ? (null, null) : Resolve(toc, entry.Href);
            nodes.Add(new NavigationNode(entry.Title, address, slug, parent, [], entry.Prefix, entry.DisplayName, entry.IsExpanded));
            var children = inner is null ? [] : Add(inner, inner.Entries, index, nodes, within.Push(inner));
            children = [.. children, .. Add(toc, entry.Items, index, nodes, within)];
            nodes[index] = nodes[index] with { Children = children };
            indexes.Add(index);
        }

        return indexes.ToImmutable();
    }

    Toc? Nested(Toc toc, Reference href, ImmutableStack<Toc> within)
    {
        var path = RelativePath.Resolve(toc.Folder, href.Target);
        var inner = path is null ? null : byFolder.GetValueOrDefault(RelativePath.FolderOf(path));
        if (inner is null)
        {
            Report(toc, Rules.TocNotFound, href, $"There is no table of contents '{href.Target}'. Check the path; it starts from the folder of this file.");
            return null;
        }

        if (within.Contains(inner))
        {
            Report(toc, Rules.CircularReference, href, $"'{href.Target}' already contains this table of contents: they contain each other in a circle. Take one link out.");
            return null;
        }

        nested.Add(inner);
        return inner;
    }

    (string? Href, string? Slug) Resolve(Toc toc, Reference href)
    {
        if (TocLinks.IsFolder(href.Target.Trim()) && FolderToc(toc, href) is { } folder && FirstPage(folder, [toc]) is { } first)
        {
            return Resolve(first.Toc, first.Href);
        }

        var resolution = resolver.Resolve(href, page: null);
        if (resolution.Fault is { } fault && toc.Locale == locale)
        {
            diagnostics.Add(fault);
        }

        return resolution.Fault is { Severity: Severity.Error } ? (null, null) : (resolution.Href, resolution.Page?.Id.Slug);
    }

    Toc? FolderToc(Toc toc, Reference href) =>
        RelativePath.Resolve(toc.Folder, href.Target.Trim()) is { } path ? byFolder.GetValueOrDefault(path) : null;

    /// <summary>The first page that a table of contents leads to, through the tables and folders it names.</summary>
    (Toc Toc, Reference Href)? FirstPage(Toc toc, ImmutableStack<Toc> within)
    {
        if (within.Contains(toc))
        {
            return null;
        }

        within = within.Push(toc);
        return First(toc.Entries);

        (Toc Toc, Reference Href)? First(ImmutableArray<TocEntry> entries)
        {
            foreach (var entry in entries)
            {
                if ((entry.Href is null ? null : Own(entry.Href)) is { } own)
                {
                    return own;
                }

                if (First(entry.Items) is { } below)
                {
                    return below;
                }
            }

            return null;
        }

        (Toc Toc, Reference Href)? Own(Reference href)
        {
            if (TocLinks.IsToc(href.Target))
            {
                return RelativePath.Resolve(toc.Folder, href.Target) is { } path && byFolder.GetValueOrDefault(RelativePath.FolderOf(path)) is { } inner ? FirstPage(inner, within) : null;
            }

            return TocLinks.IsFolder(href.Target) && FolderToc(toc, href) is { } folder ? FirstPage(folder, within) : (toc, href);
        }
    }

    void Report(Toc toc, Rule rule, Reference href, string message)
    {
        if (toc.Locale == locale)
        {
            diagnostics.Add(new Diagnostic(rule, href.Place, message, href.Target));
        }
    }
}
