using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.TranslationChecks;

/// <summary>Compares a translated page with its source, section by section.</summary>
sealed class PageComparison(LinkedPage sourcePage, LinkedPage translatedPage)
{
    readonly IReadOnlyList<Section> source = SectionSplitter.Split(sourcePage);
    readonly IReadOnlyList<Section> translation = SectionSplitter.Split(translatedPage);
    readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Compare()
    {
        var matches = SectionAlignment.Align(source, translation);
        var isWhole = CompareHeadings(matches);
        for (var i = 0; i < source.Count; i++)
        {
            if (matches[i] >= 0 && isWhole[i])
            {
                diagnostics.AddRange(new SectionComparison(source[i], translation[matches[i]], translatedPage.Page.Id.Locale).Compare());
            }
        }

        if (sourcePage.Page.Id.Locale.Language != translatedPage.Page.Id.Locale.Language)
        {
            diagnostics.AddRange(UntranslatedTexts.Find(source, translation));
        }

        return diagnostics;
    }

    /// <summary>Reports headings without a counterpart. False for sections whose content differs for that reason.</summary>
    bool[] CompareHeadings(int[] matches)
    {
        var isWhole = Enumerable.Repeat(true, source.Count).ToArray();
        for (var i = 0; i < source.Count; i++)
        {
            if (matches[i] < 0)
            {
                isWhole[Math.Max(i - 1, 0)] = isWhole[i] = false;
                ReportMissing(i, matches);
            }
            else if (source[i].Level != translation[matches[i]].Level)
            {
                var (level, other) = (source[i].Level, translation[matches[i]]);
                Report(
                    other.Start,
                    source[i].Start,
                    $"This heading has level {other.Level}, but the source has level {level}. Use the same number of '#'."
                );
            }
        }

        ReportAdded(matches, isWhole);
        return isWhole;
    }

    /// <summary>Reports a run of missing sections once, at the section before it.</summary>
    void ReportMissing(int index, int[] matches)
    {
        if (index > 0 && matches[index - 1] < 0)
        {
            return;
        }

        var count = 1;
        while (index + count < source.Count && matches[index + count] < 0)
        {
            count++;
        }

        var before = index > 0 ? translation[matches[index - 1]].Start : translation[0].Start;
        Report(
            before,
            source[index].Start,
            count == 1
                ? "After this section, the source has a heading that the translation lacks. Translate that section."
                : $"After this section, the source has {count} headings that the translation lacks. " + "Translate those sections."
        );
    }

    void ReportAdded(int[] matches, bool[] isWhole)
    {
        var matched = matches.Where(match => match >= 0).ToHashSet();
        for (var j = 0; j < translation.Count; j++)
        {
            if (matched.Contains(j))
            {
                continue;
            }

            var before = Array.FindLastIndex(matches, match => match >= 0 && match < j);
            isWhole[Math.Max(before, 0)] = false;
            if (j == 0 || matched.Contains(j - 1))
            {
                Report(
                    translation[j].Start,
                    source[Math.Max(before, 0)].Start,
                    "The source does not have this heading. Remove it, or use the level that the source has."
                );
            }
        }
    }

    void Report(Place place, Place inSource, string message) =>
        diagnostics.Add(new Diagnostic(Rules.TranslationStructure, place, message, Related: inSource));
}
