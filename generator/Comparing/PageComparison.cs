using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Comparing;

/// <summary>Holds one translated page against its source.</summary>
sealed class PageComparison(LinkedPage sourcePage, LinkedPage translatedPage)
{
    readonly IReadOnlyList<Section> source = PageSections.Of(sourcePage);
    readonly IReadOnlyList<Section> translation = PageSections.Of(translatedPage);
    readonly List<Diagnostic> findings = [];

    public IReadOnlyList<Diagnostic> Findings()
    {
        var matches = SectionAlignment.Of(source, translation);
        var isWhole = CompareHeadings(matches);
        for (var i = 0; i < source.Count; i++)
        {
            if (matches[i] >= 0 && isWhole[i])
            {
                findings.AddRange(new SectionComparison(source[i], translation[matches[i]], translatedPage.Page.Id.Locale).Findings());
            }
        }

        if (sourcePage.Page.Id.Locale.Language != translatedPage.Page.Id.Locale.Language)
        {
            findings.AddRange(Untranslated.Find(source, translation));
        }

        return findings;
    }

    /// <summary>Reports headings without a counterpart; false for sections that hold more or less for that reason.</summary>
    bool[] CompareHeadings(int[] matches)
    {
        var isWhole = Enumerable.Repeat(true, source.Count).ToArray();
        for (var i = 0; i < source.Count; i++)
        {
            if (matches[i] < 0)
            {
                isWhole[Math.Max(i - 1, 0)] = isWhole[i] = false;
                ReportLost(i, matches);
            }
            else if (source[i].Level != translation[matches[i]].Level)
            {
                Report(translation[matches[i]].Start, source[i].Start, $"This heading has level {translation[matches[i]].Level}, and level {source[i].Level} in the source. Write it with the same number of '#'.");
            }
        }

        ReportAdded(matches, isWhole);
        return isWhole;
    }

    /// <summary>Reports a run of lost sections once, where it begins, at the section that comes before it.</summary>
    void ReportLost(int index, int[] matches)
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
        Report(before, source[index].Start, count == 1
            ? "After this section, the source has a heading that the translation lacks. Translate it, with what stands below it."
            : $"After this section, the source has {count} headings that the translation lacks. Translate them, with what stands below them.");
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
                Report(translation[j].Start, source[Math.Max(before, 0)].Start, "The source has no heading for this one. Take it out, or make it the level of text that it is in the source.");
            }
        }
    }

    void Report(Place place, Place inSource, string message) =>
        findings.Add(new Diagnostic(Rules.TranslationStructure, place, message, Related: inSource));
}
