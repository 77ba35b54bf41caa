using System.Runtime.ExceptionServices;

namespace LicensingSite.Work;

/// <summary>The one place where work runs in parallel: each item by itself, results in the order of the items.</summary>
/// <param name="count">How many at once, at least 1.</param>
/// <param name="observer">Is told of every piece of work; null where nobody looks on.</param>
/// <param name="stage">What the work is for.</param>
/// <param name="cancel">Where it is cancelled, no further item is begun, and <see cref="OperationCanceledException"/> is thrown.</param>
sealed class Jobs(int count, IProgressSink? observer = null, string stage = "", CancellationToken cancel = default)
{
    /// <summary>The same for a stage, whose name observers are told.</summary>
    public Jobs At(string name) => new(count, observer, name, cancel);

    /// <summary>The same for work that is too short to be reported.</summary>
    public Jobs Unobserved => new(count, observer: null, stage, cancel);

    public TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        ForEach(items, (item, index) => results[index] = work(item));
        return results;
    }

    /// <summary>Does the work for each item; the second argument is the item's index.</summary>
    public void ForEach<TItem>(IReadOnlyList<TItem> items, Action<TItem, int> work)
    {
        if (observer is null)
        {
            Run(items, work);
            return;
        }

        observer.Begin(stage, items.Count);
        Run(items, (item, index) =>
        {
            work(item, index);
            observer.Advance();
        });
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
