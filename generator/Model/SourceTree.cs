using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>Every file of a site, by locale; the source locale first.</summary>
/// <param name="Layout">Identity of the list of files and their roles: the same object as long as those do not change.</param>
sealed record SourceTree(ImmutableArray<LocaleFiles> Locales, object Layout)
{
    public LocaleFiles Source => Locales[0];

    public LocaleFiles Of(Locale locale) => Locales.First(files => files.Locale == locale);

    /// <summary>
    /// The file at a path in a locale, else in the source locale. Letter case matters only between files whose paths differ in nothing
    /// else.
    /// </summary>
    public SourceFile? Find(Locale locale, string path) => Of(locale).Find(path) ?? Source.Find(path);

    /// <summary>The same files, some of them with other content.</summary>
    public SourceTree With(IEnumerable<SourceFile> changed)
    {
        var byLocale = changed.ToLookup(file => file.Locale);
        return this with
        {
            Locales = [.. Locales.Select(files => byLocale.Contains(files.Locale) ? files.With(byLocale[files.Locale]) : files)],
        };
    }

    /// <summary>The changed files of a tree of the same layout.</summary>
    public IEnumerable<SourceFile> ChangedSince(SourceTree before) =>
        Locales
            .Zip(before.Locales)
            .Where(pair => !ReferenceEquals(pair.First, pair.Second))
            .SelectMany(pair => pair.First.ChangedSince(pair.Second));

    /// <summary>True where both have the same files, with the same sizes and times.</summary>
    public bool HasSameFilesAs(SourceTree other) =>
        Locales.Length == other.Locales.Length && Locales.Zip(other.Locales).All(pair => pair.First.AreSameAs(pair.Second));
}

/// <summary>The files of one locale.</summary>
sealed class LocaleFiles
{
    readonly Dictionary<string, SourceFile> byPath;

    /// <summary>By path, files whose path differs from another's only in letter case.</summary>
    readonly Dictionary<string, SourceFile> namesakes;

    public LocaleFiles(Locale locale, IEnumerable<SourceFile> files)
    {
        Locale = locale;
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        byPath = new(Files.Length, StringComparer.OrdinalIgnoreCase);
        namesakes = new(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            if (!byPath.TryAdd(file.Path, file))
            {
                namesakes.Add(file.Path, file);
            }
        }
    }

    LocaleFiles(LocaleFiles before, IEnumerable<SourceFile> changed)
    {
        Locale = before.Locale;
        byPath = new(before.byPath, before.byPath.Comparer);
        namesakes = new(before.namesakes, before.namesakes.Comparer);
        var files = before.Files.ToBuilder();
        foreach (var file in changed)
        {
            files[before.Files.BinarySearch(file, ByPath)] = file;
            (namesakes.ContainsKey(file.Path) ? namesakes : byPath)[file.Path] = file;
        }

        Files = files.MoveToImmutable();
    }

    public Locale Locale { get; }

    /// <summary>In ordinal order of path.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>The file at exactly that path, else one whose path differs only in letter case.</summary>
    public SourceFile? Find(string path) => namesakes.GetValueOrDefault(path) ?? byPath.GetValueOrDefault(path);

    /// <summary>The same files, some of them with other content.</summary>
    public LocaleFiles With(IEnumerable<SourceFile> changed) => new(this, changed);

    public IEnumerable<SourceFile> ChangedSince(LocaleFiles before) =>
        Files.Where((file, index) => !ReferenceEquals(file, before.Files[index]));

    public bool AreSameAs(LocaleFiles other) =>
        Files.Length == other.Files.Length
        && Files
            .Zip(other.Files)
            .All(pair =>
                (pair.First.Path, pair.First.Size, pair.First.Modified, pair.First.Role)
                == (pair.Second.Path, pair.Second.Size, pair.Second.Modified, pair.Second.Role)
            );

    static Comparer<SourceFile> ByPath => Comparer<SourceFile>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path));
}
