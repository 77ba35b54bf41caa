using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Serialization;

static partial class PageCodec
{
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

    static IEnumerable<Place> Places(ImmutableArray<TocEntry> entries) =>
        entries.SelectMany(entry => entry.Href is { } href ? Places(entry.Items).Prepend(href.Place) : Places(entry.Items));

    static void WriteEntries(BinaryWriter writer, ImmutableArray<TocEntry> entries, ImmutableArray<SourceLines> sources) =>
        writer.WriteAll(
            entries,
            entry =>
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
            }
        );

    static ImmutableArray<TocEntry> ReadEntries(BinaryReader reader, ImmutableArray<SourceLines> sources) =>
        reader.ReadAll(() =>
            new TocEntry(
                reader.ReadString(),
                reader.ReadBoolean() ? ReadReference(reader, sources) : null,
                ReadEntries(reader, sources),
                reader.ReadOptional(),
                reader.ReadOptional(),
                reader.ReadBoolean()
            )
        );
}
