using System.Collections.Immutable;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>
/// Merges a locale's table of contents with the source's. The locale's entries keep their order and titles; an entry that only the source
/// has is inserted after the same neighbour as there. A page that any table of the locale lists is not inserted.
/// </summary>
sealed class TocOverlay
{
    readonly Toc source;
    readonly IReadOnlySet<string> listed;
    readonly Branch root;
    readonly Dictionary<string, Branch> byKey = new(StringComparer.OrdinalIgnoreCase);

    TocOverlay(Toc own, Toc source, IReadOnlySet<string> listed)
    {
        (this.source, this.listed) = (source, listed);
        root = Own(own, new TocEntry("", null, own.Entries), parent: null);
    }

    /// <summary>An entry that is still being added to.</summary>
    sealed class Branch(TocEntry entry, Branch? parent)
    {
        public Branch? Parent { get; } = parent;

        public List<Branch> Children { get; } = [];

        public TocEntry Build() => entry with { Items = [.. Children.Select(child => child.Build())] };
    }

    /// <param name="listed">The keys of all tables of the locale, see <see cref="KeysOf(Toc)"/>.</param>
    public static Toc Merge(Toc own, Toc source, IReadOnlySet<string> listed)
    {
        if (own.IsBreadcrumb || source.IsBreadcrumb)
        {
            return own;
        }

        var overlay = new TocOverlay(own, source, listed);
        overlay.Add(source.Entries, overlay.root);
        return own with { Entries = overlay.root.Build().Items };
    }

    /// <summary>What a table of contents lists: the places its entries lead to.</summary>
    public static IEnumerable<string> KeysOf(Toc toc) => KeysOf(toc, toc.Entries);

    static IEnumerable<string> KeysOf(Toc toc, ImmutableArray<TocEntry> entries) =>
        entries.SelectMany(entry => KeysOf(toc, entry.Items).Concat(KeyOf(toc, entry) is { } key ? [key] : []));

    /// <summary>The target of an entry, without the extension of its file; null for an entry without a link.</summary>
    static string? KeyOf(Toc toc, TocEntry entry)
    {
        if (entry.Href is not { } href)
        {
            return null;
        }

        var target = UrlParts.Decode(UrlParts.Of(href.Target.Trim()).Path);
        return UrlParts.IsExternal(href.Target) || UrlParts.IsUid(href.Target) || target.StartsWith('/') ? href.Target.Trim()
            : RelativePath.Resolve(toc.Folder, target) is not { } path ? null
            : TocLinks.IsToc(target) ? $"toc:{RelativePath.FolderOf(path)}"
            : Path.ChangeExtension(path, null);
    }

    Branch Own(Toc toc, TocEntry entry, Branch? parent)
    {
        var branch = new Branch(entry, parent);
        if (KeyOf(toc, entry) is { } key)
        {
            byKey.TryAdd(key, branch);
        }

        branch.Children.AddRange(entry.Items.Select(item => Own(toc, item, branch)));
        return branch;
    }

    /// <summary>Adds the missing ones of some entries of the source below the counterpart of their parent.</summary>
    void Add(ImmutableArray<TocEntry> entries, Branch parent)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var branch = Counterpart(entry);
            if (branch is null && IsMissing(entry))
            {
                branch = new Branch(entry with { IsBorrowed = true }, parent);
                parent.Children.Insert(PlaceFor(entries, i, parent), branch);
                if (KeyOf(source, entry) is { } key)
                {
                    byKey.TryAdd(key, branch);
                }
            }

            Add(entry.Items, branch ?? parent);
        }
    }

    /// <summary>A title is missing only where all below it is; else its entries stand with their neighbours.</summary>
    bool IsMissing(TocEntry entry) =>
        KeyOf(source, entry) is { } key
            ? !listed.Contains(key)
            : entry.Items.Length > 0 && !KeysOf(source, entry.Items).Any(listed.Contains);

    /// <summary>
    /// The locale's entry for one of the source: it leads to the same place; a title, the one that most of its entries stand below.
    /// </summary>
    Branch? Counterpart(TocEntry entry) =>
        KeyOf(source, entry) is { } key
            ? byKey.GetValueOrDefault(key)
            : entry
                .Items.Select(item => Counterpart(item)?.Parent)
                .OfType<Branch>()
                .GroupBy(branch => branch)
                .MaxBy(group => group.Count())
                ?.Key;

    /// <summary>After the last neighbour before it that stands here; else before the first after it; else at the end.</summary>
    int PlaceFor(ImmutableArray<TocEntry> entries, int index, Branch parent)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Counterpart(entries[i]) is { } before && before.Parent == parent)
            {
                return parent.Children.IndexOf(before) + 1;
            }
        }

        for (var i = index + 1; i < entries.Length; i++)
        {
            if (Counterpart(entries[i]) is { } after && after.Parent == parent)
            {
                return parent.Children.IndexOf(after);
            }
        }

        return parent.Children.Count;
    }
}
