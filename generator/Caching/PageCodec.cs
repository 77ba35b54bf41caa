using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Caching;

/// <summary>Writes pages and tables of contents as bytes, and reads them back.</summary>
static class PageCodec
{
    public static void Write(BinaryWriter writer, Page page)
    {
        var sources = Sources([new Place(page.Structure.Source, 0, 0), .. page.References.Select(reference => reference.Place), .. Places(page.Diagnostics)]);
        WriteSources(writer, sources);
        writer.Write(page.Id);
        writer.Write(page.Path);
        writer.Write((byte)page.Kind);
        WriteMeta(writer, page.Meta);
        writer.Write(page.Body.Html);
        writer.WriteAll(page.Body.Placeholders, hole =>
        {
            writer.Write7BitEncodedInt(hole.Offset);
            writer.Write((byte)hole.Kind);
            writer.Write7BitEncodedInt(hole.Index);
        });
        writer.WriteAll(page.References, reference => WriteReference(writer, reference, sources));
        writer.WriteAll(page.Headings, heading =>
        {
            writer.Write((byte)heading.Level);
            writer.Write(heading.Id);
            writer.Write(heading.Title);
            writer.WriteAll(heading.OtherIds, writer.Write);
        });
        writer.WriteAll(page.Anchors, writer.Write);
        writer.WriteAll(page.Diagnostics, found => WriteDiagnostic(writer, found, sources));
        writer.Write(page.Fingerprint);
        writer.Write7BitEncodedInt(page.Words);
        writer.WriteOptional(page.Sha1?.AsIs);
        writer.WriteOptional(page.Sha1?.OtherLineEnds);
        writer.Write(page.Structure.Bytes.Length);
        writer.Write(page.Structure.Bytes.Span);
    }

    /// <summary>Reads a page; its body stays a part of the bytes it is read from.</summary>
    public static Page ReadPage(BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var sources = ReadSources(reader);
        return new Page(
            reader.ReadPageId(),
            reader.ReadString(),
            (PageKind)reader.ReadByte(),
            new(ReadMeta(reader)),
            new Body(reader.ReadBytes(bytes), reader.ReadAll(() => new Placeholder(reader.Read7BitEncodedInt(), (PlaceholderKind)reader.ReadByte(), reader.Read7BitEncodedInt()))),
            reader.ReadAll(() => ReadReference(reader, sources)),
            reader.ReadAll(() => new Heading(reader.ReadByte(), reader.ReadString(), reader.ReadString(), reader.ReadAll(reader.ReadString))),
            reader.ReadAll(reader.ReadString),
            reader.ReadAll(() => ReadDiagnostic(reader, sources)),
            reader.ReadFingerprint(),
            reader.Read7BitEncodedInt(),
            ReadSha1(reader),
            new PageStructure(sources[0], reader.ReadBytes(bytes)));
    }

    public static void Write(BinaryWriter writer, Toc toc)
    {
        var sources = Sources([.. Places(toc.Entries), .. Places(toc.Diagnostics)]);
        WriteSources(writer, sources);
        writer.Write(toc.Locale.Tag);
        writer.Write(toc.Path);
        writer.Write(toc.IsBreadcrumb);
        WriteEntries(writer, toc.Entries, sources);
        writer.WriteAll(toc.Diagnostics, found => WriteDiagnostic(writer, found, sources));
    }

    public static Toc ReadToc(BinaryReader reader)
    {
        var sources = ReadSources(reader);
        var (locale, path, isBreadcrumb) = (reader.ReadLocale(), reader.ReadString(), reader.ReadBoolean());
        return new Toc(locale, path, ReadEntries(reader, sources), isBreadcrumb, reader.ReadAll(() => ReadDiagnostic(reader, sources)));
    }

    static ImmutableArray<SourceLines> Sources(IEnumerable<Place> places) => [.. places.Select(place => place.Source).Distinct()];

