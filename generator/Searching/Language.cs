using System.Collections.Frozen;
using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>Stop words and stemming rules of a language.</summary>
/// <param name="StopWords">Folded; left out of a query that has other words.</param>
/// <param name="Suffixes">Endings to remove, and their replacements.</param>
/// <param name="Roots">Stems of irregular forms, and the stem they share.</param>
sealed record Language(FrozenSet<string> StopWords, FrozenDictionary<string, Suffix> Suffixes, FrozenDictionary<string, string> Roots)
{
    /// <summary>A language without rules: its words are only folded.</summary>
    public static readonly Language Unknown = Parse(new LanguageTables("", "", "", ""));

    /// <summary>By language subtag; each has a file in <c>Languages</c>.</summary>
    static readonly FrozenDictionary<string, Language> Known = new[] { "de", "en", "es", "fr" }.ToFrozenDictionary(
        tag => tag,
        tag => Parse(LanguageTables.Read(tag))
    );

    /// <summary>Synonyms of the language, for queries that use other words than a heading.</summary>
    public Synonyms Alike { get; private init; } = Synonyms.None;

    readonly int longest = Suffixes.Count == 0 ? 0 : Suffixes.Keys.Max(suffix => suffix.Length);

    public static Language For(Locale locale) => Known.GetValueOrDefault(locale.Language, Unknown);

    static Language Parse(LanguageTables tables)
    {
        var regular = new Language(
            Words(tables.StopWords).ToFrozenSet(),
            Words(tables.Suffixes)
                .Select(written => written.Split('/'))
                .ToFrozenDictionary(
                    parts => parts[0],
                    parts => new Suffix(parts.Length > 1 ? parts[1][0] - '0' : 4, parts.Length > 2 ? parts[2] : "")
                ),
            FrozenDictionary<string, string>.Empty
        );
        var stems = tables.Roots.Split('\n').Select(line => Words(line).Select(regular.Stem).ToArray());
        var others = stems.SelectMany(line =>
            line.Skip(1).Where(stem => stem != line[0]).Select(stem => KeyValuePair.Create(stem, line[0]))
        );
        var rooted = regular with { Roots = others.DistinctBy(pair => pair.Key).ToFrozenDictionary() };
        return rooted with
        {
            Alike = new Synonyms([.. tables.Synonyms.Split('\n').Select(line => line.Split(',').ToImmutableArray())], rooted),
        };
    }

    public bool IsStopWord(string form) => StopWords.Contains(form) || (form.Length == 1 && char.IsAsciiLetter(form[0]));

    /// <summary>The stem of a form, which names its posting list.</summary>
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

/// <summary>An inflectional ending.</summary>
/// <param name="Least">How many letters must be left before it.</param>
/// <param name="Instead">Its replacement.</param>
readonly record struct Suffix(int Least, string Instead);
