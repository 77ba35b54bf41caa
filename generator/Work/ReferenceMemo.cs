using System.Collections.Concurrent;

namespace LicensingSite.Work;

/// <summary>Remembers values that were made of two others, and hands them out again while these, and what is around them, are the very same objects.</summary>
sealed class ReferenceMemo<TKey, TValue>
    where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, Entry> entries = [];

    /// <param name="first">What the value is made of.</param>
    /// <param name="second">What else it is made of; null for nothing.</param>
    /// <param name="around">Stands for everything else that went into it.</param>
    public TValue Get(TKey key, object first, object? second, object around, Func<TValue> make)
    {
        if (entries.TryGetValue(key, out var known) && ReferenceEquals(known.First, first) && ReferenceEquals(known.Second, second) && ReferenceEquals(known.Around, around))
        {
            return known.Value;
        }

        var value = make();
        entries[key] = new Entry(first, second, around, value);
        return value;
    }

    /// <summary>Forgets all other keys.</summary>
    public void Keep(IReadOnlySet<TKey> keys)
    {
        foreach (var key in entries.Keys.Where(key => !keys.Contains(key)))
        {
            entries.TryRemove(key, out _);
        }
    }

    sealed record Entry(object First, object? Second, object Around, TValue Value);
}
