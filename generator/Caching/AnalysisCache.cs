using System.Collections.Concurrent;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>The search analysis of a page.</summary>
/// <param name="Key">Hash of everything that it depends on.</param>
sealed record Analysis(Fingerprint Key, ReadOnlyMemory<byte> Content);

/// <summary>Caches the search analyses of pages. The file of the last build is read on first use, which a check never makes.</summary>
/// <param name="read">Reads that file.</param>
sealed class AnalysisCache(Func<IEnumerable<KeyValuePair<PageId, Analysis>>> read)
{
    readonly Lazy<ConcurrentDictionary<PageId, Analysis>> known = new(() => new(read()));
    int misses;

    public AnalysisCache()
        : this(() => []) { }

    /// <summary>How many analyses were not in the cache.</summary>
    public int Misses => misses;

    public IEnumerable<KeyValuePair<PageId, Analysis>> Entries => known.Value;

    /// <summary>The analysis of a page.</summary>
    /// <param name="analyse">Computes it if it is not in the cache.</param>
    public ReadOnlyMemory<byte> Get(PageId page, Fingerprint key, Func<byte[]> analyse)
    {
        if (known.Value.TryGetValue(page, out var analysis) && analysis.Key == key)
        {
            return analysis.Content;
        }

        analysis = new Analysis(key, analyse());
        known.Value[page] = analysis;
        Interlocked.Increment(ref misses);
        return analysis.Content;
    }

    /// <summary>Removes pages that no longer exist, once there are more entries than pages.</summary>
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
