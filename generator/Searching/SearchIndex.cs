using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>Returns the cached analysis of a page, or computes it.</summary>
/// <param name="key">Hash of all that the analysis depends on.</param>
delegate ReadOnlyMemory<byte> Recall(PageId page, Fingerprint key, Func<byte[]> analyse);

/// <summary>The search index: for each locale a folder of small files, computed together on first access.</summary>
static class SearchIndex
{
    /// <summary>Must be raised when the files of unchanged pages change.</summary>
    public const int Version = 5;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<OutputGroup> Build(Site site, Recall recall, Jobs jobs) =>
        site.Locales.Select(locale => new OutputGroup(
            Routes.SearchFolder(locale.Locale),
            () => KeyOf(site, locale),
            new(() => BuildFiles(site, locale, recall, jobs))
        ));

    static LinkedPage[] SearchedPages(SiteLocale locale) =>
        [.. locale.Pages.Where(page => page.Page.Meta is { IsHidden: false, IsSearched: true })];

    static Fingerprint KeyOf(Site site, SiteLocale locale)
    {
        var (pages, aliases) = (SearchedPages(locale), Aliases.Collect(locale));
        var key = new FingerprintBuilder().Add(Version).Add(PageAnalyser.Version).Add(site.Config.BaseUrl.Path);
        key.AddAll(
            pages,
            (builder, page) =>
                builder
                    .Add(page.SitePath)
                    .Add(page.Page.Id.Locale.Tag)
                    .Add(page.Page.Fingerprint)
                    .Add(Fragments.PlaceOf(page))
                    .AddAll(aliases.Of(page), (inner, alias) => inner.Add(alias))
        );
        foreach (var language in pages.Select(page => page.Page.Id.Locale).Distinct())
        {
            key.Add(language.Tag);
            key.AddAll(site.Config.SynonymsIn(language), (builder, set) => builder.AddAll(set, (inner, name) => inner.Add(name)));
        }

        return key.Build();
    }

    static IReadOnlyList<OutputFile> BuildFiles(Site site, SiteLocale locale, Recall recall, Jobs jobs)
    {
        var (pages, aliases) = (SearchedPages(locale), Aliases.Collect(locale));
        var folder = Routes.SearchFolder(locale.Locale);
        var synonyms = pages
            .Select(page => page.Page.Id.Locale)
            .Distinct()
            .ToDictionary(language => language, language => new Synonyms(site.Config.SynonymsIn(language), Language.For(language)));
        var analysers = new PageAnalysers();
        var analyses = jobs.Map(pages, page => Analyse(page.Page, synonyms[page.Page.Id.Locale], analysers, recall));
        var averageLength = analyses.Select(analysis => (double)PageAnalyser.LengthIn(analysis.Span)).DefaultIfEmpty().Average();
        var builder = new IndexBuilder(Math.Max(1, averageLength));
        var weights = Array.ConvertAll(pages, page => page.Page.Meta.SearchWeight);
        for (var i = 0; i < pages.Length; i++)
        {
            builder.Add(i, weights[i], analyses[i].Span, Language.For(pages[i].Page.Id.Locale), aliases.Of(pages[i]));
        }

        var shards = Shards.Build(builder.Forms, weights, jobs);
        var reversed = ReversedTermShards.Build(builder.Forms.Keys, jobs);
        var (blocks, fragments) = Fragments.Build(pages, site.Config.BaseUrl, folder);
        var parts = shards
            .Concat(reversed)
            .Select(shard => shard.File)
            .DistinctBy(file => file.Name)
            .Select(file => OutputFile.Of(folder + file.Name, file.Content));
        var contents = WriteContents(locale.Locale, weights, shards, reversed, blocks);
        return [OutputFile.Of(Routes.SearchIndex(locale.Locale), contents), .. parts, .. fragments];
    }

    static ReadOnlyMemory<byte> Analyse(Page page, Synonyms synonyms, PageAnalysers analysers, Recall recall)
    {
        var language = Language.For(page.Id.Locale);
        var key = new FingerprintBuilder()
            .Add(PageAnalyser.Version)
            .Add(page.Id.Locale.Language)
            .Add(synonyms.Key)
            .Add(page.Fingerprint)
            .Build();
        return recall(page.Id, key, () => analysers.Analyse(page, language, synonyms));
    }

    /// <summary>The one file with a constant name: lists the others, and what each holds.</summary>
    static byte[] WriteContents(
        Locale locale,
        double[] weights,
        IReadOnlyList<Shard> shards,
        IReadOnlyList<Shard> reversed,
        IReadOnlyList<Fragments.Block> blocks
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("pages", weights.Length);
            json.WriteString("stop", string.Join(' ', Language.For(locale).StopWords.Order(StringComparer.Ordinal)));
            WriteAll(json, "weights", weights.Index().Where(one => one.Item is not 1), one => WritePair(json, one.Index, one.Item));
            WriteAll(json, "shards", shards.SelectMany(shard => new[] { shard.From, WithoutExtension(shard) }), json.WriteStringValue);
            WriteAll(json, "backwards", reversed.SelectMany(shard => new[] { shard.From, WithoutExtension(shard) }), json.WriteStringValue);
            WriteAll(json, "starts", blocks.Select(block => (double)block.First), json.WriteNumberValue);
            WriteAll(json, "blocks", blocks.Select(block => block.Name), json.WriteStringValue);
            json.WriteEndObject();
        }

        return IndexFile.Deflate(buffer.WrittenSpan, CompressionLevel.SmallestSize);
    }

    static string WithoutExtension(Shard shard) => Path.GetFileNameWithoutExtension(shard.File.Name);

    static void WritePair(Utf8JsonWriter json, int page, double weight)
    {
        json.WriteStartArray();
        json.WriteNumberValue(page);
        json.WriteNumberValue(weight);
        json.WriteEndArray();
    }

    static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
