using System.IO.Compression;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>A file of the index, named by its content.</summary>
sealed record IndexFile(string Name, byte[] Content)
{
    /// <summary>Compresses what was written; what is the same has the same name.</summary>
    public static IndexFile Of(ReadOnlySpan<byte> content)
    {
        var compressed = Deflated(content, CompressionLevel.SmallestSize);
        return new IndexFile(Fingerprint.Of(compressed).ToFileNamePart() + ".bin", compressed);
    }

    public static byte[] Deflated(ReadOnlySpan<byte> content, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, level, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return bytes.ToArray();
    }
}

/// <summary>A file of forms and the first form that may be in it.</summary>
/// <param name="From">No form of the file before it comes after this, and none of its own before.</param>
sealed record Shard(string From, IndexFile File);

/// <summary>Cuts the dictionary into files, in ordinal order of the forms.</summary>
static class Shards
{
    const int MostPostings = 2_000;
    const int LeastPostings = 200;
    const double MostOfPages = 0.3;

    /// <summary>Bytes that a form takes beside its group's.</summary>
    const int FormSize = 6;

    /// <summary>Forms and their groups.</summary>
    /// <param name="weights">Of all pages.</param>
    public static IReadOnlyList<Shard> Of(IReadOnlyDictionary<string, List<Group>> forms, double[] weights, Jobs jobs)
    {
        var sorted = forms.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var most = (int)Math.Clamp(weights.Length * MostOfPages, LeastPostings, MostPostings);
        var cuts = Cuts(sorted, forms, weights.Length);
        return jobs.Map(cuts, cut => new Shard(Separator(sorted, cut.Start), IndexFile.Of(ShardWriter.Write(sorted.AsSpan(cut.Start, cut.Count), forms, most, weights))));
    }

    /// <summary>The same forms spelt backwards, for mistakes in their first letters.</summary>
    public static IReadOnlyList<Shard> Backwards(IEnumerable<string> forms, Jobs jobs)
    {
        const int FormsOfAFile = 3_000;
        var sorted = forms.Where(form => form.Length > 3 && form.All(char.IsLetter)).Select(Reversed).ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var starts = Enumerable.Range(0, (sorted.Length + FormsOfAFile - 1) / FormsOfAFile).Select(index => index * FormsOfAFile).ToArray();
        return jobs.Map(starts, start => new Shard(Separator(sorted, start), IndexFile.Of(ShardWriter.WriteForms(sorted.AsSpan(start, Math.Min(FormsOfAFile, sorted.Length - start))))));
    }

    /// <summary>Pieces of about the same size, cut where no group goes on if there is such a place near.</summary>
    static List<(int Start, int Count)> Cuts(string[] sorted, IReadOnlyDictionary<string, List<Group>> forms, int pages)
    {
        var target = Math.Clamp(2_800 * Math.Sqrt(pages / 500.0), 2_800, 11_000);
        var last = new Dictionary<Group, int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            foreach (var group in forms[sorted[i]])
            {
                last[group] = i;
            }
        }

        var cuts = new List<(int, int)>();
        var seen = new HashSet<Group>();
        var (start, size, open) = (0, 0, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            size += FormSize;
            foreach (var group in forms[sorted[i]])
            {
                size += seen.Add(group) ? group.Size : 0;
                open = Math.Max(open, IsNear(sorted, i, last[group]) ? last[group] : 0);
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

    /// <summary>True where two forms begin alike; a group that goes on elsewhere is written there again.</summary>
    static bool IsNear(string[] sorted, int one, int other) => sorted[one][0] == sorted[other][0] && sorted[one].AsSpan().CommonPrefixLength(sorted[other]) > 2;

    /// <summary>The shortest text between the form at a place and the one before it.</summary>
    static string Separator(string[] sorted, int start)
    {
        if (start == 0)
        {
            return "";
        }

        var length = sorted[start - 1].AsSpan().CommonPrefixLength(sorted[start]) + 1;
        return sorted[start][..(char.IsHighSurrogate(sorted[start][length - 1]) ? length + 1 : length)];
    }

    static string Reversed(string form)
    {
        var letters = form.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
