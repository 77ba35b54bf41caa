using System.Collections.Frozen;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>Folds letter case, accents and ligatures as <c>FORMAT.md</c> specifies; the browser does the same.</summary>
static class Folding
{
    /// <summary>Forms are cut here, in UTF-16 code units.</summary>
    public const int LongestForm = 64;

    /// <summary>Letters that have no decomposition but are typed without their stroke, or spelt out.</summary>
    static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ς'] = "σ",
    }.ToFrozenDictionary();

    /// <summary>True where this machine can fold at all: without Unicode data letters keep their marks.</summary>
    public static bool IsPossible => "é".Normalize(NormalizationForm.FormKD).Length == 2;

    /// <summary>True for characters that stand in a word without being read: soft hyphens, joiners, marks of direction.</summary>
    public static bool IsIgnored(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF';

    /// <summary>True for accents and points; vowel signs of other scripts are letters of their words.</summary>
    static bool IsAccent(char c) =>
        c
            is (>= '\u0300' and <= '\u036F')
                or (>= '\u0591' and <= '\u05C7')
                or '\u0640'
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u1AB0' and <= '\u1AFF')
                or (>= '\u1DC0' and <= '\u1DFF')
                or (>= '\u20D0' and <= '\u20FF');

    /// <summary>The form of a word as it is written; may be empty, and may hold what separates words.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (folded, from) => Ascii.ToLower(from, folded, out _));
        }

        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (!IsIgnored(c))
            {
                folded.Append(c);
            }
        }

        var decomposed = folded.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        folded.Clear();
        foreach (var c in decomposed)
        {
            if (Letters.TryGetValue(c, out var spelt))
            {
                folded.Append(spelt);
            }
            else if (!IsAccent(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A form cut to the longest there are.</summary>
    public static string Cut(string form) =>
        form.Length <= LongestForm ? form : form[..(char.IsHighSurrogate(form[LongestForm - 1]) ? LongestForm - 1 : LongestForm)];
}
