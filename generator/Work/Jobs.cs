using System.Runtime.ExceptionServices;

namespace LicensingSite.Work;

/// <summary>
/// Runs work in parallel; nothing else in the program does. Input: items and a function. Output: results in the order of the items,
/// whatever the number of jobs.
/// </summary>
/// <param name="count">Items processed at once, at least 1.</param>
/// <param name="observer">Receives the progress; null for none.</param>
/// <param name="stage">The name of the work for the observer.</param>
/// <param name="cancel">When cancelled, no further item is started and <see cref="OperationCanceledException"/> is thrown.</param>
sealed class Jobs(int count, IProgressSink? observer = null, string stage = "", CancellationToken cancel = default)
{
    /// <summary>The same for a stage, whose progress is reported by name.</summary>
    public Jobs At(string name) => new(count, observer, name, cancel);

    /// <summary>The same without progress, for short work.</summary>
    public Jobs Unobserved => new(count, observer: null, stage, cancel);

    public TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        ForEach(items, (item, index) => results[index] = work(item));
        return results;
    }

    /// <summary>Runs the work for each item; the second argument is the item's index.</summary>
    public void ForEach<TItem>(IReadOnlyList<TItem> items, Action<TItem, int> work)
    {
        if (observer is null)
        {
            Run(items, work);
            return;
        }

        observer.Begin(stage, items.Count);
        Run(
            items,
            (item, index) =>
            {
                work(item, index);
                observer.Advance();
            }
        );
    }

    void Run<TItem>(IReadOnlyList<TItem> items, Action<TItem, int> work)
    {
        if (count == 1)
        {
            for (var i = 0; i < items.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                work(items[i], i);
            }

            return;
        }

        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = count, CancellationToken = cancel };
            Parallel.For(0, items.Count, options, i => work(items[i], i));
        }
        catch (AggregateException faults)
        {
            // The first is what one job would have thrown.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }
}
