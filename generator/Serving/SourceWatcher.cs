namespace LicensingSite.Serving;

/// <summary>Says that something in some folders has changed, once for each burst of changes.</summary>
sealed class SourceWatcher : IDisposable
{
    /// <summary>Long enough for an editor to finish its save, short enough not to be noticed.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    readonly List<FileSystemWatcher> watchers = [];
    readonly Timer timer;

    public SourceWatcher(IEnumerable<string> folders, Action changed)
    {
        timer = new Timer(_ => changed());
        foreach (var folder in folders.Select(Path.GetFullPath).Distinct().Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            watcher.Error += Notice;
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
        {
            watcher.Dispose();
        }

        timer.Dispose();
    }

    void Notice(object? sender, EventArgs change) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
