namespace LicensingSite.Diagnostics;

/// <summary>Finds what was probably meant by a word that is not there.</summary>
static class Nearest
{
    /// <summary>The candidate that takes the fewest edits to reach, or null where none is near (a third of the length, at least 1, at most 8).</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var best = default(string);
        var least = Math.Clamp(word.Length / 3, 1, 8) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > least)
            {
                continue;
            }

            var distance = Distance(word, candidate, least + 1);
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Optimal string alignment distance, letter case free of charge; <paramref name="limit"/> where it is that or more.</summary>
    static int Distance(string a, string b, int limit)
    {
        int[] before = new int[b.Length + 1], above = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
            {
                return limit;
            }

            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[b.Length], limit);
    }
}
