using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>What search knows of a language: which words say nothing, and which forms belong together.</summary>
/// <param name="StopWords">Folded; left out of a query that has other words.</param>
/// <param name="Suffixes">What a form may lose, and what takes its place.</param>
/// <param name="Roots">Stems of words that differ in more than their ending, and the stem they share.</param>
sealed record Language(FrozenSet<string> StopWords, FrozenDictionary<string, Suffix> Suffixes, FrozenDictionary<string, string> Roots)
{
    /// <summary>A language of which nothing is known: its words are only folded.</summary>
    public static readonly Language Unknown = Of("", "", "");

    static readonly FrozenDictionary<string, Language> Known = new Dictionary<string, Language>
    {
        ["de"] = Languages.German.Language,
        ["en"] = Languages.English.Language,
        ["es"] = Languages.Spanish.Language,
        ["fr"] = Languages.French.Language,
    }.ToFrozenDictionary();

    /// <summary>Words that mean about the same, for readers who ask with another word than the heading has.</summary>
    public Synonyms Alike { get; private init; } = Synonyms.None;

    readonly int longest = Suffixes.Count == 0 ? 0 : Suffixes.Keys.Max(suffix => suffix.Length);

    public static Language For(Locale locale) => Known.GetValueOrDefault(locale.Language, Unknown);

    /// <summary>Reads a language from its tables, words separated by white space.</summary>
    /// <param name="suffixes"><c>suffix/least letters before it/what takes its place</c>, the latter two optional.</param>
    /// <param name="roots">A line for each root: words that belong together although their endings do not say so.</param>
    /// <param name="alike">A line for each meaning: words and names that stand for it, separated by commas.</param>
    public static Language Of(string stopWords, string suffixes, string roots, string alike = "")
    {
        var regular = new Language(
            Words(stopWords).ToFrozenSet(),
            Words(suffixes).Select(written => written.Split('/')).ToFrozenDictionary(
                parts => parts[0],
                parts => new Suffix(parts.Length > 1 ? parts[1][0] - '0' : 4, parts.Length > 2 ? parts[2] : "")),
            FrozenDictionary<string, string>.Empty);
        var stems = roots.Split('\n').Select(line => Words(line).Select(regular.Stem).ToArray());
        var others = stems.SelectMany(line => line.Skip(1).Where(stem => stem != line[0]).Select(stem => KeyValuePair.Create(stem, line[0])));
        var rooted = regular with { Roots = others.DistinctBy(pair => pair.Key).ToFrozenDictionary() };
        return rooted with { Alike = new Synonyms([.. alike.Split('\n').Select(line => line.Split(',').ToImmutableArray())], rooted) };
    }

    public bool IsStopWord(string form) => StopWords.Contains(form) || (form.Length == 1 && char.IsAsciiLetter(form[0]));

    /// <summary>The name of the group that a form belongs to.</summary>
    public string Stem(string form)
    {
        var stem = Undoubled(WithoutSuffix(form));
        return Roots.GetValueOrDefault(stem, stem);
    }

    string WithoutSuffix(string form)
    {
        if (form.Any(char.IsAsciiDigit))
        {
            return form;
        }

        var lookup = Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, form.Length - 2); length > 0; length--)
        {
            if (lookup.TryGetValue(form.AsSpan(form.Length - length), out var suffix) && form.Length - length >= suffix.Least)
            {
                return form[..^length] + suffix.Instead;
            }
        }

        return form;
    }

    string Undoubled(string stem) =>
        longest > 0 && stem.Length > 3 && stem[^1] == stem[^2] && char.IsAsciiLetter(stem[^1]) ? stem[..^1] : stem;

    static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An ending that does not change what a word means.</summary>
/// <param name="Least">How many letters must be left before it.</param>
/// <param name="Instead">What takes its place.</param>
readonly record struct Suffix(int Least, string Instead);
