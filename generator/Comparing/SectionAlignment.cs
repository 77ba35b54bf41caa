namespace LicensingSite.Comparing;

/// <summary>Which section of a translation is which of its source.</summary>
static class SectionAlignment
{
    /// <summary>Where more sections than these have no counterpart by their place, only the beginning and the end of a page are held against each other.</summary>
    const int MostCandidates = 200;

    const int SameId = 6;
    const int SameLevel = 2;
    const int SameContent = 2;
    const int SameLength = 1;

    /// <summary>For each section of the source, the index of its translation, or -1; ascending apart from those.</summary>
    public static int[] Of(IReadOnlyList<Section> source, IReadOnlyList<Section> translation)
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
        if (rows > 0 && columns > 0 && rows <= MostCandidates && columns <= MostCandidates)
        {
            Match(source, translation, first, rows, columns, matches, ids);
        }

        return matches;
    }

    /// <summary>Finds the pairs that make the greatest likeness in all.</summary>
    static void Match(IReadOnlyList<Section> source, IReadOnlyList<Section> translation, int first, int rows, int columns, int[] matches, HashSet<string> ids)
    {
        var best = Enumerable.Range(0, rows + 1).Select(_ => new int[columns + 1]).ToArray();
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                best[i][j] = Math.Max(Math.Max(best[i + 1][j], best[i][j + 1]), best[i + 1][j + 1] + Likeness(source[first + i], translation[first + j], ids));
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (best[i][j] == best[i + 1][j + 1] + Likeness(source[first + i], translation[first + j], ids) && best[i][j] > best[i + 1][j + 1])
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

    /// <summary>0 for sections of which nothing says that they belong together, or that have the id of another.</summary>
    /// <param name="ids">Those of the whole source.</param>
    static int Likeness(Section one, Section other, HashSet<string> ids)
    {
        var id = one.Ids.Any(other.Ids.Contains) ? SameId : 0;
        return id == 0 && (one.Level != other.Level || other.Ids.Any(ids.Contains)) ? 0
            : id + SameLevel + (one.Signature == other.Signature ? SameContent : 0) + (one.Blocks.Count == other.Blocks.Count ? SameLength : 0);
    }

    static bool IsSame(Section one, Section other, HashSet<string> ids) => Likeness(one, other, ids) >= SameLevel + SameContent + SameLength;
}
