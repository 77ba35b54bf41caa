using System.Collections.Immutable;
using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>Sets of names for the same thing: a page that contains one is found by the others.</summary>
sealed class Synonyms
{
    public static readonly Synonyms None = new();

    /// <summary>By first stem: the stems of a name, and the forms of the other names in its set.</summary>
    readonly ILookup<string, (string[] Stems, string[] Others)> names;

    Synonyms() => names = Array.Empty<(string[], string[])>().ToLookup(_ => "");

    /// <param name="sets">Each the names of one thing.</param>
    public Synonyms(ImmutableArray<ImmutableArray<string>> sets, Language language)
    {
        Key = new FingerprintBuilder().AddAll(sets, (builder, set) => builder.AddAll(set, (inner, name) => inner.Add(name))).Build();
        names = sets.Select(set =>
                set.Select(name => Forms(name, language)).Where(forms => !Array.TrueForAll(forms, language.IsStopWord)).ToArray()
            )
            .SelectMany(set =>
                set.Select(
                    (forms, index) =>
                        (
                            Stems: forms.Select(language.Stem).ToArray(),
                            Others: set.Where((_, other) => other != index).SelectMany(other => other).Distinct().Except(forms).ToArray()
                        )
                )
            )
            .ToLookup(name => name.Stems[0], StringComparer.Ordinal);
    }

    static string[] Forms(string name, Language language) =>
        [.. TitleOccurrence.TellingTokens(name, language).Where(token => !token.IsExtra).Select(token => token.Form)];

    /// <summary>Hash of all sets.</summary>
    public Fingerprint Key { get; }

    /// <summary>Returns the forms of all synonyms of names that a text contains.</summary>
    public IEnumerable<string> FindOthers(List<Token> words, Language language)
    {
        if (names.Count == 0 || words.Count == 0)
        {
            return [];
        }

        var stems = words
            .Where(word => !word.IsExtra && !language.IsStopWord(word.Form))
            .Select(word => language.Stem(word.Form))
            .ToArray();
        return Enumerable
            .Range(0, stems.Length)
            .SelectMany(at => names[stems[at]].Where(name => stems.AsSpan(at).StartsWith(name.Stems)))
            .SelectMany(name => name.Others);
    }
}
