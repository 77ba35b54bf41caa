using System.IO.Compression;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>A file of the index, named by its content.</summary>
sealed record IndexFile(string Name, byte[] Content)
{
    /// <summary>Compresses the content and names the file by its hash.</summary>
    public static IndexFile Compress(ReadOnlySpan<byte> content)
    {
        var compressed = Deflate(content, CompressionLevel.SmallestSize);
        return new IndexFile(Fingerprint.Of(compressed).ToFileNamePart() + ".bin", compressed);
    }

    public static byte[] Deflate(ReadOnlySpan<byte> content, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, level, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return bytes.ToArray();
    }
}

/// <summary>A file of the dictionary: a range of forms in ordinal order.</summary>
/// <param name="From">The shortest text above all forms of the shard before, and not above the forms of this one.</param>
sealed record Shard(string From, IndexFile File);

/// <summary>Splits the dictionary into shards.</summary>
static class Shards
{
    const int MostPostings = 2_000;
    const int LeastPostings = 200;
    const double MostOfPages = 0.3;

    /// <summary>Bytes of a form beside its posting list's.</summary>
    const int FormSize = 6;

    /// <param name="forms">With their posting lists.</param>
    /// <param name="weights">Of all pages.</param>
    public static IReadOnlyList<Shard> Build(IReadOnlyDictionary<string, List<PostingList>> forms, double[] weights, Jobs jobs)
    {
        var sorted = forms.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var most = (int)Math.Clamp(weights.Length * MostOfPages, LeastPostings, MostPostings);
        var cuts = Cuts(sorted, forms, weights.Length);
        return jobs.Map(
            cuts,
            cut =>
            {
                var content = ShardWriter.Write(sorted.AsSpan(cut.Start, cut.Count), forms, most, weights);
                return new Shard(FindSeparator(sorted, cut.Start), IndexFile.Compress(content));
            }
        );
    }

    /// <summary>Cuts into pieces of similar size, preferably where no posting list is on both sides.</summary>
    static List<(int Start, int Count)> Cuts(string[] sorted, IReadOnlyDictionary<string, List<PostingList>> forms, int pages)
    {
        var target = Math.Clamp(2_800 * Math.Sqrt(pages / 500.0), 2_800, 11_000);
        var last = new Dictionary<PostingList, int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            foreach (var list in forms[sorted[i]])
            {
                last[list] = i;
            }
        }

        var cuts = new List<(int, int)>();
        var seen = new HashSet<PostingList>();
        var (start, size, open) = (0, 0, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            size += FormSize;
            foreach (var list in forms[sorted[i]])
            {
                size += seen.Add(list) ? list.Size : 0;
                open = Math.Max(open, IsNear(sorted, i, last[list]) ? last[list] : 0);
            }

            if ((size >= target && open <= i) || size >= 2 * target || i == sorted.Length - 1)
            {
                cuts.Add((start, i + 1 - start));
                (start, size, open) = (i + 1, 0, 0);
                seen.Clear();
            }
        }

        return cuts;
    }

    /// <summary>True if two forms begin alike. A posting list of more distant forms is written to both shards.</summary>
    static bool IsNear(string[] sorted, int one, int other) =>
        sorted[one][0] == sorted[other][0] && sorted[one].AsSpan().CommonPrefixLength(sorted[other]) > 2;

    /// <summary>The shortest text above the form before an index, and not above the form at it.</summary>
    internal static string FindSeparator(string[] sorted, int start)
    {
        if (start == 0)
        {
            return "";
        }

        var length = sorted[start - 1].AsSpan().CommonPrefixLength(sorted[start]) + 1;
        return sorted[start][..(char.IsHighSurrogate(sorted[start][length - 1]) ? length + 1 : length)];
    }
}
