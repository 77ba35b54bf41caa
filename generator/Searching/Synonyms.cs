using System.Collections.Immutable;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>Names for the same thing: a page that uses one is found by the others.</summary>
sealed class Synonyms
{
    public static readonly Synonyms None = new();

    /// <summary>By first stem: the stems of a name, and the forms of its other names.</summary>
    readonly ILookup<string, (string[] Stems, string[] Others)> names;

    Synonyms() => names = Array.Empty<(string[], string[])>().ToLookup(_ => "");

    /// <param name="sets">Each the names of one thing.</param>
    public Synonyms(ImmutableArray<ImmutableArray<string>> sets, Language language)
    {
        Key = new FingerprintBuilder().AddAll(sets, (builder, set) => builder.AddAll(set, (inner, name) => inner.Add(name))).Build();
        names = sets
            .Select(set => set.Select(name => TitleUse.Words(name, language).Where(word => !word.IsExtra).Select(word => word.Form).ToArray()).Where(forms => !Array.TrueForAll(forms, language.IsStopWord)).ToArray())
            .SelectMany(set => set.Select((forms, index) => (
                Stems: forms.Select(language.Stem).ToArray(),
                Others: set.Where((_, other) => other != index).SelectMany(other => other).Distinct().Except(forms).ToArray())))
            .ToLookup(name => name.Stems[0], StringComparer.Ordinal);
    }

    /// <summary>Stands for the synonyms.</summary>
    public Fingerprint Key { get; }

    /// <summary>The forms of the other names of what a text names.</summary>
    public IEnumerable<string> In(List<Word> words, Language language)
    {
        if (names.Count == 0 || words.Count == 0)
        {
            return [];
        }

        var stems = words.Where(word => !word.IsExtra && !language.IsStopWord(word.Form)).Select(word => language.Stem(word.Form)).ToArray();
        return Enumerable.Range(0, stems.Length)
            .SelectMany(at => names[stems[at]].Where(name => stems.AsSpan(at).StartsWith(name.Stems)))
            .SelectMany(name => name.Others);
    }
}
