using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>What search made of a page.</summary>
/// <param name="Key">Stands for all that went into it.</param>
sealed record Analysis(Fingerprint Key, ReadOnlyMemory<byte> Content);

/// <summary>Remembers what search made of pages; what an earlier build left is read only once somebody asks.</summary>
/// <param name="read">Reads it.</param>
sealed class AnalysisCache(Func<IEnumerable<KeyValuePair<PageId, Analysis>>> read)
{
    readonly Lazy<ConcurrentDictionary<PageId, Analysis>> known = new(() => new(read()));
    int misses;

    public AnalysisCache()
        : this(() => [])
    {
    }

    /// <summary>Pages analysed since this was made: not found here, or changed.</summary>
    public int Misses => misses;

    public IEnumerable<KeyValuePair<PageId, Analysis>> Entries => known.Value;

    /// <summary>The analysis of a page.</summary>
    /// <param name="make">Makes it where it is not known.</param>
    public ReadOnlyMemory<byte> Get(PageId page, Fingerprint key, Func<byte[]> make)
    {
        if (known.Value.TryGetValue(page, out var analysis) && analysis.Key == key)
        {
            return analysis.Content;
        }

        analysis = new Analysis(key, make());
        known.Value[page] = analysis;
        Interlocked.Increment(ref misses);
        return analysis.Content;
    }

    /// <summary>Forgets pages that are gone, once more are remembered than there are.</summary>
    public void Keep(IReadOnlyCollection<Page> pages)
    {
        if (known.IsValueCreated && known.Value.Count > pages.Count)
        {
            var kept = pages.Select(page => page.Id).ToHashSet();
            foreach (var gone in known.Value.Keys.Where(page => !kept.Contains(page)))
            {
                known.Value.TryRemove(gone, out _);
            }
        }
    }
}
