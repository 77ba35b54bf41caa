using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Caching;

/// <summary>Remembers what files were parsed to, and hands it out again while nothing it came from has changed.</summary>
sealed class ParseCache
{
    readonly ConcurrentDictionary<string, ParsedFile> entries;

    /// <summary>Files as they were found at the last look, and with which settings: whoever finds the very same object again need not ask the disk.</summary>
    readonly ConcurrentDictionary<string, (SourceFile File, Fingerprint Context, ParsedFile Entry)> seen = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, (SourceFile File, Fingerprint Content)> contents = new(StringComparer.Ordinal);
    int misses;

    public ParseCache(IEnumerable<KeyValuePair<string, ParsedFile>> entries) =>
        this.entries = new ConcurrentDictionary<string, ParsedFile>(entries, StringComparer.Ordinal);

    public static ParseCache Empty => new([]);

    /// <summary>Files parsed since this was made: not found here, or changed.</summary>
    public int Misses => misses;

    /// <summary>True where there is something to remember that was not there before.</summary>
    public bool HasChanged { get; private set; }

    public IEnumerable<KeyValuePair<string, ParsedFile>> Entries => entries;

    /// <summary>The parsed form of a file that was asked for as the very same object before; null where it was not, or includes something else now.</summary>
    /// <param name="context">Stands for the settings it is parsed with.</param>
    /// <param name="contentAt">Fingerprint of what a path that a file includes leads to now; null where there is nothing.</param>
    public object? Recall(SourceFile file, Fingerprint context, Func<SourceFile, string, Fingerprint?> contentAt) =>
        seen.TryGetValue(file.FullPath, out var last) && ReferenceEquals(last.File, file) && last.Context == context
        && IncludesTheSame(last.Entry, file, contentAt)
            ? last.Entry.Value
            : null;

    /// <summary>The parsed form of a file.</summary>
    /// <param name="context">Stands for the settings it is parsed with.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="contentAt">As for <see cref="Recall"/>.</param>
    /// <param name="parse">Parses the file, and says what it included.</param>
    public object Get(
        SourceFile file,
        Fingerprint context,
        Func<SourceText> read,
        Func<SourceFile, string, Fingerprint?> contentAt,
        Func<SourceText, (object Value, ImmutableArray<Dependency> Dependencies)> parse)
    {
        var entry = Entry(file, context, read, contentAt, parse);
        entries[file.FullPath] = entry;
        seen[file.FullPath] = (file, context, entry);
        return entry.Value;
    }

    /// <summary>True where some file has included this one.</summary>
    public bool IsIncluded(SourceFile file) => contents.ContainsKey(file.FullPath);

    /// <summary>What a file's content comes to, read only where this very object has not been asked before.</summary>
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
        Func<SourceText, (object Value, ImmutableArray<Dependency> Dependencies)> parse)
    {
        var settings = new FingerprintBuilder()
            .Add(context).Add((int)file.Role).Add(file.Path).Add(file.SitePath).Add(file.DocsetFolder).Add(file.ShownPath).Add(file.Locale.Tag)
            .AddAll(file.Metadata, (builder, said) => builder.Add(said.Key).Add(said.Value))
            .Build();
        var known = entries.TryGetValue(file.FullPath, out var entry)
            && entry.Settings == settings
            && IncludesTheSame(entry, file, contentAt);
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

    /// <summary>Forgets the files that are gone.</summary>
    public void Keep(IReadOnlyCollection<SourceFile> files)
    {
        // All that were just asked for are here. A file that stands in two locales may hide one that is gone: that costs room, no more.
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
