using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Resolves the tables of contents of a locale: its own, completed by entries that only the source's have, and the source's where it has
/// none. Input: parsed tables of contents. Output: trees in which each entry has its URL, and diagnostics.
/// </summary>
sealed class NavigationLinker
{
    readonly Locale locale;
    readonly Locale source;
    readonly ReferenceResolver resolver;
    readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    readonly Dictionary<string, Toc> byFolder = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<Toc> nested = new(ReferenceEqualityComparer.Instance);

    NavigationLinker(Locale locale, Locale source, ReferenceResolver resolver) =>
        (this.locale, this.source, this.resolver) = (locale, source, resolver);

    /// <param name="tabs">The tabs of the header.</param>
    public static (Navigation Navigation, ImmutableArray<FrameEntry> Tabs, ImmutableArray<Diagnostic> Diagnostics) Link(
        Locale locale,
        SourceTree tree,
        IReadOnlyList<Toc> tocs,
        ImmutableArray<FrameLink> tabs,
        ReferenceResolver resolver
    )
    {
        var linker = new NavigationLinker(locale, tree.Source.Locale, resolver);
        var own = tocs.Where(toc => toc.Locale == locale).ToArray();
        foreach (var toc in own)
        {
            linker.byFolder.TryAdd(toc.Folder, toc);
        }

        if (locale != tree.Source.Locale)
        {
            linker.Borrow(
                tocs.Where(toc => toc.Locale == tree.Source.Locale),
                own.SelectMany(TocOverlay.KeysOf).ToHashSet(StringComparer.OrdinalIgnoreCase)
            );
        }

        var all = linker.byFolder.Values.OrderBy(toc => toc.Path, StringComparer.Ordinal).ToArray();
        var linked = all.Select(toc => (Toc: toc, Tree: linker.Tree(toc))).ToArray();
        var sections = tabs.Select(tab => SectionOf(tab.Target)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shown = linked.Where(one =>
            !one.Toc.IsBreadcrumb && one.Tree.Nodes.Length > 0 && (!linker.nested.Contains(one.Toc) || sections.Contains(one.Toc.Folder))
        );
        var breadcrumbs = linked.Where(one => one.Toc.IsBreadcrumb);
        var navigation = new Navigation(
            [.. shown.Select(one => one.Tree)],
            new BreadcrumbTrail(locale, tree, [.. breadcrumbs.Select(one => one.Tree)])
        );
        ImmutableArray<FrameEntry> entries = [.. tabs.Select(tab => linker.Tab(tab, navigation)).OfType<FrameEntry>()];
        return (navigation, entries, linker.diagnostics.ToImmutable());
    }

    /// <summary>The folder of a tab's section: its table of contents is a menu of its own even if another one nests it.</summary>
    static string? SectionOf(string target) =>
        RelativePath.Resolve("", target) is { } path ? (TocLinks.IsFolder(target) ? path : RelativePath.FolderOf(path)) : null;

    /// <summary>A tab with its URL; null where it leads nowhere.</summary>
    FrameEntry? Tab(FrameLink tab, Navigation navigation)
    {
        var target = TocLinks.IsToc(tab.Target) ? RelativePath.FolderOf(tab.Target) + "/" : tab.Target;
        var root = new Toc(locale, "", [], IsBreadcrumb: false, []);
        var (link, page) = Resolve(root, new Reference(ReferenceKind.Link, target, "", tab.Place), isOwn: true);
        return link is { } resolved
            ? new FrameEntry(tab.Title.In(locale, source), resolved, page is null ? null : navigation.For(page))
            : null;
    }

    /// <summary>Takes over from the source what the locale lacks: whole tables of contents, and entries.</summary>
    void Borrow(IEnumerable<Toc> source, IReadOnlySet<string> listed)
    {
        foreach (var toc in source.DistinctBy(toc => toc.Folder, StringComparer.OrdinalIgnoreCase))
        {
            byFolder[toc.Folder] = byFolder.TryGetValue(toc.Folder, out var own) ? TocOverlay.Merge(own, toc, listed) : toc;
        }
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
            var inner = entry.Href is { } href && TocLinks.IsToc(href.Target) ? Nested(toc, entry, href, within) : null;
            if (entry.Title.Length == 0 && inner is not null)
            {
                indexes.AddRange(Add(inner, inner.Entries, parent, nodes, within.Push(inner)));
                continue;
            }

            var index = nodes.Count;
            var (link, page) =
                entry.Href is null || TocLinks.IsToc(entry.Href.Target) ? (null, null) : Resolve(toc, entry.Href, IsOwn(toc, entry));
            var (title, language) = TitleOf(toc, entry, page);
            nodes.Add(new NavigationNode(title, link, parent, [], entry.Prefix, entry.DisplayName, entry.IsExpanded, language));
            var children = inner is null ? [] : Add(inner, inner.Entries, index, nodes, within.Push(inner));
            children = [.. children, .. Add(toc, entry.Items, index, nodes, within)];
            nodes[index] = nodes[index] with { Children = children };
            indexes.Add(index);
        }

        return indexes.ToImmutable();
    }

