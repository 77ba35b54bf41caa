using System.Globalization;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>A word of a text.</summary>
/// <param name="Form">Folded; never empty.</param>
/// <param name="IsExtra">True for another reading of the words before it: joined at a hyphen, or a part of a compound name.</param>
readonly record struct Word(string Form, bool IsExtra = false);

/// <summary>Finds the words of a text, as <c>FORMAT.md</c> says.</summary>
static class WordSplitter
{
    /// <param name="readings">Where known, what earlier texts gave.</param>
    public static List<Word> Split(string text, Readings? readings = null)
    {
        var words = new List<Word>(text.Length / 6);
        var run = new Run(words);
        for (var i = 0; i < text.Length;)
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
            run.Add(readings is null ? Reading.Of(written) : readings.Of(written));
        }

        run.End();
        return words;
    }

    /// <summary>How many code units a character has, and whether it is of a word.</summary>
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

    static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Words that follow each other with one joining character between them.</summary>
    sealed class Run(List<Word> words)
    {
        readonly StringBuilder joined = new();
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

        public void Add(Reading reading)
        {
            if (!isJoining)
            {
                End();
            }

            isJoining = false;
            hasLetter |= reading.HasLetter;
            if (parts == 0)
            {
                first = reading.Whole;
            }
            else if (joined.Length <= Folding.LongestForm)
            {
                joined.Append(parts == 1 ? first : "").Append(reading.Whole);
            }

            parts++;
            words.AddRange(reading.Words);
        }

        public void End()
        {
            if (parts > 1 && hasLetter && joined.Length <= Folding.LongestForm)
            {
                words.Add(new Word(joined.ToString(), IsExtra: true));
            }

            joined.Clear();
            (parts, hasLetter, isJoining) = (0, false, false);
        }
    }
}
