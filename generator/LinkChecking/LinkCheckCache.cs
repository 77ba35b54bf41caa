using System.Text;

namespace LicensingSite.LinkChecking;

/// <summary>
/// Results of this run and of earlier ones, in a file with one line per URL. Each line is appended as its result comes,
/// so a cancelled run resumes where it was. Damaged lines are skipped; a file that cannot be written is ignored.
/// </summary>
sealed class LinkCheckCache : IDisposable
{
    static readonly TimeSpan WorkingLifetime = TimeSpan.FromDays(7);
    static readonly TimeSpan BrokenLifetime = TimeSpan.FromDays(1);
    static readonly TimeSpan UnknownLifetime = TimeSpan.FromHours(1);

    readonly Dictionary<string, LinkCheckCacheEntry> entries;
    readonly StreamWriter? file;
    readonly Lock use = new();

    LinkCheckCache(Dictionary<string, LinkCheckCacheEntry> entries, StreamWriter? file) => (this.entries, this.file) = (entries, file);

    /// <summary>A cache for one run, without a file.</summary>
    public static LinkCheckCache InMemory => new([], null);

    /// <summary>Opens the cache and removes expired and damaged lines from its file.</summary>
    public static LinkCheckCache Open(string path, DateTimeOffset now)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            var entries = new Dictionary<string, LinkCheckCacheEntry>(StringComparer.Ordinal);
            foreach (var entry in lines.Select(LinkCheckCacheCodec.Read).OfType<LinkCheckCacheEntry>().Where(entry => IsFresh(entry, now)))
            {
                entries[entry.Key] = entry;
            }

            if (entries.Count < lines.Length)
            {
                var temporary = $"{path}.{Environment.ProcessId}";
                File.WriteAllLines(temporary, entries.Values.Select(LinkCheckCacheCodec.Write));
                File.Move(temporary, path, overwrite: true);
            }

            var file = new StreamWriter(path, append: true, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
            return new LinkCheckCache(entries, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return InMemory;
        }
    }

    /// <summary>The result for a URL; null if there is none, or none that covers all anchors of its links.</summary>
    public LinkCheckResult? Find(ExternalUrl url)
    {
        lock (use)
        {
            return entries.GetValueOrDefault(url.Key)?.Result is { } result && result.Covers(url) ? result : null;
        }
    }

    /// <summary>Adds a result, unless it is one that the next run should not rely on.</summary>
    public void Add(ExternalUrl url, LinkCheckResult result, DateTimeOffset now)
    {
        if (!result.IsCacheable)
        {
            return;
        }

        var entry = new LinkCheckCacheEntry(url.Key, now, result);
        lock (use)
        {
            entries[url.Key] = entry;
            try
            {
                file?.WriteLine(LinkCheckCacheCodec.Write(entry));
            }
            catch (IOException)
            {
                // The disk is full: the next run requests this URL again.
            }
        }
    }

    public void Dispose()
    {
        try
        {
            file?.Dispose();
        }
        catch (IOException)
        {
            // The next run requests again what could not be written.
        }
    }

    static bool IsFresh(LinkCheckCacheEntry entry, DateTimeOffset now)
    {
        var age = now - entry.CheckedAt;
        var lifetime = entry.Result.Status switch
        {
            LinkStatus.Working when entry.Result.Anchors.All(anchor => anchor.IsThere == true) => WorkingLifetime,
            LinkStatus.Working or LinkStatus.Broken => BrokenLifetime,
            _ => UnknownLifetime,
        };

        // An entry from the future was written under a wrong clock.
        return age < lifetime && age > -UnknownLifetime;
    }
}
