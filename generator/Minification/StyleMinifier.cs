using System.Text;

namespace LicensingSite.Minification;

/// <summary>Writes a style sheet again without comments and unneeded white space.</summary>
static class StyleMinifier
{
    public static string Minify(string style)
    {
        var minified = new StringBuilder(style.Length);
        for (var i = 0; i < style.Length; )
        {
            var end = EndOfPiece(style, i);
            var c = style[i];
            if (char.IsWhiteSpace(c) || style.AsSpan(i).StartsWith("/*"))
            {
                while (end < style.Length && (char.IsWhiteSpace(style[end]) || style.AsSpan(end).StartsWith("/*")))
                {
                    end = EndOfPiece(style, end);
                }

                minified.Append(IsUnneededAfter(minified) || end == style.Length || style[end] is '{' or '}' or ';' or ',' ? "" : " ");
            }
            else
            {
                if (c == '}' && minified is [.., ';'])
                {
                    minified.Length--;
                }

                minified.Append(style, i, end - i);
            }

            i = end;
        }

        return minified.Append('\n').ToString();
    }

    /// <summary>
    /// True where white space has no meaning. Before a colon it has one, <c>a :hover</c> is not <c>a:hover</c>; after an escaped colon too.
    /// </summary>
    static bool IsUnneededAfter(StringBuilder minified) =>
        minified.Length == 0
        || minified[^1] is '{' or '}' or ';' or ','
        || (minified[^1] == ':' && (minified.Length == 1 || minified[^2] != '\\'));

    /// <summary>Where a string, a comment, a URL or a single character ends.</summary>
    static int EndOfPiece(string style, int start)
    {
        var rest = style.AsSpan(start);
        if (rest.StartsWith("/*"))
        {
            return After("*/");
        }

        if (rest.StartsWith("url("))
        {
            return After(")");
        }

        if (rest[0] is not ('"' or '\''))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < style.Length && style[end] != style[start])
        {
            end += style[end] == '\\' ? 2 : 1;
        }

        return Math.Min(style.Length, end + 1);

        int After(string mark) => style.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : style.Length;
    }
}
