using System.Collections.Immutable;

namespace LicensingSite.Work;

/// <summary>Keeps the last results of a function that was applied to a list. It is called again only for items that are not equal to those in their place before.</summary>
/// <param name="comparer">Null for the equality of the items' own.</param>
sealed class LastResults<TItem, TResult>(IEqualityComparer<TItem>? comparer = null)
{
    readonly IEqualityComparer<TItem> comparer = comparer ?? EqualityComparer<TItem>.Default;

    Known? last;

    /// <param name="context">Everything else that the function depends on; another object, and nothing is kept.</param>
    public ImmutableArray<TResult> Map(object context, ImmutableArray<TItem> items, Jobs jobs, Func<TItem, TResult> compute)
    {
        var (before, known) = last is { } kept && ReferenceEquals(kept.Context, context) ? (kept.Items, kept.Results) : ([], []);
        int[] changed = [.. Enumerable.Range(0, items.Length).Where(index => index >= before.Length || !comparer.Equals(before[index], items[index]))];
        var results = new TResult[items.Length];
        known.AsSpan(0, Math.Min(known.Length, items.Length)).CopyTo(results);
        jobs.ForEach(changed, (index, _) => results[index] = compute(items[index]));
        var mapped = changed.Length == 0 && known.Length == items.Length ? known : [.. results];
        last = new Known(context, items, mapped);
        return mapped;
    }

    sealed record Known(object Context, ImmutableArray<TItem> Items, ImmutableArray<TResult> Results);
}
