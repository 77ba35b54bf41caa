using System.Collections.Immutable;

namespace LicensingSite.Markdown.Articles;

/// <summary>The ids of a page, each given once.</summary>
sealed class AnchorNames
{
    readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The next suffix for an id, so that N headings of one text take O(N).</summary>
    readonly Dictionary<string, int> suffixes = new(StringComparer.Ordinal);

    /// <summary>The file and offset of each anchor that an author wrote in HTML.</summary>
    readonly Dictionary<string, (string File, int Start)> written = new(StringComparer.Ordinal);

    /// <summary>The ids written in the heading that is being written; null outside headings.</summary>
    ImmutableArray<string>.Builder? inHeading;

    public ImmutableArray<string> Sorted => [.. taken.Order(StringComparer.Ordinal)];

    /// <summary>Reserves an id for an element; returns it, with <c>-1</c>, <c>-2</c>… where it is taken.</summary>
    public string Claim(string id)
    {
        var unique = id;
        while (!taken.Add(unique))
        {
            var suffix = suffixes.GetValueOrDefault(id) + 1;
            suffixes[id] = suffix;
            unique = $"{id}-{suffix}";
        }

        return unique;
    }

    /// <summary>Adds a name that an author wrote as an anchor; the page may have it already.</summary>
    public void Add(string name) => taken.Add(name);

    /// <summary>
    /// Adds an id that an author wrote; false where the element must not have it: the page has it already, or the heading around it gets
    /// it.
    /// </summary>
    public bool Take(string id)
    {
        if (!taken.Add(id))
        {
            return false;
        }

        inHeading?.Add(id);
        return inHeading is null;
    }

    /// <summary>
    /// Records where an author wrote an anchor in HTML; true where it is also written at another place. A text that is included twice has
    /// its anchors at one place.
    /// </summary>
    public bool IsRepeated(string anchor, string file, int start) =>
        !written.TryAdd(anchor, (file, start)) && written[anchor] != (file, start);

    /// <summary>Writes the content of a heading; returns the ids written in it.</summary>
    public ImmutableArray<string> InHeading(Action write)
    {
        inHeading = ImmutableArray.CreateBuilder<string>();
        write();
        var ids = inHeading.ToImmutable();
        inHeading = null;
        return ids;
    }
}
