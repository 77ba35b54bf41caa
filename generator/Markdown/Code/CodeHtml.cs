using System.Globalization;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Highlighting;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Code;

/// <summary>
/// Writes code as HTML: a span for each token, and an element for each line that is marked or has a number. Numbers are attributes, which
/// a style sheet shows, so that they are neither copied nor searched.
/// </summary>
static class CodeHtml
{
    /// <summary>Starts a block: its title, and the element around the code. A block that scrolls can be focused.</summary>
    public static void StartBlock(ArticleWriter article, CodeOptions options)
    {
        if (options.Title is { } title)
        {
            article.Start(BodyElement.Block, "<figure class=\"listing\">").Start(BodyElement.Title, "<figcaption>");
            article.Text(title).End(BodyElement.Paragraph, "</figcaption>\n");
        }

        article.Start(BodyElement.Preformatted, options.IsWrapped ? "<pre class=\"wrap\">" : "<pre tabindex=\"0\">");
    }

    public static void EndBlock(ArticleWriter article, CodeOptions options)
    {
        article.End(BodyElement.Preformatted, "</pre>\n");
        if (options.Title is not null)
        {
            article.End(BodyElement.Block, "</figure>\n");
        }
    }

    /// <param name="tokens">Those of the code.</param>
    public static void Write(ArticleWriter article, CodeLines lines, IReadOnlyList<Token> tokens)
    {
        var code = lines.Text;
        if (lines.Kinds.Count == 0 && lines.FirstNumber is null)
        {
            Write(article, code, tokens, 0, 0, code.Length);
            return;
        }

        var (at, next) = (0, 0);
        for (var line = 1; at < code.Length; line++)
        {
            var newLine = code.IndexOf('\n', at);
            var end = newLine < 0 ? code.Length : newLine + 1;
            var kind = lines.Kinds.GetValueOrDefault(line);
            StartLine(article, kind, lines.FirstNumber + line - 1);
            next = Write(article, code, tokens, next, at, end);
            EndLine(article, kind, lines.FirstNumber is not null);
            at = end;
        }
    }

    static void StartLine(ArticleWriter article, LineKind kind, int? number)
    {
        if (kind == LineKind.Deleted)
        {
            article.Start(BodyElement.Strikethrough, "<del");
            article.Notes.Number(1);
        }
        else if (kind != LineKind.Plain || number is not null)
        {
            article.Write(kind == LineKind.Inserted ? "<ins" : "<span");
        }
        else
        {
            return;
        }

        article
            .Write(kind == LineKind.Plain ? "" : " class=\"hl\"")
            .Write(number is null ? ">" : string.Create(CultureInfo.InvariantCulture, $" data-line=\"{number}\">"));
    }

    static void EndLine(ArticleWriter article, LineKind kind, bool hasNumber)
    {
        switch (kind)
        {
            case LineKind.Deleted:
                article.End(BodyElement.Strikethrough, "</del>");
                break;
            case LineKind.Inserted:
                article.Write("</ins>");
                break;
            case LineKind.Marked:
            case LineKind.Plain when hasNumber:
                article.Write("</span>");
                break;
            default:
                break;
        }
    }

    /// <summary>Writes a part of the code; returns the index of the first token that extends past it.</summary>
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
