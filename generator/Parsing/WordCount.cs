using System.Text;

namespace LicensingSite.Parsing;

/// <summary>Counts the words of an article that are to be translated.</summary>
static class WordCount
{
    /// <summary>
    /// A run of letters is a word; so is each character of Chinese and Japanese, which are written without spaces. Code does not count.
    /// </summary>
    /// <param name="html">UTF-8.</param>
    public static int Of(ReadOnlySpan<byte> html)
    {
        var (words, isInWord) = (0, false);
        while (!html.IsEmpty)
        {
            if (html[0] == '<')
            {
                html = html[TagLength(html)..];
                isInWord = false;
                continue;
            }

            if (html[0] == '&' && html.IndexOf((byte)';') is > 0 and var end)
            {
                html = html[(end + 1)..];
                continue;
            }

            if (html[0] < 0x80)
            {
                // Most of most languages: no need to decode it.
                var isPartOfWord = char.IsAsciiLetterOrDigit((char)html[0]);
                words += !isInWord && isPartOfWord ? 1 : 0;
                isInWord = html[0] is not ((byte)' ' or (>= 0x09 and <= 0x0D)) && (isInWord || isPartOfWord);
                html = html[1..];
                continue;
            }

            Rune.DecodeFromUtf8(html, out var rune, out var length);
            html = html[length..];
            var isWordByItself = IsWordByItself(rune.Value);
            words += isWordByItself || (!isInWord && Rune.IsLetterOrDigit(rune)) ? 1 : 0;
            isInWord = !isWordByItself && !Rune.IsWhiteSpace(rune) && (isInWord || Rune.IsLetterOrDigit(rune));
        }

        return words;
    }

    /// <summary>Length of the tag or comment at the beginning; of code, all of it.</summary>
    static int TagLength(ReadOnlySpan<byte> html) =>
        html.StartsWith("<!--"u8) ? Past(html, "-->"u8)
            : IsTag(html, "<pre"u8) ? Past(html, "</pre>"u8)
            : IsTag(html, "<code"u8) ? Past(html, "</code>"u8)
            : Past(html, ">"u8);

    static bool IsTag(ReadOnlySpan<byte> html, ReadOnlySpan<byte> name) =>
        html.StartsWith(name) && html.Length > name.Length && html[name.Length] is (byte)'>' or (byte)' ';

    static int Past(ReadOnlySpan<byte> html, ReadOnlySpan<byte> what) =>
        html.IndexOf(what) is >= 0 and var at ? at + what.Length : html.Length;

    /// <summary>Kana and ideographs; Korean writes blanks between words.</summary>
    static bool IsWordByItself(int rune) => rune is
        (>= 0x3041 and <= 0x30FF and not 0x30FB and not 0x30FC) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}