    bool IsOwn(Toc toc, TocEntry entry) => toc.Locale == locale && !entry.IsBorrowed;

    /// <summary>
    /// The title of a borrowed entry is that of the page it leads to, where the locale has the page; else it stays in the language of the
    /// source. An entry without a name has the title of its page.
    /// </summary>
    (string Title, Locale? Language) TitleOf(Toc toc, TocEntry entry, PageEntry? page) =>
        entry.Title.Length == 0
            ? (page?.Face.Meta.Title ?? entry.Href?.Target ?? "", page is null || page.Id.Locale == locale ? null : page.Id.Locale)
        : IsOwn(toc, entry) ? (entry.Title, null)
        : page?.Id.Locale == locale ? (page.Face.Meta.Title, null)
        : (entry.Title, source);

    Toc? Nested(Toc toc, TocEntry entry, Reference href, ImmutableStack<Toc> within)
    {
        var path = RelativePath.Resolve(toc.Folder, href.Target);
        var inner = path is null ? null : byFolder.GetValueOrDefault(RelativePath.FolderOf(path));
        if (inner is null)
        {
            var meant = Meant(toc, href);
            var remedy = meant is null ? "Check the path, which is relative to this file." : $"Did you mean '{meant}'?";
            Report(IsOwn(toc, entry), Rules.TocNotFound, href, $"Table of contents '{href.Target}' not found. {remedy}", meant);
            return null;
        }

        if (within.Contains(inner))
        {
            Report(
                IsOwn(toc, entry),
                Rules.CircularReference,
                href,
                $"'{href.Target}' already contains this table of contents, so they form a loop. Remove one of the links."
            );
            return null;
        }

        nested.Add(inner);
        return inner;
    }

    /// <summary>The table of contents that was probably meant, as this one would name it.</summary>
    string? Meant(Toc toc, Reference href) =>
        RelativePath.Resolve(toc.Folder, UrlParts.Decode(href.Target.Trim())) is { } path
        && new DidYouMean(() => byFolder.Values.Where(other => other != toc).Select(other => other.Path)).For(path).Path is { } meant
            ? RelativePath.Between(toc.Path, meant)
            : null;

    /// <summary>A file that is not there, and whose name is nearly that of a table of contents, was meant to be one.</summary>
    Diagnostic WithMeant(Toc toc, Reference href, Diagnostic fault) =>
        fault.Rule == Rules.FileNotFound
        && ClosestMatch.To(Path.GetFileName(href.Target.Trim()), ["toc.yml", "toc.md"]) is not null
        && Meant(toc, href) is { } meant
            ? fault with
            {
                Message = $"File '{href.Target.Trim()}' not found. Did you mean '{meant}'?",
                Suggestion = meant,
                Fix = null,
            }
            : fault;

    (ResolvedLink? Link, PageEntry? Page) Resolve(Toc toc, Reference href, bool isOwn)
    {
        if (TocLinks.IsFolder(href.Target.Trim()) && FolderToc(toc, href) is { } folder && FirstPage(folder, [toc]) is { } first)
        {
            return Resolve(first.Toc, first.Href, isOwn && first.Toc.Locale == locale);
        }

        var resolution = resolver.Resolve(href, page: null);
        if (resolution.Fault is { } fault && isOwn)
        {
            diagnostics.Add(WithMeant(toc, href, fault));
        }

        return resolution.Fault is { Severity: Severity.Error } || resolution.Link.Href.Length == 0
            ? (null, null)
            : (resolution.Link, resolution.Page);
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
                return
                    RelativePath.Resolve(toc.Folder, href.Target) is { } path
                    && byFolder.GetValueOrDefault(RelativePath.FolderOf(path)) is { } inner
                    ? FirstPage(inner, within)
                    : null;
            }

            return TocLinks.IsFolder(href.Target) && FolderToc(toc, href) is { } folder ? FirstPage(folder, within) : (toc, href);
        }
    }

    void Report(bool isOwn, Rule rule, Reference href, string message, string? suggestion = null)
    {
        if (isOwn)
        {
            diagnostics.Add(new Diagnostic(rule, href.Place, message, href.Target, suggestion));
        }
    }
}