    static IEnumerable<Place> Places(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.SelectMany(found => found.Related is { } related ? new[] { found.Place, related } : [found.Place]);

    static IEnumerable<Place> Places(ImmutableArray<TocEntry> entries) =>
        entries.SelectMany(entry => entry.Href is { } href ? Places(entry.Items).Prepend(href.Place) : Places(entry.Items));

    static void WriteSources(BinaryWriter writer, ImmutableArray<SourceLines> sources) => writer.WriteAll(sources, source =>
    {
        writer.Write(source.File);
        var before = 0;
        writer.WriteAll(source.Starts, start =>
        {
            writer.Write7BitEncodedInt(start - before);
            before = start;
        });
    });

    static ImmutableArray<SourceLines> ReadSources(BinaryReader reader) => reader.ReadAll(() =>
    {
        var file = reader.ReadString();
        var before = 0;
        return new SourceLines(file, reader.ReadAll(() => before += reader.Read7BitEncodedInt()));
    });

    static void WritePlace(BinaryWriter writer, Place place, ImmutableArray<SourceLines> sources)
    {
        writer.Write7BitEncodedInt(sources.IndexOf(place.Source));
        writer.Write7BitEncodedInt(place.Start);
        writer.Write7BitEncodedInt(place.End - place.Start);
    }

    static Place ReadPlace(BinaryReader reader, ImmutableArray<SourceLines> sources)
    {
        var (source, start, length) = (sources[reader.Read7BitEncodedInt()], reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return new Place(source, start, start + length);
    }

    static void WriteReference(BinaryWriter writer, Reference reference, ImmutableArray<SourceLines> sources)
    {
        writer.Write((byte)reference.Kind);
        writer.Write(reference.Target);
        writer.Write(reference.From);
        WritePlace(writer, reference.Place, sources);
    }

    static Reference ReadReference(BinaryReader reader, ImmutableArray<SourceLines> sources) =>
        new((ReferenceKind)reader.ReadByte(), reader.ReadString(), reader.ReadString(), ReadPlace(reader, sources));

    static void WriteDiagnostic(BinaryWriter writer, Diagnostic found, ImmutableArray<SourceLines> sources)
    {
        writer.Write(found.Rule.Id);
        WritePlace(writer, found.Place, sources);
        writer.Write(found.Message);
        writer.WriteOptional(found.Target);
        writer.WriteOptional(found.Suggestion);
        writer.Write(found.Related is not null);
        if (found.Related is { } related)
        {
            WritePlace(writer, related, sources);
        }
    }

    static Diagnostic ReadDiagnostic(BinaryReader reader, ImmutableArray<SourceLines> sources) =>
        new(Rules.Named(reader.ReadString()), ReadPlace(reader, sources), reader.ReadString(), reader.ReadOptional(), reader.ReadOptional(), reader.ReadBoolean() ? ReadPlace(reader, sources) : null);

    static void WriteEntries(BinaryWriter writer, ImmutableArray<TocEntry> entries, ImmutableArray<SourceLines> sources) => writer.WriteAll(entries, entry =>
    {
        writer.Write(entry.Title);
        writer.Write(entry.Href is not null);
        if (entry.Href is not null)
        {
            WriteReference(writer, entry.Href, sources);
        }

        WriteEntries(writer, entry.Items, sources);
        writer.WriteOptional(entry.Prefix);
        writer.WriteOptional(entry.DisplayName);
        writer.Write(entry.IsExpanded);
    });

    static ImmutableArray<TocEntry> ReadEntries(BinaryReader reader, ImmutableArray<SourceLines> sources) => reader.ReadAll(() =>
        new TocEntry(
            reader.ReadString(),
            reader.ReadBoolean() ? ReadReference(reader, sources) : null,
            ReadEntries(reader, sources),
            reader.ReadOptional(),
            reader.ReadOptional(),
            reader.ReadBoolean()));

    static void WriteMeta(BinaryWriter writer, PageMeta meta)
    {
        writer.Write(meta.Title);
        writer.WriteOptional(meta.Description);
        writer.WriteOptional(meta.Topic);
        writer.Write(meta.Date?.DayNumber ?? -1);
        writer.WriteOptional(meta.SourceHash);
        writer.WriteOptional(meta.TranslationType);
        writer.Write(meta.HandedOff?.DayNumber ?? -1);
        writer.Write(meta.IsHidden);
        writer.WriteOptional(meta.TitleSuffix);
        writer.WriteOptional(meta.BreadcrumbPath);
        writer.WriteOptional(meta.Uid);
        writer.WriteOptional(meta.SourceCommit);
        writer.WriteAll(meta.Keywords, writer.Write);
        writer.Write(meta.IsSearched);
        writer.Write(meta.SearchWeight);
    }

    static PageMeta ReadMeta(BinaryReader reader) => new(
        reader.ReadString(),
        reader.ReadOptional(),
        reader.ReadOptional(),
        ReadDate(reader),
        reader.ReadOptional(),
        reader.ReadOptional(),
        ReadDate(reader),
        reader.ReadBoolean(),
        reader.ReadOptional(),
        reader.ReadOptional(),
        reader.ReadOptional(),
        reader.ReadOptional(),
        reader.ReadAll(reader.ReadString),
        reader.ReadBoolean(),
        reader.ReadDouble());

    static DateOnly? ReadDate(BinaryReader reader) => reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    static FileSha1? ReadSha1(BinaryReader reader) =>
        (reader.ReadOptional(), reader.ReadOptional()) is ({ } asIs, { } other) ? new FileSha1(asIs, other) : null;

    static Locale ReadLocale(BinaryReader reader) =>
        Locale.TryParse(reader.ReadString(), out var locale) ? locale : throw new InvalidDataException("A cached page names no locale.");
}
