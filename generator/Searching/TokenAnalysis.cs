using System.Collections.Concurrent;
using System.Text;

namespace LicensingSite.Searching;

/// <summary>The tokens of a run of letters and digits.</summary>
/// <param name="Whole">The folded run without separators.</param>
sealed record TokenAnalysis(string Whole, bool HasLetter, Token[] Tokens)
{
    public static TokenAnalysis Analyse(ReadOnlySpan<char> written)
    {
        var folded = Folding.Fold(written);
        var tokens = new List<Token>();
        if (Ascii.IsValid(written))
        {
            tokens.Add(new Token(Folding.Cut(folded)));
            AddParts(tokens, written);
            return new TokenAnalysis(folded, folded.Any(char.IsAsciiLetter), [.. tokens]);
        }

        var whole = new StringBuilder();
        foreach (var piece in Pieces(folded))
        {
            whole.Append(piece);
            AddPiece(tokens, piece);
        }

        return new TokenAnalysis(whole.ToString(), folded.EnumerateRunes().Any(Rune.IsLetter), [.. tokens]);
    }

    /// <summary>Splits a folded run again, as folding may bring in separators: ½ becomes 1⁄2.</summary>
    static IEnumerable<string> Pieces(string folded)
    {
        for (var i = 0; i < folded.Length; )
        {
            var start = i;
            while (i < folded.Length && Tokenizer.LengthAt(folded, i, out var isWord) is var length && isWord)
            {
                i += length;
            }

            if (i > start)
            {
                yield return folded[start..i];
            }
            else
            {
                i += Tokenizer.LengthAt(folded, i, out _);
            }
        }
    }

    static void AddPiece(List<Token> tokens, string piece)
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
                AddPairs(tokens, piece[start..end]);
            }
            else
            {
                tokens.Add(new Token(Folding.Cut(piece[start..end])));
            }

            start = end;
        }
    }

    static void AddPairs(List<Token> tokens, string run)
    {
        var second = Step(run, 0);
        if (second == run.Length)
        {
            tokens.Add(new Token(run));
        }

        for (var first = 0; second < run.Length; )
        {
            var end = second + Step(run, second);
            tokens.Add(new Token(run[first..end]));
            (first, second) = (second, end);
        }
    }

    /// <summary>The parts of a name such as PowerShell, where a capital follows a small letter.</summary>
    static void AddParts(List<Token> tokens, ReadOnlySpan<char> written)
    {
        var start = 0;
        for (var i = 1; i <= written.Length; i++)
        {
            var isBorder = i == written.Length ? start > 0 : char.IsAsciiLetterUpper(written[i]) && char.IsAsciiLetterLower(written[i - 1]);
            if (isBorder && i - start is > 1 and <= Folding.LongestForm)
            {
                tokens.Add(new Token(Folding.Fold(written[start..i]), IsExtra: true));
            }

            start = isBorder ? i : start;
        }
    }

    /// <summary>True for scripts that are written without spaces, and Korean: their runs become pairs of characters.</summary>
    static bool IsPaired(int codePoint) =>
        codePoint
            is (>= 0x3005 and <= 0x3007)
                or (>= 0x3041 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7AF)
                or (>= 0x20000 and <= 0x3FFFF)
                or (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF);

    static bool IsPairedAt(string text, int index) =>
        IsPaired(char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? char.ConvertToUtf32(text, index) : text[index]);

    static int Step(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
}

/// <summary>Caches analyses, as texts repeat their tokens.</summary>
sealed class TokenAnalysisCache
{
    const int Most = 50_000;

    readonly ConcurrentDictionary<string, TokenAnalysis> known;
    readonly ConcurrentDictionary<string, TokenAnalysis>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    int count;

    public TokenAnalysisCache()
    {
        known = new(StringComparer.Ordinal);
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public TokenAnalysis Get(ReadOnlySpan<char> written)
    {
        if (!bySpan.TryGetValue(written, out var analysis))
        {
            analysis = TokenAnalysis.Analyse(written);
            if (written.Length <= Folding.LongestForm && Interlocked.Increment(ref count) <= Most)
            {
                known[written.ToString()] = analysis;
            }
        }

        return analysis;
    }
}
