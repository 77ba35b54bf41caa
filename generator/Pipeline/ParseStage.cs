using System.Collections.Concurrent;
using System.Collections.Immutable;
using LicensingSite.Caching;
using LicensingSite.Loading;
using LicensingSite.Markdown;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using LicensingSite.Parsing;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Pipeline;

/// <summary>Parses every page and table of contents of a tree, or recalls what it was parsed to.</summary>
sealed class ParseStage
{
    readonly SourceTree tree;
    readonly StringTables strings;
    readonly ParseCache memo;

    /// <summary>Stands for what the files of a locale are parsed with.</summary>
    readonly Dictionary<Locale, Fingerprint> settings;

    readonly ConcurrentDictionary<string, Lazy<SourceText>> texts = new(StringComparer.Ordinal);

    ParseStage(SourceTree tree, StringTables strings, ParseCache memo)
    {
        (this.tree, this.strings, this.memo) = (tree, strings, memo);
        settings = tree.Locales.ToDictionary(locale => locale.Locale, locale => FingerprintOf(locale.Locale));
    }

    /// <summary>All pages and tables of contents, in order of locale and path.</summary>
    /// <param name="slug">Where the pages are that have to be known whole; null for everywhere.</param>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Toc> Tocs) Parse(SourceTree tree, StringTables strings, ParseCache memo, Jobs jobs, string? slug)
    {
        var stage = new ParseStage(tree, strings, memo);
        var values = slug is null ? stage.All(jobs) : jobs.Map(stage.Files(), file => file.Role == FileRole.Toc || file.Slug == slug ? stage.Of(file) : stage.Later(file));
        return ([.. values.OfType<Page>()], [.. values.OfType<Toc>()]);
    }

    /// <summary>What every file is parsed to; after an edit of files that no other includes, only these are looked at.</summary>
    IReadOnlyList<object> All(Jobs jobs)
    {
        var files = Files();
        if (memo.Last is not { } last || !ReferenceEquals(last.Tree.Layout, tree.Layout) || !settings.SequenceEqual(last.Settings) || tree.ChangedSince(last.Tree).Any(memo.IsIncluded))
        {
            last = new(tree, settings, files, jobs.Map(files, Of));
            memo.Keep(files);
        }
        else
        {
            last = new(tree, settings, files, [.. files.Select((file, index) => ReferenceEquals(file, last.Files[index]) ? last.Values[index] : Of(file))]);
        }

        memo.Last = last;
        return last.Values;
    }

    SourceFile[] Files() => [.. tree.Locales.SelectMany(locale => locale.Files).Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Toc)];

    object Of(SourceFile file)
    {
        var context = settings[file.Locale];
        return memo.Recall(file, context, ContentAt) ?? memo.Get(file, context, () => Read(file, withSha1: IsSource(file.Locale)), ContentAt, text => Parse(file, text));
    }

    /// <summary>A page that is read once somebody asks what it says of itself, and no further than that.</summary>
    Page Later(SourceFile file) => PageParser.Later(file, () => ReadStart(file) ?? ((Page)Of(file)).Meta);

    static PageMeta? ReadStart(SourceFile file)
    {
        try
        {
            return file.Role == FileRole.MarkdownPage ? PageParser.ReadStart(file, FileReader.ReadStart(file)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
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
        ? new FingerprintBuilder().Add(memo.ContentOf(file, () => ReadOnce(file).Hash)).Add(file.ShownPath).Build()
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

    Fingerprint FingerprintOf(Locale locale) => new FingerprintBuilder()
        .Add(Dialect.Version)
        .Add(IsSource(locale))
        .Add(IsCompared)
        .AddAll(strings[locale], (builder, text) => builder.Add(text.Key).Add(text.Value))
        .Build();
}
