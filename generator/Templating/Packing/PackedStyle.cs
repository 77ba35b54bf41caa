using System.Text;

namespace LicensingSite.Templating.Packing;

/// <summary>A style sheet as browsers get it: without comments and needless white space.</summary>
static class PackedStyle
{
    public static string Of(string style)
    {
        var packed = new StringBuilder(style.Length);
        for (var i = 0; i < style.Length;)
        {
            var end = EndOfPiece(style, i);
            var c = style[i];
            if (char.IsWhiteSpace(c) || style.AsSpan(i).StartsWith("/*"))
            {
                while (end < style.Length && (char.IsWhiteSpace(style[end]) || style.AsSpan(end).StartsWith("/*")))
                {
                    end = EndOfPiece(style, end);
                }

                packed.Append(IsNeedlessAfter(packed) || end == style.Length || style[end] is '{' or '}' or ';' or ',' ? "" : " ");
            }
            else
            {
                if (c == '}' && packed is [.., ';'])
                {
                    packed.Length--;
                }

                packed.Append(style, i, end - i);
            }

            i = end;
        }

        return packed.Append('\n').ToString();
    }

    /// <summary>True where white space means nothing. Before a colon it may: <c>a :hover</c> is no <c>a:hover</c>; after one it does not, unless the colon is part of a name.</summary>
    static bool IsNeedlessAfter(StringBuilder packed) =>
        packed.Length == 0 || packed[^1] is '{' or '}' or ';' or ',' || (packed[^1] == ':' && (packed.Length == 1 || packed[^2] != '\\'));

    /// <summary>Where a text in quotes, a comment, an address or a single character ends.</summary>
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
