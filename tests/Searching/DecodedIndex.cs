using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Searching;

/// <summary>The search index of a locale, read as <c>generator/Searching/FORMAT.md</c> describes it.</summary>
sealed class DecodedIndex
{
    readonly Dictionary<string, byte[]> files;
    readonly JsonElement main;

    /// <summary>What stands in the dictionary of each form, in the order of the shards.</summary>
    public List<(string Form, List<Group> Groups, int Shard)> Forms { get; } = [];

    /// <summary>The pages of a group of forms.</summary>
    public sealed record Group(int LeftOut, List<Posting> Postings);

    /// <summary>What a group has in a page.</summary>
    public sealed record Posting(int Page, int Impact, List<TitleUse> Titles, List<SectionUse> Sections);

    public readonly record struct TitleUse(int Title, int Position, int Words, int Check);

    /// <param name="HeadingWords">0 where the section's heading does not have the form.</param>
    public readonly record struct SectionUse(int Section, int HeadingWords);

    DecodedIndex(Dictionary<string, byte[]> files)
    {
        this.files = files;
        main = JsonDocument.Parse(files["index.bin"]).RootElement;
        foreach (var (shard, name) in Texts("shards", 1).Index())
        {
            ReadShard(new Reader(files[name + ".bin"]), shard);
        }
    }

    public static DecodedIndex Of(TestSite site, string locale = "en-us")
    {
        var folder = $"{locale}/_s/";
        return new DecodedIndex(
            TestSite
                .AllFilesOf(site.Run())
                .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                .ToDictionary(file => file.Path[folder.Length..], file => Inflated(file.Plan().Produce()))
        );
    }

    public int Pages => main.GetProperty("pages").GetInt32();

    public string[] Stop => main.GetProperty("stop").GetString()!.Split(' ');

    /// <summary>The factors that are not 1.</summary>
    public (int Page, double Factor)[] Weights =>
        [.. main.GetProperty("weights").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetDouble()))];

    /// <summary>The first texts that may be in the shards.</summary>
    public string[] Starts => Texts("shards", 0);

    public string[] BackwardsStarts => Texts("backwards", 0);

    /// <summary>The forms that are written backwards, as they are there.</summary>
    public IEnumerable<string> Backwards
    {
        get
        {
            foreach (var name in Texts("backwards", 1))
            {
                var reader = new Reader(files[name + ".bin"]);
                var form = "";
                for (var count = reader.Number(); count > 0; count--)
                {
                    form = form[..reader.Number()] + reader.Text();
                    yield return form;
                }

                Assert.True(reader.IsAtEnd);
            }
        }
    }

    /// <summary>The only group of a form.</summary>
    public Group this[string form] => Assert.Single(Forms.Single(one => one.Form == form).Groups);

    /// <summary>What is shown of a page.</summary>
    public JsonElement Fragment(int page)
    {
        var starts = main.GetProperty("starts").EnumerateArray().Select(start => start.GetInt32()).ToList();
        var block = starts.FindLastIndex(start => start <= page);
        var name = main.GetProperty("blocks")[block].GetString();
        return JsonDocument.Parse(files[$"{name}-{page - starts[block]}.bin"]).RootElement;
    }

    string[] Texts(string name, int offset) =>
        [.. main.GetProperty(name).EnumerateArray().Where((_, index) => index % 2 == offset).Select(text => text.GetString()!)];

    void ReadShard(Reader reader, int shard)
    {
        var (forms, groups) = (reader.Number(), new Group[reader.Number()]);
        var parts = Enumerable.Range(0, 4).Select(_ => reader.Number()).ToArray().Select(length => reader.Part(length)).ToArray();
        var (form, next) = ("", 0);
        var ofForms = new List<(string Form, List<int> Groups)>();
        for (; forms > 0; forms--)
        {
            form = form[..parts[0].Number()] + parts[0].Text();
            var own = new List<int>();
            for (var more = true; more; )
            {
                var number = parts[0].Number();
                own.Add(number >> 1 == 0 ? next++ : next - (number >> 1));
                more = (number & 1) == 1;
            }

            ofForms.Add((form, own));
        }

        for (var i = 0; i < groups.Length; i++)
        {
            var (written, leftOut) = (parts[1].Number(), parts[1].Number());
            groups[i] = new Group(leftOut, Postings(parts[2].Part(parts[1].Number()), parts[3].Part(parts[1].Number()), written));
        }

        Assert.All(parts.Append(reader), part => Assert.True(part.IsAtEnd));
        Forms.AddRange(ofForms.Select(one => (one.Form, one.Groups.ConvertAll(index => groups[index]), shard)));
    }

    static List<Posting> Postings(Reader postings, Reader sections, int count)
    {
        var (all, page) = (new List<Posting>(), -1);
        for (; count > 0; count--)
        {
            var head = postings.Number();
            page += (head / 16) + 1;
            var titles =
                (head & 1) == 0 ? [] : Uses(postings, use => new TitleUse(use / 2048, use / 128 % 16, (use / 8 % 16) + 1, use % 8));
            var section = 0;
            var inSections = Uses(sections, use => new SectionUse(section += use / 2, use % 2 == 0 ? 0 : sections.Number() + 1));
            all.Add(new Posting(page, head / 2 % 8, titles, inSections));
        }

        Assert.True(postings.IsAtEnd && sections.IsAtEnd);
        return all;
    }

    static List<T> Uses<T>(Reader reader, Func<int, T> read)
    {
        var uses = new List<T>();
        for (var more = true; more; )
        {
            var number = reader.Number();
            uses.Add(read(number >> 1));
            more = (number & 1) == 1;
        }

        return uses;
    }

    static byte[] Inflated(byte[] bytes)
    {
        using var stream = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        stream.CopyTo(inflated);
        return inflated.ToArray();
    }

    sealed class Reader(ReadOnlyMemory<byte> bytes)
    {
        int position;

        public bool IsAtEnd => position == bytes.Length;

        public int Number()
        {
            var (value, shift) = (0, 0);
            for (var more = true; more; shift += 7)
            {
                var next = bytes.Span[position++];
                value |= (next & 127) << shift;
                more = next > 127;
            }

            return value;
        }

        public string Text() => Encoding.UTF8.GetString(Bytes(Number()).Span);

        public Reader Part(int length) => new(Bytes(length));

        ReadOnlyMemory<byte> Bytes(int length)
        {
            position += length;
            return bytes.Slice(position - length, length);
        }
    }
}
