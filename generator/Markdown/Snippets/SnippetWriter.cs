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
    public static void WriteBlock(ArticleWriter article, Snippet snippet)
    {
        article.EnsureLine();
        if (ReadCode(article, snippet) is not { } code)
        {
            article.Start(BodyElement.Quote, "<div class=\"alert warning\" role=\"note\">\n");
            article
                .Start(BodyElement.Title, "<p class=\"alert-title\">")
                .Text(article.Settings.String("warning"))
                .End(BodyElement.Paragraph, "</p>\n");
            article
                .Start(BodyElement.Paragraph, "<p>")
                .Text(article.Settings.String("codeNotFound"))
                .End(BodyElement.Paragraph, "</p>\n")
                .End(BodyElement.Quote, "</div>\n");
            return;
        }

        CodeHtml.StartBlock(article, snippet.Options);
        WriteCode(article, snippet, code);
        CodeHtml.EndBlock(article, snippet.Options);
    }

    /// <summary>Writes the code as a part of a sentence.</summary>
    public static void WriteInline(ArticleWriter article, Snippet snippet)
    {
        if (ReadCode(article, snippet) is { } code)
        {
            WriteCode(article, snippet, code.TrimEnd('\n'));
        }
        else
        {
            article.Text(article.Settings.String("codeNotFound"));
        }
    }

    static void WriteCode(ArticleWriter article, Snippet snippet, string code)
    {
        article.Start(BodyElement.Code, "<code");
        if (snippet.ShownLanguage is { Length: > 0 } language)
        {
            article.Write(" class=\"lang-").Label(language).Write('"');
        }

        WriteAttribute(article, "data-name", snippet.Name);
        WriteAttribute(article, "data-interactive", snippet.IsInteractive ? snippet.ShownLanguage : null);
        WriteAttribute(article, "data-interactive-mode", snippet.InteractiveMode);
        article.Write('>');
        var grammar = snippet.Language ?? Path.GetExtension(snippet.Path).TrimStart('.');
        var lines = CodeLines.Of(article.Log, code, grammar, snippet.Options, snippet.Start, snippet.End);
        CodeHtml.Write(article, lines, Highlighter.Tokenize(lines.Text, grammar));
        article.End(BodyElement.Code, "</code>");
    }

    static void WriteAttribute(ArticleWriter article, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            article.Write($" {name}=\"").WriteEscape(value).Write('"');
        }
    }

    /// <summary>The quoted code; null where its file does not exist.</summary>
    static string? ReadCode(ArticleWriter article, Snippet snippet)
    {
        if (Find(article, snippet) is not { } file)
        {
            return null;
        }

        var text = article.Settings.ReadInclude(file).Text;
        return snippet is { IsNotebook: true, Selection.Tag: { Length: > 0 } cell }
            ? Cell(article, snippet, text, cell)
            : Lines(article, snippet, text);
    }

    static SourceFile? Find(ArticleWriter article, Snippet snippet)
    {
        var path = article.Includes.Current.File.Resolve(snippet.Path);
        if (path is not null && article.Settings.FindInclude(path) is { } file)
        {
            return file;
        }

        var reason = path is null
            ? $"'{snippet.Path}' is outside the content folder. Use a file inside it."
            : $"Snippet file '{snippet.Path}' not found. Check the path, which is relative to this file.";
        article.Log.Report(Rules.CodeSnippetNotFound, snippet.Start, snippet.End, reason, snippet.Path);
        return null;
    }

    static string Lines(ArticleWriter article, Snippet snippet, string text)
    {
        var styles = CodeLanguage.StylesOf(snippet.Language, snippet.Path);
        if (styles is [] && snippet.Selection.Tag is not null)
        {
            var language = snippet.Language ?? Path.GetExtension(snippet.Path);
            article.Log.Report(
                Rules.UnknownLanguageCode,
                snippet.TagPlace.Start,
                snippet.TagPlace.End,
                $"Unknown language '{language}', so all comment styles are tried. Use line numbers, or set another language.",
                language
            );
        }

        var (code, fault, beyond, past) = SnippetReader.Read(text, snippet.Selection, styles is [] ? CommentStyle.All : styles);
        if (fault is not null)
        {
            article.Log.Report(Rules.TagNotFound, snippet.TagPlace.Start, snippet.TagPlace.End, fault, snippet.Selection.Tag);
        }

        if (beyond is not null)
        {
            article.Log.Report(Rules.InvalidCode, snippet.LinesPlace.Start, snippet.LinesPlace.End, beyond);
        }

        if (past is not null)
        {
            article.Log.Report(Rules.TagNotFound, snippet.LinesPlace.Start, snippet.LinesPlace.End, past);
        }

        return code;
    }

    static string Cell(ArticleWriter article, Snippet snippet, string text, string name)
    {
        var cells = Notebook.CellsNamed(text, name);
        if (cells is null)
        {
            article.Log.Report(
                Rules.NotNotebookContent,
                snippet.Start,
                snippet.End,
                $"'{snippet.Path}' is not a notebook, because it is not JSON with 'cells'. Use an .ipynb file.",
                snippet.Path
            );
        }
        else if (cells.Count != 1)
        {
            var reason =
                cells.Count == 0
                    ? $"The notebook has no cell with '{name}' as the 'name' in its metadata. Correct the name, or add it to a cell."
                    : $"The notebook has {cells.Count} cells named '{name}'. Give each a different name.";
            article.Log.Report(Rules.TagNotFound, snippet.TagPlace.Start, snippet.TagPlace.End, reason, name);
        }

        return cells is [var cell] ? cell : "";
    }
}
