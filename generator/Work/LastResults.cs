using System.Collections.Immutable;

namespace LicensingSite.Work;

/// <summary>
/// Keeps the last results of a function on the items of a list. The function is called again only for items that differ from those at the
/// same index before.
/// </summary>
/// <param name="comparer">Null for the default equality.</param>
sealed class LastResults<TItem, TResult>(IEqualityComparer<TItem>? comparer = null)
{
    readonly IEqualityComparer<TItem> comparer = comparer ?? EqualityComparer<TItem>.Default;

    Known? last;

    /// <param name="context">Everything else that the function depends on; with another object, no result is kept.</param>
    public ImmutableArray<TResult> Map(object context, ImmutableArray<TItem> items, Jobs jobs, Func<TItem, TResult> compute)
    {
        var (before, known) = last is { } kept && ReferenceEquals(kept.Context, context) ? (kept.Items, kept.Results) : ([], []);
        int[] changed =
        [
            .. Enumerable.Range(0, items.Length).Where(index => index >= before.Length || !comparer.Equals(before[index], items[index])),
        ];
        var results = new TResult[items.Length];
        known.AsSpan(0, Math.Min(known.Length, items.Length)).CopyTo(results);
        jobs.ForEach(changed, (index, _) => results[index] = compute(items[index]));
        var mapped = changed.Length == 0 && known.Length == items.Length ? known : [.. results];
        last = new Known(context, items, mapped);
        return mapped;
    }

    sealed record Known(object Context, ImmutableArray<TItem> Items, ImmutableArray<TResult> Results);
}
