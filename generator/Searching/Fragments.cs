using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>Result excerpts: a file for each page, named by the content of its block of neighbouring pages.</summary>
/// <remarks>A block begins at a slug with a certain hash, not at every n-th page: adding a page renames the files of one block
/// only.</remarks>
static class Fragments
{
    const uint PagesOfABlock = 64;

    /// <summary>Characters of a section that are kept for excerpts.</summary>
    const int LongestText = 1_500;

    /// <summary>How far back to look for a space: some scripts have none.</summary>
    const int LongestWord = 60;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The index of a block's first page, and the prefix of its file names.</summary>
    internal sealed record Block(int First, string Name);

    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<OutputFile> Files) Build(
        IReadOnlyList<LinkedPage> pages,
        BaseUrl baseUrl,
        string folder
    )
    {
        var blocks = new List<Block>();
        var files = new List<OutputFile>(pages.Count);
        for (var start = 0; start < pages.Count; )
        {
            var end = start + 1;
            while (end < pages.Count && !IsFirst(pages[end]))
            {
                end++;
            }

            var keys = Enumerable.Range(start, end - start).Select(index => KeyOf(pages[index], baseUrl)).ToArray();
            var name = new FingerprintBuilder().AddAll(keys, (builder, key) => builder.Add(key)).Build().ToFileNamePart();
            blocks.Add(new Block(start, name));
            for (var i = start; i < end; i++)
            {
                var (page, key) = (pages[i], keys[i - start]);
                files.Add(new OutputFile($"{folder}{name}-{i - start}.bin", () => new OutputPlan(key, () => Write(page, baseUrl))));
            }

            start = end;
        }

        return (blocks, files);
    }

    /// <summary>The beginning of a section's text, cut between words.</summary>
    static ReadOnlySpan<char> Shorten(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var space = text[(LongestText - LongestWord)..LongestText].LastIndexOf(' ');
        if (space >= 0)
        {
            return text[..(LongestText - LongestWord + space)];
        }

        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    static bool IsFirst(LinkedPage page) =>
        (uint)Fingerprint.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(page.Page.Id.Slug.AsSpan())).Value % PagesOfABlock == 0;

    static Fingerprint KeyOf(LinkedPage page, BaseUrl baseUrl) =>
        new FingerprintBuilder()
            .Add(SearchIndex.Version)
            .Add(baseUrl.Path)
            .Add(page.SitePath)
            .Add(page.Page.Id.Locale.Tag)
            .Add(page.Page.Fingerprint)
            .Add(PlaceOf(page))
            .Build();

    /// <summary>The titles above the page in breadcrumbs and navigation, without repetition.</summary>
    public static string PlaceOf(LinkedPage page) =>
        string.Join(
            " › ",
            page.Breadcrumbs.Select(step => step.Title)
                .Concat(page.Navigation?.Above(page.Page.Id.Slug).Select(node => node.Title) ?? [])
                .Distinct(StringComparer.Ordinal)
        );

    static byte[] Write(LinkedPage linked, BaseUrl baseUrl)
    {
        var page = linked.Page;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(baseUrl.Href(linked.SitePath));
            json.WriteStringValue(page.Meta.Title);
            json.WriteStringValue(page.Id.Locale.Tag);
            json.WriteStringValue(page.Meta.Description ?? "");
            json.WriteStringValue(PlaceOf(linked));
            json.WriteStartArray();
            foreach (var section in PageSections.Split(page).Sections)
            {
                json.WriteStringValue(section.Anchor);
                json.WriteStringValue(section.Heading);
                json.WriteStringValue(Shorten(section.Text));
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        return IndexFile.Deflate(buffer.WrittenSpan, CompressionLevel.Optimal);
    }
}
