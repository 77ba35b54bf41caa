using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>What is shown of a page that is found: a file for each page, named after a block of neighbouring pages.</summary>
/// <remarks>A block ends where the slug says so, not by count: a page that comes or goes renames the files of its own block only.</remarks>
static class Fragments
{
    const uint PagesOfABlock = 64;

    /// <summary>Characters of a section that are kept for excerpts.</summary>
    const int LongestText = 1_500;

    /// <summary>How far back a space is looked for; texts in some scripts have none for long.</summary>
    const int LongestWord = 60;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first page of a block, and the name its files begin with.</summary>
    internal sealed record Block(int First, string Name);

    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<OutputFile> Files) Of(IReadOnlyList<LinkedPage> pages, BaseUrl baseUrl, string folder)
    {
        var blocks = new List<Block>();
        var files = new List<OutputFile>(pages.Count);
        for (var start = 0; start < pages.Count;)
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

    /// <summary>The beginning of a section's text, cut between words: excerpts are short, and few readers look for what stands far down.</summary>
    static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var space = text[(LongestText - LongestWord)..LongestText].LastIndexOf(' ');
        return text[..(space >= 0 ? LongestText - LongestWord + space : char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    static bool IsFirst(LinkedPage page) =>
        (uint)Fingerprint.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(page.Page.Id.Slug.AsSpan())).Value % PagesOfABlock == 0;

    static Fingerprint KeyOf(LinkedPage page, BaseUrl baseUrl) => new FingerprintBuilder()
        .Add(SearchIndex.Version).Add(baseUrl.Path).Add(page.SitePath).Add(page.Page.Id.Locale.Tag).Add(page.Page.Fingerprint).Add(PlaceOf(page)).Build();

    /// <summary>Where readers find the page: the titles above it, each once.</summary>
    public static string PlaceOf(LinkedPage page) => string.Join(
        " › ", page.Breadcrumbs.Select(step => step.Title).Concat(page.Navigation?.Above(page.Page.Id.Slug).Select(node => node.Title) ?? []).Distinct(StringComparer.Ordinal));

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
            foreach (var section in PageSections.Of(page).Sections)
            {
                json.WriteStringValue(section.Anchor);
                json.WriteStringValue(section.Heading);
                json.WriteStringValue(Shortened(section.Text));
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        return IndexFile.Deflated(buffer.WrittenSpan, CompressionLevel.Optimal);
    }
}
