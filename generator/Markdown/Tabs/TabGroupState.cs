namespace LicensingSite.Markdown.Tabs;

/// <summary>The tabs of an article so far; later ones may depend on them.</summary>
sealed class TabGroupState
{
    readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    int groups;

    public int NextGroup() => ++groups;

    /// <summary>Adds a tab; the first title of an id is kept.</summary>
    public void Add(string[] ids, string title)
    {
        foreach (var id in ids)
        {
            titles.TryAdd(id, title);
        }
    }

    /// <summary>The title of the tab with an id; null where there is none so far.</summary>
    public string? Title(string id) => titles.GetValueOrDefault(id);
}
