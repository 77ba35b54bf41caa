using System.Net;
using System.Text;

namespace LicensingSite.Model;

/// <summary>The text of an HTML fragment.</summary>
static class PlainText
{
    /// <summary>Drops tags and comments, resolves character references, and folds white space; a tag that separates words leaves a space.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(html.Length);
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            text.Append(tag < 0 ? html : html[..tag]);
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
            }

            html = end < 0 ? [] : html[(end + (isComment ? 3 : 1))..];
        }

        return Folded(WebUtility.HtmlDecode(text.ToString()));
    }

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
