using System.Collections.Concurrent;

namespace LicensingSite.Serving;

/// <summary>Says which files in some folders have changed, once for each burst of changes.</summary>
sealed class SourceWatcher : IDisposable
{
    /// <summary>Long enough for an editor to finish its save, short enough not to be noticed.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);

    readonly ConcurrentDictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> paths = [];
    readonly Action<IReadOnlyCollection<string>?> changed;
    readonly Timer timer;
    bool hasMissed;

    /// <param name="changed">Told the full paths; null where some may have been missed.</param>
    public SourceWatcher(IEnumerable<string> folders, Action<IReadOnlyCollection<string>?> changed)
    {
        this.changed = changed;
        timer = new Timer(_ => Tell());
        Watch(folders);
    }

    /// <summary>Looks at these folders too.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(Path.GetFullPath).Where(Directory.Exists))
        {
            watchers.GetOrAdd(folder, Watcher);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }

        timer.Dispose();
    }

    FileSystemWatcher Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Notice(change.FullPath);
        watcher.Created += (_, change) => Notice(change.FullPath);
        watcher.Deleted += (_, change) => Notice(change.FullPath);
        watcher.Renamed += (_, change) => Notice(change.OldFullPath, change.FullPath);
        watcher.Error += (_, _) => Miss();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void Notice(params ReadOnlySpan<string> changes)
    {
        foreach (var path in changes)
        {
            paths.Enqueue(path);
        }

        timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    void Miss()
    {
        Volatile.Write(ref hasMissed, true);
        timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    void Tell()
    {
        var burst = new HashSet<string>(StringComparer.Ordinal);
        while (paths.TryDequeue(out var path))
        {
            burst.Add(path);
        }

        if (Interlocked.Exchange(ref hasMissed, false))
        {
            changed(null);
        }
        else if (burst.Count > 0)
        {
            changed(burst);
        }
    }
}
