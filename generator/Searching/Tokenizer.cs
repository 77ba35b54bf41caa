using System.Globalization;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>A token of a text.</summary>
/// <param name="Form">Folded; never empty.</param>
/// <param name="IsExtra">True for an alternative to the tokens before it: joined at a hyphen, or a part of a compound name.</param>
readonly record struct Token(string Form, bool IsExtra = false);

/// <summary>Splits text into tokens as <c>FORMAT.md</c> specifies.</summary>
static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        Tokenize(text, tokens, cache: null);
        return tokens;
    }

    /// <summary>Appends the tokens of a text to a list.</summary>
    /// <param name="cache">Analyses of earlier texts.</param>
    public static void Tokenize(string text, List<Token> tokens, TokenAnalysisCache? cache)
    {
        var run = new Run(tokens);
        for (var i = 0; i < text.Length; )
        {
            var length = LengthAt(text, i, out var isWord);
            if (!isWord)
            {
                run.Separate(text[i], length);
                i += length;
                continue;
            }

            var start = i;
            while (i < text.Length)
            {
                length = LengthAt(text, i, out isWord);
                if (!isWord)
                {
                    break;
                }

                i += length;
            }

            var written = text.AsSpan(start, i - start);
            run.Add(cache is null ? TokenAnalysis.Analyse(written) : cache.Get(written));
        }

        run.End();
    }

    /// <summary>Length of a character in code units, and whether it is part of a token.</summary>
    internal static int LengthAt(string text, int index, out bool isWord)
    {
        var c = text[index];
        if (char.IsAscii(c))
        {
            isWord = char.IsAsciiLetterOrDigit(c);
            return 1;
        }

        isWord = IsWord(CharUnicodeInfo.GetUnicodeCategory(text, index)) || Folding.IsIgnored(c);
        return char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
    }

    static bool IsWord(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Tokens separated by single joining characters, such as hyphens; adds their joined form.</summary>
    sealed class Run(List<Token> tokens)
    {
        StringBuilder? joined;
        string first = "";
        int parts;
        bool hasLetter;
        bool isJoining;

        public void Separate(char separator, int length)
        {
            if (parts > 0 && !isJoining && length == 1 && separator is '-' or '\u2010' or '\u2011' or '.' or '_')
            {
                isJoining = true;
                return;
            }

            End();
        }

        public void Add(TokenAnalysis analysis)
        {
            if (!isJoining)
            {
                End();
            }

            isJoining = false;
            hasLetter |= analysis.HasLetter;
            if (parts == 0)
            {
                first = analysis.Whole;
            }
            else if ((joined ??= new StringBuilder()).Length <= Folding.LongestForm)
            {
                joined.Append(parts == 1 ? first : "").Append(analysis.Whole);
            }

            parts++;
            tokens.AddRange(analysis.Tokens.AsSpan());
        }

        public void End()
        {
            if (parts > 1 && hasLetter && joined!.Length <= Folding.LongestForm)
            {
                tokens.Add(new Token(joined.ToString(), IsExtra: true));
            }

            joined?.Clear();
            (parts, hasLetter, isJoining) = (0, false, false);
        }
    }
}
