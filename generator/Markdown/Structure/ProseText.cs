using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Markdown.Structure;

/// <summary>The words of a paragraph without code and addresses, and their places in the source.</summary>
sealed partial class ProseText
{
    /// <summary>Placeholder for an inline that is not text.</summary>
    public const char Object = '\uFFFC';

    /// <summary>A text with fewer lower-case words is a name or a label, which may be the same in two languages.</summary>
    const int FewestWords = 5;

    readonly StringBuilder text = new();
    readonly List<(int At, int InSource)> pieces = [];

    public void Clear()
    {
        text.Clear();
        pieces.Clear();
    }

    public void Add(ReadOnlySpan<char> piece, int inSource)
    {
        pieces.Add((text.Length, inSource));
        text.Append(piece);
    }

    public void Add(char letter) => text.Append(letter);

    /// <summary>Hash of the words, ignoring white space; 0 where they are too few to be prose.</summary>
    public int ComputeHash()
    {
        var (hash, words, length, isLower, wasLetter) = (2166136261u, 0, 0, false, false);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var letter in chunk.Span)
            {
                var isLetter = char.IsLetter(letter);
                if (isLetter)
                {
                    isLower = wasLetter ? isLower : !char.IsUpper(letter);
                    length = wasLetter ? length + 1 : 1;
                }

                words += wasLetter && !isLetter && isLower && length > 1 ? 1 : 0;
                wasLetter = isLetter;
                hash = char.IsWhiteSpace(letter) ? hash : (hash ^ letter) * 16777619u;
            }
        }

        words += wasLetter && isLower && length > 1 ? 1 : 0;
        return words < FewestWords ? 0
            : hash == 0 ? 1
            : (int)hash;
    }

    /// <summary>The placeholders among the words: their text, and where they begin and end in the source.</summary>
    public IEnumerable<(string Text, int Start, int End)> Placeholders()
    {
        var all = text.ToString();
        if (all.AsSpan().IndexOfAny("{%$<") < 0)
        {
            yield break;
        }

        var at = 0;
        foreach (Match match in Placeholder().Matches(all))
        {
            while (at + 1 < pieces.Count && pieces[at + 1].At <= match.Index)
            {
                at++;
            }

            var piece = pieces[at];
            var start = piece.InSource + match.Index - piece.At;
            yield return (match.Value[0] == '<' ? "<…>" : match.Value, start, start + match.Length);
        }
    }

    [GeneratedRegex(
        @"\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\s]{1,80}\}|\$\([^()\s]{1,80}\)|\{[A-Za-z0-9_.:-]{1,80}\}"
            + @"|%(?:\d\$)?[sdif@](?![A-Za-z])|%[A-Za-z_]\w{0,80}%|<[A-Za-z][^<>\n]{0,80}>"
    )]
    private static partial Regex Placeholder();
}
