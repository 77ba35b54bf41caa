namespace LicensingSite.Markdown.Tabs;

/// <summary>The tabs that an article has had so far: later ones may wait for them.</summary>
sealed class TabGroupState
{
    readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    int groups;

    public int NextGroup() => ++groups;

    /// <summary>Notes a tab; the first title of an id is the one that stands for it.</summary>
    public void Add(string[] ids, string title)
    {
        foreach (var id in ids)
        {
            titles.TryAdd(id, title);
        }
    }

    /// <summary>What stands on the tab with an id; null where there is none so far.</summary>
    public string? Title(string id) => titles.GetValueOrDefault(id);
}
