using System.Collections.Concurrent;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>What a word as written gives.</summary>
/// <param name="Whole">Its folding, without what separates words.</param>
sealed record Reading(string Whole, bool HasLetter, Word[] Words)
{
    public static Reading Of(ReadOnlySpan<char> written)
    {
        var folded = Folding.Fold(written);
        var words = new List<Word>();
        if (Ascii.IsValid(written))
        {
            words.Add(new Word(Folding.Cut(folded)));
            AddParts(words, written);
            return new Reading(folded, folded.Any(char.IsAsciiLetter), [.. words]);
        }

        var whole = new StringBuilder();
        foreach (var piece in Pieces(folded))
        {
            whole.Append(piece);
            AddPiece(words, piece);
        }

        return new Reading(whole.ToString(), folded.EnumerateRunes().Any(Rune.IsLetter), [.. words]);
    }

    /// <summary>Folding may bring separators in: ½ is a one, a slash and a two.</summary>
    static IEnumerable<string> Pieces(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            while (i < folded.Length && WordSplitter.LengthAt(folded, i, out var isWord) is var length && isWord)
            {
                i += length;
            }

            if (i > start)
            {
                yield return folded[start..i];
            }
            else
            {
                i += WordSplitter.LengthAt(folded, i, out _);
            }
        }
    }

    static void AddPiece(List<Word> words, string piece)
    {
        var start = 0;
        while (start < piece.Length)
        {
            var isPaired = IsPairedAt(piece, start);
            var end = start;
            while (end < piece.Length && IsPairedAt(piece, end) == isPaired)
            {
                end += Step(piece, end);
            }

            if (isPaired)
            {
                AddPairs(words, piece[start..end]);
            }
            else
            {
                words.Add(new Word(Folding.Cut(piece[start..end])));
            }

            start = end;
        }
    }

    static void AddPairs(List<Word> words, string run)
    {
        var second = Step(run, 0);
        if (second == run.Length)
        {
            words.Add(new Word(run));
        }

        for (var first = 0; second < run.Length;)
        {
            var end = second + Step(run, second);
            words.Add(new Word(run[first..end]));
            (first, second) = (second, end);
        }
    }

    /// <summary>The parts of a name such as PowerShell, where a capital follows a small letter.</summary>
    static void AddParts(List<Word> words, ReadOnlySpan<char> written)
    {
        var start = 0;
        for (var i = 1; i <= written.Length; i++)
        {
            var isBorder = i == written.Length ? start > 0 : char.IsAsciiLetterUpper(written[i]) && char.IsAsciiLetterLower(written[i - 1]);
            if (isBorder && i - start is > 1 and <= Folding.LongestForm)
            {
                words.Add(new Word(Folding.Fold(written[start..i]), IsExtra: true));
            }

            start = isBorder ? i : start;
        }
    }

    /// <summary>True for scripts that are written without spaces, and Korean: their runs become pairs of characters.</summary>
    static bool IsPaired(int codePoint) => codePoint
        is (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    static bool IsPairedAt(string text, int index) =>
        IsPaired(char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? char.ConvertToUtf32(text, index) : text[index]);

    static int Step(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
}

/// <summary>Remembers how words are read: texts repeat theirs.</summary>
sealed class Readings
{
    const int Most = 50_000;

    readonly ConcurrentDictionary<string, Reading> known = new(StringComparer.Ordinal);
    int count;

    public Reading Of(ReadOnlySpan<char> written)
    {
        if (!known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var reading))
        {
            reading = Reading.Of(written);
            if (written.Length <= Folding.LongestForm && Interlocked.Increment(ref count) <= Most)
            {
                known[written.ToString()] = reading;
            }
        }

        return reading;
    }
}
