using System.Collections.Concurrent;

namespace LicensingSite.Serving;

/// <summary>Watches folders and reports changed files, once for each burst of changes.</summary>
sealed class FileWatcher : IDisposable
{
    /// <summary>Debounce time: editors need a few milliseconds to save a file.</summary>
    static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(5);

    readonly ConcurrentDictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> paths = [];
    readonly Action<IReadOnlyCollection<string>?> changed;
    readonly Timer timer;
    bool hasLostEvents;

    /// <param name="changed">Called with full paths; null if events were lost.</param>
    public FileWatcher(IEnumerable<string> folders, Action<IReadOnlyCollection<string>?> changed)
    {
        this.changed = changed;
        timer = new Timer(_ => Raise());
        Watch(folders);
    }

    /// <summary>Also watches these folders.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(Path.GetFullPath).Where(Directory.Exists))
        {
            watchers.GetOrAdd(folder, CreateWatcher);
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

    FileSystemWatcher CreateWatcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => HandleChange(change.FullPath);
        watcher.Created += (_, change) => HandleChange(change.FullPath);
        watcher.Deleted += (_, change) => HandleChange(change.FullPath);
        watcher.Renamed += (_, change) => HandleChange(change.OldFullPath, change.FullPath);
        watcher.Error += (_, _) => HandleLostEvents();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void HandleChange(params ReadOnlySpan<string> changes)
    {
        foreach (var path in changes)
        {
            paths.Enqueue(path);
        }

        timer.Change(DebounceInterval, Timeout.InfiniteTimeSpan);
    }

    void HandleLostEvents()
    {
        Volatile.Write(ref hasLostEvents, true);
        timer.Change(DebounceInterval, Timeout.InfiniteTimeSpan);
    }

    void Raise()
    {
        var burst = new HashSet<string>(StringComparer.Ordinal);
        while (paths.TryDequeue(out var path))
        {
            burst.Add(path);
        }

        if (Interlocked.Exchange(ref hasLostEvents, false))
        {
            changed(null);
        }
        else if (burst.Count > 0)
        {
            changed(burst);
        }
    }
}
