using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Caching;

/// <summary>Remembers what files were parsed to, and hands it out again while nothing it came from has changed.</summary>
sealed class ParseMemo
{
    readonly ConcurrentDictionary<string, ParsedFile> entries;
    int parsed;

    public ParseMemo(IEnumerable<KeyValuePair<string, ParsedFile>> entries) =>
        this.entries = new ConcurrentDictionary<string, ParsedFile>(entries, StringComparer.Ordinal);

    public static ParseMemo Empty => new([]);

    /// <summary>What search knows of pages.</summary>
    public AnalysisMemo Analyses { get; init; } = new();

    /// <summary>Files parsed since this was made: not found here, or changed.</summary>
    public int Parsed => parsed;

    /// <summary>True where there is something to remember that was not there before.</summary>
    public bool HasChanged { get; private set; }

    public IEnumerable<KeyValuePair<string, ParsedFile>> Entries => entries;

    /// <summary>The parsed form of a file.</summary>
    /// <param name="context">Stands for the settings it is parsed with.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="contentAt">Fingerprint of what an include's path leads to now; null where there is nothing.</param>
    /// <param name="parse">Parses the file, and says what it included.</param>
    public object Get(
        SourceFile file,
        Fingerprint context,
        Func<SourceText> read,
        Func<string, Fingerprint?> contentAt,
        Func<SourceText, (object Value, ImmutableArray<Dependency> Dependencies)> parse)
    {
        var settings = new Fingerprint.Gatherer()
            .Add(context).Add((int)file.Role).Add(file.Path).Add(file.SitePath).Add(file.DocsetFolder).Add(file.ShownPath).Add(file.Locale.Tag)
            .AddAll(file.Metadata, (gatherer, said) => gatherer.Add(said.Key).Add(said.Value))
            .Done();
        var known = entries.TryGetValue(file.FullPath, out var entry)
            && entry.Settings == settings
            && entry.Dependencies.All(dependency => contentAt(dependency.Path) == dependency.Content);
        if (known && entry!.IsUnchanged(file))
        {
            return entry.Value;
        }

        var readAt = DateTime.UtcNow.Ticks;
        var text = read();
        if (known && entry!.Content == text.Hash && text.Hash != default)
        {
            HasChanged = true;
            entries[file.FullPath] = entry with { Size = file.Size, Modified = file.Modified, ReadAt = readAt };
            return entry.Value;
        }

        HasChanged = true;
        Interlocked.Increment(ref parsed);
        var (value, dependencies) = parse(text);
        entries[file.FullPath] = new ParsedFile(file.Size, file.Modified, readAt, text.Hash, settings, dependencies, value);
        return value;
    }

    /// <summary>Forgets the files that are gone.</summary>
    public void Keep(IEnumerable<SourceFile> files)
    {
        var paths = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in entries.Keys.Where(path => !paths.Contains(path)))
        {
            HasChanged |= entries.TryRemove(path, out _);
        }
    }
}
