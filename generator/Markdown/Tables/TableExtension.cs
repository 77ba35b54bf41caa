using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Tables;

/// <summary>Tables: inside a region that scrolls by itself and can be reached by keyboard; alignment is a class, for no style is allowed in the page.</summary>
sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var options = pipeline.InlineParsers.FindExact<PipeTableParser>()!.Options;
        pipeline.InlineParsers.Replace<PipeTableParser>(new TableParser(pipeline.InlineParsers.FindExact<LineBreakInlineParser>()!, options));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());

    sealed class TableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            var article = (ArticleRenderer)renderer;
            var label = $"{article.Settings.String("table")} {article.NextTable()}";
            renderer.EnsureLine();
            renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(label).Write("\">\n<table>\n");
            var rows = table.OfType<TableRow>().ToArray();
            WriteRows(renderer, table, "thead", [.. rows.TakeWhile(row => row.IsHeader)]);
            WriteRows(renderer, table, "tbody", [.. rows.SkipWhile(row => row.IsHeader)]);
            renderer.Write("</table>\n</div>\n");
        }

        static void WriteRows(HtmlRenderer renderer, Table table, string group, TableRow[] rows)
        {
            if (rows.Length == 0)
            {
                return;
            }

            renderer.Write($"<{group}>\n");
            foreach (var row in rows)
            {
                renderer.Write("<tr>\n");
                for (var i = 0; i < row.Count; i++)
                {
                    WriteCell(renderer, table, row, (TableCell)row[i], i);
                }

                renderer.Write("</tr>\n");
            }

            renderer.Write($"</{group}>\n");
        }

        static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell, int index)
        {
            var element = row.IsHeader ? "th" : "td";
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? index : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            renderer.Write($"<{element}");
            renderer.Write(alignment switch
            {
                TableColumnAlign.Left => " class=\"left\"",
                TableColumnAlign.Center => " class=\"center\"",
                TableColumnAlign.Right => " class=\"right\"",
                _ => "",
            });
            renderer.Write('>');
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell is [ParagraphBlock];
            renderer.Write((MarkdownObject)cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write($"</{element}>\n");
        }
    }
}
