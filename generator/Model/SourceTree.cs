using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>Every file of a site, by locale; the source locale first.</summary>
sealed record SourceTree(ImmutableArray<LocaleFiles> Locales)
{
    public LocaleFiles Source => Locales[0];

    public LocaleFiles Of(Locale locale) => Locales.First(files => files.Locale == locale);

    /// <summary>The file a path leads to in a locale, or else in the source locale; letter case counts only between files that differ in nothing else.</summary>
    public SourceFile? Find(Locale locale, string path) => Of(locale).Find(path) ?? Source.Find(path);
}

/// <summary>The files of one locale.</summary>
sealed class LocaleFiles
{
    readonly Dictionary<string, SourceFile> byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files whose path another file has in other letter case, by their own.</summary>
    readonly Dictionary<string, SourceFile> namesakes = new(StringComparer.Ordinal);

    public LocaleFiles(Locale locale, IEnumerable<SourceFile> files)
    {
        Locale = locale;
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        foreach (var file in Files)
        {
            if (!byPath.TryAdd(file.Path, file))
            {
                namesakes.Add(file.Path, file);
            }
        }
    }

    public Locale Locale { get; }

    /// <summary>In ordinal order of path.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>The file of just that path, else one that differs only in letter case.</summary>
    public SourceFile? Find(string path) => namesakes.GetValueOrDefault(path) ?? byPath.GetValueOrDefault(path);
}
