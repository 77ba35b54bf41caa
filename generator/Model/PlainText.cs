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
        var text = new StringBuilder(html.Length);
        var segment = 0;
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            text.Append(segment > 0 ? [] : tag < 0 ? html : html[..tag]);
            if (tag < 0)
            {
                break;
            }

            html = html[tag..];
            var isComment = html.StartsWith("<!--");
            var end = isComment ? html.IndexOf("-->") : html.IndexOf('>');
            if (!isComment && !IsInline(html))
            {
                text.Append(' ');
                segment = 0;
            }

            segment = isComment ? segment : Depth(segment, end < 0 ? html : html[..end]);
            html = end < 0 ? [] : html[(end + (isComment ? 3 : 1))..];
        }

        return Folded(WebUtility.HtmlDecode(text.ToString()));
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

    static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\n' or '\r' or '\t'))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
