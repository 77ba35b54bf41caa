using System.Collections.Immutable;
using System.IO.Hashing;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Serialization;

/// <summary>
/// Serializes pages and tables of contents, for the cache and for fingerprints; all members of a page are listed here. Input and output:
/// values and their bytes, of one version of the program. What readers and other pages see of a page comes first, and the page's
/// fingerprint is the hash of these bytes; offsets in the source follow, because they change with every line.
/// </summary>
static partial class PageCodec
{
    /// <summary>Creates a page with its fingerprint.</summary>
    public static Page Seal(PageFace face, PageContent content)
    {
        var hash = new XxHash128();
        using var writer = new BinaryWriter(new SealingStream(Stream.Null, hash));
        WriteShown(writer, face, content);
        return new Page(face, content with { Fingerprint = new Fingerprint(hash.GetCurrentHashAsUInt128()) });
    }

    public static void Write(BinaryWriter writer, Page page)
    {
        var content = page.Content;
        WriteShown(writer, page.Face, content);
        var sources = Sources([
            new Place(content.Structure.Source, 0, 0),
            .. content.References.Select(reference => reference.Place),
            .. content.Diagrams.Select(diagram => diagram.Place),
            .. Places(content.Diagnostics),
        ]);
        WriteSources(writer, sources);
        writer.WriteAll(content.References, reference => WriteReference(writer, reference, sources));
        writer.WriteAll(content.Diagnostics, found => WriteDiagnostic(writer, found, sources));
        WriteSourceFacts(writer, content.AsSource);
        writer.Write(content.Structure.Bytes);
        writer.WriteAll(content.Diagrams, diagram => WriteDiagram(writer, diagram, sources));
        writer.Write(content.Fingerprint);
    }

    /// <summary>Reads a page; its body is a slice of the buffer.</summary>
    public static Page ReadPage(BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var face = new PageFace(
            reader.ReadPageId(),
            reader.ReadString(),
            (PageKind)reader.ReadByte(),
            ReadMeta(reader),
            new AnchorSet(new(reader.ReadAll(reader.ReadString)), reader.ReadBoolean())
        );
        var body = new Body(
            reader.ReadBytes(bytes),
            reader.ReadAll(() =>
                new Placeholder(reader.Read7BitEncodedInt(), (PlaceholderKind)reader.ReadByte(), reader.Read7BitEncodedInt())
            ),
            reader.ReadBytes(bytes)
        );
        var headings = reader.ReadAll(() =>
            new Heading(reader.ReadByte(), reader.ReadString(), reader.ReadString(), reader.ReadAll(reader.ReadString))
        );
        var layout = ReadLayout(reader);
        var sources = ReadSources(reader);
        return new Page(
            face,
            new PageContent(
                body,
                headings,
                reader.ReadAll(() => ReadReference(reader, sources)),
                reader.ReadAll(() => ReadDiagnostic(reader, sources)),
                ReadSourceFacts(reader),
                new PageStructure(sources[0], reader.ReadBytes(bytes)),
                reader.ReadAll(() => new Diagram(reader.ReadString(), ReadPlace(reader, sources))),
                layout,
                reader.ReadFingerprint()
            )
        );
    }

    static void WriteShown(BinaryWriter writer, PageFace face, PageContent content)
    {
        writer.Write(face.Id);
        writer.Write(face.Path);
        writer.Write((byte)face.Kind);
        WriteMeta(writer, face.Meta);
        writer.WriteAll(face.Anchors.Ids.Items, writer.Write);
        writer.Write(face.Anchors.AreKnown);
        writer.Write(content.Body.Html);
        writer.WriteAll(
            content.Body.Placeholders,
            placeholder =>
            {
                writer.Write7BitEncodedInt(placeholder.Offset);
                writer.Write((byte)placeholder.Kind);
                writer.Write7BitEncodedInt(placeholder.Index);
            }
        );
        writer.Write(content.Body.Events);
        writer.WriteAll(
            content.Headings,
            heading =>
            {
                writer.Write((byte)heading.Level);
                writer.Write(heading.Id);
                writer.Write(heading.Title);
                writer.WriteAll(heading.OtherIds, writer.Write);
            }
        );
        writer.WriteOptional(content.Layout?.Name);
        writer.WriteOptional(content.Layout?.Data);
    }

    static PageLayout? ReadLayout(BinaryReader reader) =>
        (reader.ReadOptional(), reader.ReadOptional()) is ({ } name, { } data) ? new PageLayout(name, data) : null;

    static ImmutableArray<SourceLines> Sources(IEnumerable<Place> places) => [.. places.Select(place => place.Source).Distinct()];

    static IEnumerable<Place> Places(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.SelectMany(found => found.Related is { } related ? new[] { found.Place, related } : [found.Place]);

    static void WriteSources(BinaryWriter writer, ImmutableArray<SourceLines> sources) =>
        writer.WriteAll(
            sources,
            source =>
            {
                writer.Write(source.File);
                var before = 0;
                writer.WriteAll(
                    source.Starts,
                    start =>
                    {
                        writer.Write7BitEncodedInt(start - before);
                        before = start;
                    }
                );
            }
        );

    static ImmutableArray<SourceLines> ReadSources(BinaryReader reader) =>
        reader.ReadAll(() =>
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

    static void WriteDiagram(BinaryWriter writer, Diagram diagram, ImmutableArray<SourceLines> sources)
    {
        writer.Write(diagram.Source);
        WritePlace(writer, diagram.Place, sources);
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

        writer.WriteOptional(found.Fix);
    }

    static Diagnostic ReadDiagnostic(BinaryReader reader, ImmutableArray<SourceLines> sources) =>
        new(
            Rules.Named(reader.ReadString()),
            ReadPlace(reader, sources),
            reader.ReadString(),
            reader.ReadOptional(),
            reader.ReadOptional(),
            reader.ReadBoolean() ? ReadPlace(reader, sources) : null,
            reader.ReadOptional()
        );

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
        writer.WriteAll(meta.Keywords.Items, writer.Write);
        writer.Write(meta.IsSearched);
        writer.Write(meta.SearchWeight);
    }

    static PageMeta ReadMeta(BinaryReader reader) =>
        new(
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
            new(reader.ReadAll(reader.ReadString)),
            reader.ReadBoolean(),
            reader.ReadDouble()
        );

    static DateOnly? ReadDate(BinaryReader reader) => reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    static void WriteSourceFacts(BinaryWriter writer, SourceFacts? facts)
    {
        writer.Write(facts is not null);
        if (facts is not null)
        {
            writer.Write(facts.Sha1.AsIs);
            writer.Write(facts.Sha1.OtherLineEnds);
            writer.Write7BitEncodedInt(facts.Words);
        }
    }

    static SourceFacts? ReadSourceFacts(BinaryReader reader) =>
        reader.ReadBoolean() ? new(new(reader.ReadString(), reader.ReadString()), reader.Read7BitEncodedInt()) : null;
}
