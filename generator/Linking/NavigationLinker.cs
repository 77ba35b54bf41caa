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
        Locale locale, Locale source, IReadOnlyList<Toc> tocs, ReferenceResolver resolver, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var linker = new NavigationLinker(locale, resolver, diagnostics);
        foreach (var toc in tocs.Where(toc => toc.Locale == locale).Concat(tocs.Where(toc => toc.Locale == source)))
        {
            linker.byFolder.TryAdd(toc.Folder, toc);
        }

        return new Navigation(linker.Trees());
    }

    List<NavigationTree> Trees()
    {
        var tocs = byFolder.Values.OrderBy(toc => toc.Path, StringComparer.Ordinal).ToArray();
        var trees = tocs.Select(toc => (Toc: toc, Tree: Tree(toc))).ToArray();
        return [.. trees.Where(one => !one.Toc.IsBreadcrumb && !nested.Contains(one.Toc) && one.Tree.Nodes.Length > 0).Select(one => one.Tree)];
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

        return new NavigationTree(toc.Folder, [.. nodes], roots, bySlug.ToFrozenDictionary(StringComparer.Ordinal));
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
            nodes.Add(new NavigationNode(entry.Title, address, slug, parent, []));
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
        var target = href.Target.Trim();
        if (TocLinks.IsFolder(target) && FirstPage(toc, target) is { } first)
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

    /// <summary>The first page of another folder's table of contents.</summary>
    (Toc Toc, Reference Href)? FirstPage(Toc toc, string folder)
    {
        var other = RelativePath.Resolve(toc.Folder, folder) is { } path ? byFolder.GetValueOrDefault(path) : null;
        var first = other?.Entries.Select(entry => entry.Href).FirstOrDefault(href => href is not null);
        return first is null || TocLinks.IsFolder(first.Target) || TocLinks.IsToc(first.Target) ? null : (other!, first);
    }

    void Report(Toc toc, Rule rule, Reference href, string message)
    {
        if (toc.Locale == locale)
        {
            diagnostics.Add(new Diagnostic(rule, href.Place, message, href.Target));
        }
    }
}
