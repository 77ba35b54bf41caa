using LicensingSite.Diagnostics;

namespace LicensingSite.TranslationChecks;

/// <summary>Finds texts of a translation that are still those of the source.</summary>
static class UntranslatedTexts
{
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<Section> source, IReadOnlyList<Section> translation)
    {
        var original = new Dictionary<int, Place>();
        foreach (var (hash, place) in Texts(source))
        {
            original.TryAdd(hash, place);
        }

        var texts = Texts(translation).ToArray();
        var same = texts.Where(text => original.ContainsKey(text.Hash)).ToArray();
        if (same.Length > 2 && same.Length * 2 > texts.Length)
        {
            var (hash, place) = same[0];
            var message =
                $"Most of this page is not translated: {same.Length} of {texts.Length} texts are the same as in the source, "
                + "starting with this one. Translate them, or delete the file so that readers get the source page with a notice.";
            return [Diagnostic(place, original[hash], message)];
        }

        return same.Select(text => Diagnostic(text.Place, original[text.Hash], "This text is the same as in the source. Translate it."));
    }

    static IEnumerable<(int Hash, Place Place)> Texts(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section.Heading is { Hash: not 0 } heading)
            {
                yield return (heading.Hash, section.Start);
            }

            foreach (var item in section.Items)
            {
                if (item.Hash != 0)
                {
                    yield return (item.Hash, item.Place);
                }
            }
        }
    }

    static Diagnostic Diagnostic(Place place, Place inSource, string message) =>
        new(Rules.TranslationUntranslated, place, message, Related: inSource);
}
