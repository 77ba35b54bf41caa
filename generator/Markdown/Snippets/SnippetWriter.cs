using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Code;
using LicensingSite.Markdown.Highlighting;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Writes the code that a page quotes from a file.</summary>
static class SnippetWriter
{
    /// <summary>Writes a block; a notice to readers in place of a file that does not exist.</summary>
    public static void WriteBlock(ArticleRenderer article, Snippet quote)
    {
        article.EnsureLine();
        if (Code(article, quote) is not { } code)
        {
            article.Write("<div class=\"alert warning\" role=\"note\">\n<p class=\"alert-title\">").WriteEscape(article.Settings.String("warning"));
            article.Write("</p>\n<p>").WriteEscape(article.Settings.String("codeNotFound")).Write("</p>\n</div>\n");
            return;
        }

        article.Write("<pre tabindex=\"0\"><code");
        WriteAttributes(article, quote);
        article.Write('>');
        WriteCode(article, quote, code);
        article.Write("</code></pre>\n");
    }

    /// <summary>Writes the code as a part of a sentence.</summary>
    public static void WriteInline(ArticleRenderer article, Snippet quote)
    {
        if (Code(article, quote) is not { } code)
        {
            article.WriteEscape(article.Settings.String("codeNotFound"));
            return;
        }

        article.Write("<code");
        WriteAttributes(article, quote);
        article.Write('>');
        WriteCode(article, quote, code.TrimEnd('\n'));
        article.Write("</code>");
    }

    static void WriteCode(ArticleRenderer article, Snippet quote, string code) =>
        CodeHtml.Write(article, code, Highlighter.Tokens(code, quote.Language ?? Path.GetExtension(quote.Path).TrimStart('.')), quote.Selection.Marked);

    static void WriteAttributes(ArticleRenderer article, Snippet quote)
    {
        WriteAttribute(article, "class", quote.ShownLanguage is { Length: > 0 } language ? "lang-" + language : null);
        WriteAttribute(article, "data-name", quote.Name);
        WriteAttribute(article, "title", quote.Title);
        WriteAttribute(article, "data-interactive", quote.IsInteractive ? quote.ShownLanguage : null);
        WriteAttribute(article, "data-interactive-mode", quote.InteractiveMode);
        WriteAttribute(article, "data-highlight-lines", string.Join(',', quote.Selection.Marked));
    }

    static void WriteAttribute(ArticleRenderer article, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            article.Write($" {name}=\"").WriteEscape(value).Write('"');
        }
    }

    /// <summary>The quoted code; null where its file does not exist.</summary>
    static string? Code(ArticleRenderer article, Snippet quote)
    {
        if (Find(article, quote) is not { } file)
        {
            return null;
        }

        var text = article.Settings.ReadInclude(file).Text;
        return quote is { IsNotebook: true, Selection.Tag: { Length: > 0 } cell } ? Cell(article, quote, text, cell) : Lines(article, quote, text);
    }

    static SourceFile? Find(ArticleRenderer article, Snippet quote)
    {
        var path = article.Origin.File.Resolve(quote.Path);
        if (path is not null && article.Settings.FindInclude(path) is { } file)
        {
            return file;
        }

        var reason = path is null ? $"'{quote.Path}' leads out of the content folder." : $"There is no file '{quote.Path}' to quote. Paths start from the folder of this file.";
        article.Report(Rules.CodeSnippetNotFound, quote.Start, quote.End, reason, quote.Path);
        return null;
    }

    static string Lines(ArticleRenderer article, Snippet quote, string text)
    {
        var styles = CodeLanguage.StylesOf(quote.Language, quote.Path);
        if (styles is [] && quote.Selection.Tag is not null)
        {
            var language = quote.Language ?? Path.GetExtension(quote.Path);
            article.Report(Rules.UnknownLanguageCode, quote.TagPlace.Start, quote.TagPlace.End, $"The comments of '{language}' are not known, so every kind of comment is tried. Quote lines by number, or name another language.", language);
        }

        var (code, fault, beyond, past) = SnippetReader.Read(text, quote.Selection, styles is [] ? CommentStyle.All : styles);
        if (fault is not null)
        {
            article.Report(Rules.TagNotFound, quote.TagPlace.Start, quote.TagPlace.End, fault, quote.Selection.Tag);
        }

        if (beyond is not null)
        {
            article.Report(Rules.InvalidCode, quote.LinesPlace.Start, quote.LinesPlace.End, beyond);
        }

        if (past is not null)
        {
            article.Report(Rules.TagNotFound, quote.LinesPlace.Start, quote.LinesPlace.End, past);
        }

        return code;
    }

    static string Cell(ArticleRenderer article, Snippet quote, string text, string name)
    {
        var cells = Notebook.CellsNamed(text, name);
        if (cells is null)
        {
            article.Report(Rules.NotNotebookContent, quote.Start, quote.End, $"'{quote.Path}' is not a notebook: it is not JSON with 'cells' in it.", quote.Path);
        }
        else if (cells.Count != 1)
        {
            var reason = cells.Count == 0 ? $"No cell of the notebook is named '{name}' in its metadata." : $"{cells.Count} cells of the notebook are named '{name}'. Give each a name of its own.";
            article.Report(Rules.TagNotFound, quote.TagPlace.Start, quote.TagPlace.End, reason, name);
        }

        return cells is [var cell] ? cell : "";
    }
}
