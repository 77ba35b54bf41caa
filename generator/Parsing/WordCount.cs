using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Parsing;

/// <summary>Counts the words of an article that are to be translated.</summary>
static class WordCount
{
    /// <summary>
    /// Counts words: a run of letters is one, and so is each character of Chinese and Japanese, which are written without spaces. Code is
    /// left out.
    /// </summary>
    public static int Count(Body body)
    {
        var (words, isInWord, code) = (0, false, 0);
        var events = new BodyEvents(body);
        while (events.Read())
        {
            if (events.Kind is BodyEvent.Text or BodyEvent.SourceText)
            {
                isInWord &= events.IsContinued;
                words += code > 0 ? 0 : Count(events.Text, ref isInWord);
            }
            else if (events.Kind is not BodyEvent.Section && events.Element is BodyElement.Code or BodyElement.Preformatted)
            {
                code = Math.Max(0, code + (events.Kind == BodyEvent.Start ? 1 : -1));
            }
        }

        return words;
    }

    /// <param name="html">UTF-8 without tags; character references are no words.</param>
    static int Count(ReadOnlySpan<byte> html, ref bool isInWord)
    {
        var words = 0;
        while (!html.IsEmpty)
        {
            if (html[0] == '&' && html.IndexOf((byte)';') is > 0 and var end)
            {
                html = html[(end + 1)..];
            }
            else if (html[0] < 0x80)
            {
                // Most of most languages: no need to decode it.
                var isPartOfWord = char.IsAsciiLetterOrDigit((char)html[0]);
                words += !isInWord && isPartOfWord ? 1 : 0;
                isInWord = html[0] is not ((byte)' ' or (>= 0x09 and <= 0x0D)) && (isInWord || isPartOfWord);
                html = html[1..];
            }
            else
            {
                Rune.DecodeFromUtf8(html, out var rune, out var length);
                html = html[length..];
                var isWordByItself = IsWordByItself(rune.Value);
                words += isWordByItself || (!isInWord && Rune.IsLetterOrDigit(rune)) ? 1 : 0;
                isInWord = !isWordByItself && !Rune.IsWhiteSpace(rune) && (isInWord || Rune.IsLetterOrDigit(rune));
            }
        }

        return words;
    }

    /// <summary>Kana and ideographs; Korean writes blanks between words.</summary>
    static bool IsWordByItself(int rune) =>
        rune
            is (>= 0x3041 and <= 0x30FF and not 0x30FB and not 0x30FC)
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9D)
                or (>= 0x20000 and <= 0x3FFFF);
}
