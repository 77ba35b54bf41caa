using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Tables;

/// <summary>
/// Writes tables: in a scrollable region that can be focused by keyboard; alignment is a class, because pages have no style attributes.
/// </summary>
sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var options = pipeline.InlineParsers.FindExact<PipeTableParser>()!.Options;
        pipeline.InlineParsers.Replace<PipeTableParser>(
            new TableParser(pipeline.InlineParsers.FindExact<LineBreakInlineParser>()!, options)
        );
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());

    sealed class TableRenderer : ArticleObjectRenderer<Table>
    {
        protected override void Write(ArticleWriter article, Table table)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, "<div class=\"table\" role=\"group\" tabindex=\"0\"").WriteName("table").Write(">\n");
            article.Start(BodyElement.Table, "<table>\n");
            var rows = table.OfType<TableRow>().ToArray();
            WriteRows(article, table, "thead", [.. rows.TakeWhile(row => row.IsHeader)]);
            WriteRows(article, table, "tbody", [.. rows.SkipWhile(row => row.IsHeader)]);
            article.End(BodyElement.Table, "</table>\n").End(BodyElement.Division, "</div>\n");
        }

        static void WriteRows(ArticleWriter article, Table table, string group, TableRow[] rows)
        {
            if (rows.Length == 0)
            {
                return;
            }

            article.Write($"<{group}>\n");
            foreach (var row in rows)
            {
                article.Start(BodyElement.Row, "<tr>\n");
                for (var i = 0; i < row.Count; i++)
                {
                    WriteCell(article, table, row, (TableCell)row[i], i);
                }

                article.End(BodyElement.Row, "</tr>\n");
            }

            article.Write($"</{group}>\n");
        }

        static void WriteCell(ArticleWriter article, Table table, TableRow row, TableCell cell, int index)
        {
            var element = row.IsHeader ? "th" : "td";
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? index : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            article.Start(BodyElement.Cell, $"<{element}");
            article.Write(
                alignment switch
                {
                    TableColumnAlign.Left => " class=\"left\"",
                    TableColumnAlign.Center => " class=\"center\"",
                    TableColumnAlign.Right => " class=\"right\"",
                    _ => "",
                }
            );
            article.Write('>');
            var wasImplicit = article.ImplicitParagraph;
            article.ImplicitParagraph = cell is [ParagraphBlock];
            article.Write((MarkdownObject)cell);
            article.ImplicitParagraph = wasImplicit;
            article.End(BodyElement.Cell, $"</{element}>\n");
        }
    }
}
