using LicensingSite.Model;
using LicensingSite.Serialization;
using LicensingSite.Work;
using LicensingSite.Writing;

namespace LicensingSite.Caching;

/// <summary>The cache files that builds leave for the next one, in <c>.cache</c> below a folder; safe to delete at any time.</summary>
sealed class BuildCache
{
    const string Folder = ".cache";

    /// <summary>The file with the answers of other sites, which all sites checked in a folder share.</summary>
    public static string ExternalPath(string folder) => Path.Combine(folder, Folder, "external-links");

    /// <summary>The folder with drawn diagrams, which all sites built in a folder share.</summary>
    public static string DrawingsBelow(string folder) => Path.Combine(folder, Folder, "diagrams");

    /// <inheritdoc cref="DrawingsBelow"/>
    public string DrawingFolder { get; }

    readonly string parsedPath;
    readonly string analysedPath;
    readonly string writtenPath;

    public BuildCache(string folder, SiteConfig config, string output)
    {
        DrawingFolder = DrawingsBelow(folder);
        var sources = new FingerprintBuilder().AddAll(config.Locales, (builder, source) => builder.Add(source.Root)).Build();
        var written = new FingerprintBuilder().Add(sources).Add(Path.GetFullPath(output)).Build();
        parsedPath = Path.Combine(folder, Folder, $"parsed-{sources.ToFileNamePart()}");
        analysedPath = Path.Combine(folder, Folder, $"analysed-{sources.ToFileNamePart()}");
        writtenPath = Path.Combine(folder, Folder, $"written-{written.ToFileNamePart()}");
    }

    public ParseCache ReadParsed() => new(CacheFile.Read(parsedPath, ReadParsed) ?? []);

    /// <summary>The search analyses, read on first access.</summary>
    public AnalysisCache ReadAnalysed() => new(() => CacheFile.Read(analysedPath, ReadAnalysed) ?? []);

    public void WriteParsed(ParseCache memo) =>
        CacheFile.Write(
            parsedPath,
            writer =>
            {
                var entries = memo.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
                writer.Write(entries.Length);
                foreach (var (path, file) in entries)
                {
                    writer.Write(path);
                    Write(writer, file);
                }
            }
        );

    public void WriteAnalysed(AnalysisCache memo) =>
        CacheFile.Write(
            analysedPath,
            writer =>
            {
                var entries = memo
                    .Entries.OrderBy(entry => entry.Key.Locale.Tag, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.Slug, StringComparer.Ordinal)
                    .ToArray();
                writer.Write(entries.Length);
                foreach (var (page, analysis) in entries)
                {
                    writer.Write(page);
                    writer.Write(analysis.Key);
                    writer.Write(analysis.Content);
                }
            }
        );

    public WrittenFiles ReadWritten() => CacheFile.Read(writtenPath, (reader, _) => ReadWritten(reader)) ?? WrittenFiles.None;

    public void WriteWritten(WrittenFiles files) =>
        CacheFile.Write(
            writtenPath,
            writer =>
            {
                writer.Write(files.ByPath.Count);
                foreach (var (path, file) in files.ByPath)
                {
                    writer.Write(path);
                    writer.Write(file.Key);
                    writer.Write(file.Size);
                    writer.Write(file.Modified);
                }

                writer.Write(files.Groups.Count);
                foreach (var (folder, key) in files.Groups)
                {
                    writer.Write(folder);
                    writer.Write(key);
                }
            }
        );

    static List<KeyValuePair<PageId, Analysis>> ReadAnalysed(BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<KeyValuePair<PageId, Analysis>>();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            entries.Add(KeyValuePair.Create(reader.ReadPageId(), new Analysis(reader.ReadFingerprint(), reader.ReadBytes(bytes))));
        }

        return entries;
    }

    static WrittenFiles ReadWritten(BinaryReader reader)
    {
        var files = new Dictionary<string, WrittenFile>(StringComparer.Ordinal);
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            files[reader.ReadString()] = new WrittenFile(reader.ReadFingerprint(), reader.ReadInt64(), reader.ReadInt64());
        }

        var groups = new Dictionary<string, Fingerprint>(StringComparer.Ordinal);
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            groups[reader.ReadString()] = reader.ReadFingerprint();
        }

        return new WrittenFiles(files, groups);
    }

    static List<KeyValuePair<string, ParsedFile>> ReadParsed(BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<KeyValuePair<string, ParsedFile>>();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            entries.Add(KeyValuePair.Create(reader.ReadString(), ReadParsedFile(reader, bytes)));
        }

        return entries;
    }

    static void Write(BinaryWriter writer, ParsedFile file)
    {
        writer.Write(file.Size);
        writer.Write(file.Modified);
        writer.Write(file.ReadAt);
        writer.Write(file.Content);
        writer.Write(file.Settings);
        writer.WriteAll(
            file.Dependencies,
            dependency =>
            {
                writer.Write(dependency.Path);
                writer.Write(dependency.Content is not null);
                writer.Write(dependency.Content ?? default);
            }
        );
        writer.Write(file.Value is Page);
        if (file.Value is Page page)
        {
            PageCodec.Write(writer, page);
        }
        else
        {
            PageCodec.Write(writer, (Toc)file.Value);
        }
    }

    static ParsedFile ReadParsedFile(BinaryReader reader, ReadOnlyMemory<byte> bytes) =>
        new(
            reader.ReadInt64(),
            reader.ReadInt64(),
            reader.ReadInt64(),
            reader.ReadFingerprint(),
            reader.ReadFingerprint(),
            reader.ReadAll(() => ReadDependency(reader)),
            reader.ReadBoolean() ? PageCodec.ReadPage(reader, bytes) : PageCodec.ReadToc(reader)
        );

    static Dependency ReadDependency(BinaryReader reader)
    {
        var (path, exists, content) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadFingerprint());
        return new Dependency(path, exists ? content : null);
    }
}
