using System.Collections.Immutable;
using LicensingSite.Markdown.Highlighting;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Code;

/// <summary>Writes code as HTML: its tokens, and each line to be marked, in a span of its own.</summary>
static class CodeHtml
{
    /// <param name="tokens">Those of the code.</param>
    /// <param name="marked">Lines to be marked.</param>
    public static void Write(HtmlRenderer renderer, string code, IReadOnlyList<Token> tokens, ImmutableArray<LineRange> marked)
    {
        if (marked.IsDefaultOrEmpty)
        {
            Write(renderer, code, tokens, 0, 0, code.Length);
            return;
        }

        var (at, next) = (0, 0);
        for (var line = 1; at < code.Length; line++)
        {
            var newLine = code.IndexOf('\n', at);
            var end = newLine < 0 ? code.Length : newLine + 1;
            var isMarked = marked.Any(range => range.Contains(line));
            renderer.Write(isMarked ? "<span class=\"hl\">" : "");
            next = Write(renderer, code, tokens, next, at, end);
            renderer.Write(isMarked ? "</span>" : "");
            at = end;
        }
    }

    /// <summary>Writes a part of the code; returns the first token that reaches past it.</summary>
    static int Write(HtmlRenderer renderer, string code, IReadOnlyList<Token> tokens, int next, int from, int to)
    {
        var at = from;
        for (; next < tokens.Count && tokens[next].Start < to; next++)
        {
            var (start, end) = (Math.Max(tokens[next].Start, at), Math.Min(tokens[next].End, to));
            renderer.WriteEscape(code.AsSpan(at, start - at));
            renderer.Write("<span class=\"").Write(tokens[next].Class).Write("\">");
            renderer.WriteEscape(code.AsSpan(start, end - start));
            renderer.Write("</span>");
            at = end;
            if (tokens[next].End > to)
            {
                break;
            }
        }

        renderer.WriteEscape(code.AsSpan(at, to - at));
        return next;
    }
}
