using System.Collections.Immutable;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Highlighting;

namespace LicensingSite.Markdown.Code;

/// <summary>Writes code as HTML: its tokens, and each line to be marked, in a span of its own.</summary>
static class CodeHtml
{
    /// <param name="tokens">Those of the code.</param>
    /// <param name="marked">Lines to be marked.</param>
    public static void Write(ArticleWriter article, string code, IReadOnlyList<Token> tokens, ImmutableArray<LineRange> marked)
    {
        if (marked.IsDefaultOrEmpty)
        {
            Write(article, code, tokens, 0, 0, code.Length);
            return;
        }

        var (at, next) = (0, 0);
        for (var line = 1; at < code.Length; line++)
        {
            var newLine = code.IndexOf('\n', at);
            var end = newLine < 0 ? code.Length : newLine + 1;
            var isMarked = marked.Any(range => range.Contains(line));
            article.Write(isMarked ? "<span class=\"hl\">" : "");
            next = Write(article, code, tokens, next, at, end);
            article.Write(isMarked ? "</span>" : "");
            at = end;
        }
    }

    /// <summary>Writes a part of the code; returns the first token that reaches past it.</summary>
    static int Write(ArticleWriter article, string code, IReadOnlyList<Token> tokens, int next, int from, int to)
    {
        var at = from;
        for (; next < tokens.Count && tokens[next].Start < to; next++)
        {
            var (start, end) = (Math.Max(tokens[next].Start, at), Math.Min(tokens[next].End, to));
            article.Text(code.AsSpan(at, start - at));
            article.Write("<span class=\"").Write(tokens[next].Class).Write("\">");
            article.Text(code.AsSpan(start, end - start));
            article.Write("</span>");
            at = end;
            if (tokens[next].End > to)
            {
                break;
            }
        }

        article.Text(code.AsSpan(at, to - at));
        return next;
    }
}
