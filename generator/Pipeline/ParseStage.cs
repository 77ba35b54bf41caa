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

/// <summary>Parses all pages and tables of contents of a tree; unchanged ones come from the cache.</summary>
sealed class ParseStage
{
    readonly SourceTree tree;
    readonly StringTables strings;
    readonly ParseCache cache;

    /// <summary>By locale, the hash of everything that its files are parsed with.</summary>
    readonly Dictionary<Locale, Fingerprint> settings;

    readonly ConcurrentDictionary<string, SourceText> texts = new(StringComparer.Ordinal);

    ParseStage(SourceTree tree, StringTables strings, ParseCache cache)
    {
        (this.tree, this.strings, this.cache) = (tree, strings, cache);
        settings = tree.Locales.ToDictionary(locale => locale.Locale, locale => FingerprintOf(locale.Locale));
    }

    /// <summary>All pages and tables of contents, in order of locale and path.</summary>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Toc> Tocs) Parse(
        SourceTree tree,
        StringTables strings,
        StageCaches caches,
        Jobs jobs
    )
    {
        var stage = new ParseStage(tree, strings, caches.Parsed);
        var files = stage.Files();
        var context = caches.ParseContext.Get(new ParseInputs(tree, stage.settings, caches.Parsed.IsIncluded), inputs => inputs);
        var values = caches.Values.Map(context, files, jobs, stage.Parse);
        caches.Parsed.Keep(files);
        return ([.. values.OfType<Page>()], [.. values.OfType<Toc>()]);
    }

    /// <summary>The same, but pages of other slugs are parsed when something reads them.</summary>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Toc> Tocs) ParseOnDemand(
        SourceTree tree,
        StringTables strings,
        ParseCache cache,
        string slug
    )
    {
        var stage = new ParseStage(tree, strings, cache);
        var values = stage
            .Files()
            .Select(file => file.Role == FileRole.Toc || file.Slug == slug ? stage.Parse(file) : stage.OnDemand(file))
            .ToArray();
        return ([.. values.OfType<Page>()], [.. values.OfType<Toc>()]);
    }

    ImmutableArray<SourceFile> Files() =>
        [
            .. tree
                .Locales.SelectMany(locale => locale.Files)
                .Where(file => file.Role is FileRole.MarkdownPage or FileRole.YamlPage or FileRole.Toc),
        ];

    object Parse(SourceFile file)
    {
        var context = settings[file.Locale];
        return cache.Recall(file, context, ContentAt)
            ?? cache.Get(
                file,
                context,
                () => Read(file, withSha1: IsCompared && IsSource(file.Locale)),
                ContentAt,
                text => Parse(file, text)
            );
    }

    /// <summary>A page whose front matter alone is read for its face.</summary>
    Page OnDemand(SourceFile file)
    {
        Page Whole() => (Page)Parse(file);
        return new Page(
            new PageEntry(new PageId(file.Locale, file.Slug), file.Path, new(() => ReadFace(file) ?? Whole().Face)),
            new(() => Whole().Content)
        );
    }

    static PageFace? ReadFace(SourceFile file)
    {
        try
        {
            return file.Role == FileRole.MarkdownPage ? PageParser.ReadFace(file, FileReader.ReadStart(file)) : null;
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
            IsCompared
        );
        return (PageParser.Parse(file, text, settings), [.. dependencies.OrderBy(dependency => dependency.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Hash of the path and the content of a file that another one includes; null where there is none.</summary>
    Fingerprint? ContentAt(SourceFile from, string path) =>
        tree.Find(from.Locale, path) is { } file
            ? new FingerprintBuilder().Add(cache.ContentOf(file, () => ReadOnce(file).Hash)).Add(file.ShownPath).Build()
            : null;

    SourceText ReadOnce(SourceFile file) => texts.GetOrAdd(file.FullPath, _ => Read(file));

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

    Fingerprint FingerprintOf(Locale locale) =>
        new FingerprintBuilder()
            .Add(Dialect.Version)
            .Add(IsSource(locale))
            .Add(IsCompared)
            .AddAll(strings[locale], (builder, text) => builder.Add(text.Key).Add(text.Value))
            .Build();
}
