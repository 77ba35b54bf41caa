using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>
/// Caches parsed files. An entry is valid as long as the file, the files it includes and the settings of the parser are the same. Size and
/// time decide whether a file is the same; if they differ, its content does.
/// </summary>
sealed class ParseCache
{
    readonly ConcurrentDictionary<string, ParsedFile> entries;

    /// <summary>
    /// Files of the last run with their settings. The same <see cref="SourceFile"/> object means an unchanged file: no look at the disk.
    /// </summary>
    readonly ConcurrentDictionary<string, (SourceFile File, Fingerprint Context, ParsedFile Entry)> seen = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, (SourceFile File, Fingerprint Content)> contents = new(StringComparer.Ordinal);
    int misses;

    public ParseCache(IEnumerable<KeyValuePair<string, ParsedFile>> entries) =>
        this.entries = new ConcurrentDictionary<string, ParsedFile>(entries, StringComparer.Ordinal);

    public static ParseCache Empty => new([]);

    /// <summary>How many files were not in the cache, or had changed.</summary>
    public int Misses => misses;

    /// <summary>True if entries were added, changed or removed.</summary>
    public bool HasChanged { get; private set; }

    public IEnumerable<KeyValuePair<string, ParsedFile>> Entries => entries;

    /// <summary>
    /// The parsed form of a file of the last run; null if it is another object now, or includes something else.
    /// </summary>
    /// <param name="context">Hash of the settings it is parsed with.</param>
    /// <param name="contentAt">Returns the hash of an included file; null where there is none.</param>
    public object? Recall(SourceFile file, Fingerprint context, Func<SourceFile, string, Fingerprint?> contentAt) =>
        seen.TryGetValue(file.FullPath, out var last)
        && ReferenceEquals(last.File, file)
        && last.Context == context
        && IncludesTheSame(last.Entry, file, contentAt)
            ? last.Entry.Value
            : null;

    /// <summary>The parsed form of a file.</summary>
    /// <param name="context">Hash of the settings it is parsed with.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="contentAt">As for <see cref="Recall"/>.</param>
    /// <param name="parse">Parses the file, and returns what it included.</param>
    public object Get(
        SourceFile file,
        Fingerprint context,
        Func<SourceText> read,
        Func<SourceFile, string, Fingerprint?> contentAt,
        Func<SourceText, (object Value, ImmutableArray<Dependency> Dependencies)> parse
    )
    {
        var entry = Entry(file, context, read, contentAt, parse);
        entries[file.FullPath] = entry;
        seen[file.FullPath] = (file, context, entry);
        return entry.Value;
    }

    /// <summary>True where some file has included this one.</summary>
    public bool IsIncluded(SourceFile file) => contents.ContainsKey(file.FullPath);

    /// <summary>The hash of a file's content, which is read once for each object.</summary>
    public Fingerprint ContentOf(SourceFile file, Func<Fingerprint> read)
    {
        if (contents.TryGetValue(file.FullPath, out var known) && ReferenceEquals(known.File, file))
        {
            return known.Content;
        }

        var content = read();
        contents[file.FullPath] = (file, content);
        return content;
    }

    ParsedFile Entry(
        SourceFile file,
        Fingerprint context,
        Func<SourceText> read,
        Func<SourceFile, string, Fingerprint?> contentAt,
        Func<SourceText, (object Value, ImmutableArray<Dependency> Dependencies)> parse
    )
    {
        var settings = new FingerprintBuilder()
            .Add(context)
            .Add((int)file.Role)
            .Add(file.Path)
            .Add(file.SitePath)
            .Add(file.DocsetFolder)
            .Add(file.ShownPath)
            .Add(file.Locale.Tag)
            .AddAll(file.Metadata, (builder, said) => builder.Add(said.Key).Add(said.Value))
            .Build();
        var known =
            entries.TryGetValue(file.FullPath, out var entry) && entry.Settings == settings && IncludesTheSame(entry, file, contentAt);
        if (known && entry!.IsUnchanged(file))
        {
            return entry;
        }

        var readAt = DateTime.UtcNow.Ticks;
        var text = read();
        if (known && entry!.Content == text.Hash && text.Hash != default)
        {
            HasChanged = true;
            return entry with { Size = file.Size, Modified = file.Modified, ReadAt = readAt };
        }

        HasChanged = true;
        Interlocked.Increment(ref misses);
        var (value, dependencies) = parse(text);
        return new ParsedFile(file.Size, file.Modified, readAt, text.Hash, settings, dependencies, value);
    }

    static bool IncludesTheSame(ParsedFile entry, SourceFile file, Func<SourceFile, string, Fingerprint?> contentAt) =>
        entry.Dependencies.IsEmpty || entry.Dependencies.All(dependency => contentAt(file, dependency.Path) == dependency.Content);

    /// <summary>Removes files that no longer exist.</summary>
    public void Keep(IReadOnlyCollection<SourceFile> files)
    {
        // All given files have entries. With a file that is in two locales, an entry may stay although its file is gone, which is harmless.
        if (entries.Count == files.Count)
        {
            return;
        }

        var paths = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in entries.Keys.Where(path => !paths.Contains(path)))
        {
            HasChanged |= entries.TryRemove(path, out _);
            seen.TryRemove(path, out _);
        }
    }
}
