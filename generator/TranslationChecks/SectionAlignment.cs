namespace LicensingSite.TranslationChecks;

/// <summary>Aligns the sections of a translation with those of its source.</summary>
static class SectionAlignment
{
    /// <summary>
    /// Maximum number of sections in the quadratic part. With more, only the equal beginnings and ends of the pages are aligned.
    /// </summary>
    const int MaxCandidates = 200;

    const int SameId = 6;
    const int SameLevel = 2;
    const int SameContent = 2;
    const int SameLength = 1;

    /// <summary>For each section of the source, the index of its translation, or -1. The indices ascend.</summary>
    public static int[] Align(IReadOnlyList<Section> source, IReadOnlyList<Section> translation)
    {
        var matches = Enumerable.Repeat(-1, source.Count).ToArray();
        if (source.Count == translation.Count)
        {
            return [.. Enumerable.Range(0, source.Count)];
        }

        var ids = source.SelectMany(section => section.Ids).ToHashSet(StringComparer.Ordinal);
        var shorter = Math.Min(source.Count, translation.Count);
        var (first, last) = (0, 0);
        while (first < shorter && IsSame(source[first], translation[first], ids))
        {
            matches[first] = first++;
        }

        while (last < shorter - first && IsSame(source[^(last + 1)], translation[^(last + 1)], ids))
        {
            last++;
            matches[^last] = translation.Count - last;
        }

        var (rows, columns) = (source.Count - first - last, translation.Count - first - last);
        if (rows > 0 && columns > 0 && rows <= MaxCandidates && columns <= MaxCandidates)
        {
            Match(source, translation, first, rows, columns, matches, ids);
        }

        return matches;
    }

    /// <summary>Finds the pairs with the greatest total similarity (longest common subsequence, weighted).</summary>
    static void Match(
        IReadOnlyList<Section> source,
        IReadOnlyList<Section> translation,
        int first,
        int rows,
        int columns,
        int[] matches,
        HashSet<string> ids
    )
    {
        var best = Enumerable.Range(0, rows + 1).Select(_ => new int[columns + 1]).ToArray();
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                var paired = best[i + 1][j + 1] + Similarity(source[first + i], translation[first + j], ids);
                best[i][j] = Math.Max(Math.Max(best[i + 1][j], best[i][j + 1]), paired);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns; )
        {
            var paired = best[i + 1][j + 1] + Similarity(source[first + i], translation[first + j], ids);
            if (best[i][j] == paired && paired > best[i + 1][j + 1])
            {
                matches[first + i++] = first + j++;
            }
            else if (best[i][j] == best[i + 1][j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>0 for sections that nothing relates, or of which one has the id of a third.</summary>
    /// <param name="ids">All ids of the source.</param>
    static int Similarity(Section one, Section other, HashSet<string> ids)
    {
        var id = one.Ids.Any(other.Ids.Contains) ? SameId : 0;
        if (id == 0 && (one.Level != other.Level || other.Ids.Any(ids.Contains)))
        {
            return 0;
        }

        var content = one.Signature == other.Signature ? SameContent : 0;
        return id + SameLevel + content + (one.Blocks.Count == other.Blocks.Count ? SameLength : 0);
    }

    static bool IsSame(Section one, Section other, HashSet<string> ids) =>
        Similarity(one, other, ids) >= SameLevel + SameContent + SameLength;
}
