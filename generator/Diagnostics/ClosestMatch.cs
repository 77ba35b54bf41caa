using System.Numerics;

namespace LicensingSite.Diagnostics;

/// <summary>Finds the word that was probably meant by an unknown one.</summary>
static class ClosestMatch
{
    const int LongestOnStack = 256;

    /// <summary>
    /// Returns the candidate with the smallest edit distance; null if that is above a third of the length (at least 1, at most 8).
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var best = default(string);
        var least = Math.Clamp(word.Length / 3, 1, 8) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 0 || Math.Abs(candidate.Length - word.Length) > least)
            {
                continue;
            }

            ReadOnlySpan<char> rest = word;
            ReadOnlySpan<char> other = candidate;
            TrimCommonEnds(ref rest, ref other);
            if (LeastDistance(rest, other) > least)
            {
                continue;
            }

            var distance = Distance(rest, other, least + 1);
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Leaves the parts that differ: equal ends change no distance.</summary>
    static void TrimCommonEnds(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        a = a[start..^end];
        b = b[start..^end];
    }

    /// <summary>A lower bound of the distance: an edit removes at most one character and adds at most one.</summary>
    static int LeastDistance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (ofA, ofB) = (Letters(a), Letters(b));
        return Math.Max(BitOperations.PopCount(ofA & ~ofB), BitOperations.PopCount(ofB & ~ofA));
    }

    /// <summary>The characters of a text, without letter case: a set of 64 hash values.</summary>
    static ulong Letters(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var c in text)
        {
            letters |= 1UL << (char.ToLowerInvariant(c) % 64);
        }

        return letters;
    }

    /// <summary>Optimal string alignment distance without letter case, at most <paramref name="limit"/>.</summary>
    static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> rows = b.Length < LongestOnStack ? stackalloc int[3 * (LongestOnStack + 1)] : new int[3 * (b.Length + 1)];
        var width = b.Length + 1;
        rows[..(3 * width)].Fill(limit);
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..(3 * width)];
        for (var j = 0; j < Math.Min(width, limit); j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            // Cells further from the diagonal than the limit cannot get below it; the limit is used in their place.
            var (first, last) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            row[first - 1] = first == 1 ? Math.Min(i, limit) : limit;
            var least = row[first - 1];
            for (var j = first; j <= last; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (last < b.Length)
            {
                row[last + 1] = limit;
            }

            if (least >= limit)
            {
                return limit;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[b.Length], limit);
    }
}
