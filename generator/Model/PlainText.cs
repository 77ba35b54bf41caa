using System.Buffers;
using System.Net;
using System.Text;

namespace LicensingSite.Model;

/// <summary>The text of an HTML fragment.</summary>
static class PlainText
{
    const string SourceSegment = "sxs-lookup";

    /// <summary>Drops tags, comments and <see cref="IsSourceSegment">source segments</see>, resolves character references, and folds white space; a tag that separates words leaves a space.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var room = ArrayPool<char>.Shared.Rent(html.Length);
        html.CopyTo(room);
        return In(room, html.Length);
    }

    /// <summary>The same of a fragment in UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> html)
    {
        var room = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(html.Length));
        return In(room, Encoding.UTF8.GetChars(html, room));
    }

    static string In(char[] room, int length)
    {
        try
        {
            var text = WithoutTags(room.AsSpan(0, length));
            return Folded(text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()).ToCharArray() : text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    /// <summary>Writes the text over the fragment, which is never shorter.</summary>
    static Span<char> WithoutTags(Span<char> fragment)
    {
        var html = fragment;
        var (length, segment) = (0, 0);
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            var text = segment > 0 ? [] : tag < 0 ? html : html[..tag];
            text.CopyTo(fragment[length..]);
            length += text.Length;
            if (tag < 0)
            {
                break;
            }

            html = html[tag..];
            var isComment = html.StartsWith("<!--");
            var end = isComment ? html.IndexOf("-->") : html.IndexOf('>');
            var isSeparator = !isComment && !IsInline(html);
            segment = isComment ? segment : Depth(isSeparator ? 0 : segment, end < 0 ? html : html[..end]);
            html = end < 0 ? [] : html[(end + (isComment ? 3 : 1))..];
            if (isSeparator)
            {
                fragment[length++] = ' ';
            }
        }

        return fragment[..length];
    }

    /// <summary>True for a start tag of class <c>sxs-lookup</c>: what is between it and its end is the source's text, carried along in a translation.</summary>
    public static bool IsSourceSegment(ReadOnlySpan<char> tag) => tag.Contains(SourceSegment, StringComparison.Ordinal);

    /// <summary>How many spans deep a source segment is after a tag; 0 outside of one.</summary>
    static int Depth(int segment, ReadOnlySpan<char> tag) =>
        tag.StartsWith("</span", StringComparison.OrdinalIgnoreCase) ? Math.Max(0, segment - 1)
        : tag.StartsWith("<span", StringComparison.OrdinalIgnoreCase) && (segment > 0 || IsSourceSegment(tag)) ? segment + 1
        : segment;

    static bool IsInline(ReadOnlySpan<char> html)
    {
        var name = html[1..].TrimStart('/');
        var end = name.IndexOfAnyExcept(Letters);
        return (end < 0 ? name : name[..end]) is "a" or "abbr" or "b" or "code" or "del" or "em" or "i" or "kbd" or "mark" or "s" or "small" or "span" or "strong" or "sub" or "sup" or "u";
    }

    /// <summary>Moves the words together, one space between each two.</summary>
    static string Folded(Span<char> text)
    {
        var length = 0;
        for (var rest = text; !rest.IsEmpty;)
        {
            var white = rest.IndexOfAny(White);
            var word = white < 0 ? rest : rest[..white];
            if (word.Length > 0 && length > 0)
            {
                text[length++] = ' ';
            }

            word.CopyTo(text[length..]);
            length += word.Length;
            rest = white < 0 ? [] : rest[(white + 1)..];
        }

        return text[..length].ToString();
    }

    static readonly SearchValues<char> White = SearchValues.Create(" \n\r\t");

    static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
