namespace LicensingSite.TranslationChecks;

/// <summary>The items that source and translation do not have in common, each in order of place.</summary>
/// <param name="Missing">Only in the source.</param>
/// <param name="Added">Only in the translation.</param>
readonly record struct ItemDiff(IReadOnlyList<ComparedItem> Missing, IReadOnlyList<ComparedItem> Added)
{
    /// <summary>
    /// Matches items by key: first within the same block, then anywhere in the section. Links to anchors of the page are matched
    /// last by their text: their keys count headings, and after a missing heading all of those differ.
    /// </summary>
    public static ItemDiff Compute(IReadOnlyList<ComparedItem> source, IReadOnlyList<ComparedItem> translation)
    {
        var left = Subtract(source, translation, item => (item.Block, item.Key));
        left = left.IsOneSided ? left : Subtract(left.Missing, left.Added, item => (0, item.Key));
        return left.IsOneSided ? left : Subtract(left.Missing, left.Added, item => (0, item.Key.StartsWith('#') ? item.Shown : item.Key));
    }

    bool IsOneSided => Missing.Count == 0 || Added.Count == 0;

    static ItemDiff Subtract(
        IReadOnlyList<ComparedItem> source,
        IReadOnlyList<ComparedItem> translation,
        Func<ComparedItem, (int Block, string Key)> keyOf
    )
    {
        var here = translation.CountBy(keyOf).ToDictionary();
        var there = source.CountBy(keyOf).ToDictionary();
        return new ItemDiff(
            [.. source.Where(item => !TryRemove(here, keyOf(item)))],
            [.. translation.Where(item => !TryRemove(there, keyOf(item)))]
        );
    }

    static bool TryRemove(Dictionary<(int Block, string Key), int> counts, (int Block, string Key) key)
    {
        if (counts.GetValueOrDefault(key) is not (> 0 and var count))
        {
            return false;
        }

        counts[key] = count - 1;
        return true;
    }
}
