namespace LicensingSite.Comparing;

/// <summary>What two lists of things do not have in common, each in order.</summary>
/// <param name="Lost">Only in the first.</param>
/// <param name="Added">Only in the second.</param>
readonly record struct Leftovers(IReadOnlyList<Item> Lost, IReadOnlyList<Item> Added)
{
    /// <summary>
    /// Holds things against each other by key: first those in the same block, then wherever they stand. Anchors of the page are held last as they are written:
    /// their keys count headings, and behind one that was lost all of them differ.
    /// </summary>
    public static Leftovers Of(IReadOnlyList<Item> source, IReadOnlyList<Item> translation)
    {
        var left = Without(source, translation, item => (item.Block, item.Key));
        left = left.IsOneSided ? left : Without(left.Lost, left.Added, item => (0, item.Key));
        return left.IsOneSided ? left : Without(left.Lost, left.Added, item => (0, item.Key.StartsWith('#') ? item.Shown : item.Key));
    }

    bool IsOneSided => Lost.Count == 0 || Added.Count == 0;

    static Leftovers Without(IReadOnlyList<Item> source, IReadOnlyList<Item> translation, Func<Item, (int Block, string Key)> keyOf)
    {
        var here = translation.CountBy(keyOf).ToDictionary();
        var there = source.CountBy(keyOf).ToDictionary();
        return new Leftovers([.. source.Where(item => !Take(here, keyOf(item)))], [.. translation.Where(item => !Take(there, keyOf(item)))]);
    }

    static bool Take(Dictionary<(int Block, string Key), int> counts, (int Block, string Key) key)
    {
        if (counts.GetValueOrDefault(key) is not (> 0 and var count))
        {
            return false;
        }

        counts[key] = count - 1;
        return true;
    }
}
