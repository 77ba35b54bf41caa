using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Loading;
using LicensingSite.Markdown;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Templating;

namespace LicensingSite.Pipeline;

/// <summary>Parses every page and table of contents of a tree, or recalls what it was parsed to.</summary>
sealed class ParseStage(SourceTree tree, StringTables strings, ParseMemo memo)
{
    readonly ConcurrentDictionary<string, Lazy<SourceText>> texts = new(StringComparer.Ordinal);

    /// <summary>All pages and tables of contents, in order of locale and path.</summary>
    /// <param name="glance">A page as far as it has to be known; null where that is all of it.</param>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Toc> Tocs) Parse(SourceTree tree, StringTables strings, ParseMemo memo, Jobs jobs, Func<SourceFile, Page?> glance)
    {
        var stage = new ParseStage(tree, strings, memo);
        var files = tree.Locales.SelectMany(locale => locale.Files).Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Toc).ToArray();
        var settings = tree.Locales.ToDictionary(locale => locale.Locale, locale => stage.FingerprintOf(locale.Locale));
        var values = jobs.Map(files, file => glance(file)
            ?? memo.Recall(file, settings[file.Locale], stage.ContentAt)
            ?? memo.Get(file, settings[file.Locale], () => Read(file, withSha1: stage.IsSource(file.Locale)), stage.ContentAt, text => stage.Parse(file, text)));
        memo.Keep(files);
        return ([.. values.OfType<Page>()], [.. values.OfType<Toc>()]);
    }

    (object Value, ImmutableArray<Dependency> Dependencies) Parse(SourceFile file, SourceText text)
    {
        if (file.Role == FileRole.Toc)
        {
            return (TocParser.Parse(file, text), []);
        }

        var dependencies = ImmutableHashSet.CreateBuilder<Dependency>();
        var settings = new ArticleSettings(
            strings[file.Locale],
            path =>
            {
                dependencies.Add(new Dependency(path, ContentAt(file, path)));
                return tree.Find(file.Locale, path);
            },
            ReadOnce,
            IsCompared);
        return (PageParser.Parse(file, text, settings), [.. dependencies.OrderBy(dependency => dependency.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Stands for the file at a path and its content; a copy of it elsewhere is another file.</summary>
    Fingerprint? ContentAt(SourceFile from, string path) => tree.Find(from.Locale, path) is { } file
        ? new Fingerprint.Gatherer().Add(memo.ContentOf(file, () => ReadOnce(file).Hash)).Add(file.ShownPath).Done()
        : null;

    SourceText ReadOnce(SourceFile file) => texts.GetOrAdd(file.FullPath, _ => new Lazy<SourceText>(() => Read(file))).Value;

    static SourceText Read(SourceFile file, bool withSha1 = false)
    {
        try
        {
            return FileReader.Read(file, withSha1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return FileReader.Unreadable(file, fault);
        }
    }

    bool IsCompared => tree.Locales.Length > 1;

    bool IsSource(Locale locale) => locale == tree.Source.Locale;

    Fingerprint FingerprintOf(Locale locale) => new Fingerprint.Gatherer()
        .Add(Dialect.Version)
        .Add(IsSource(locale))
        .Add(IsCompared)
        .AddAll(strings[locale], (gatherer, text) => gatherer.Add(text.Key).Add(text.Value))
        .Done();
}
