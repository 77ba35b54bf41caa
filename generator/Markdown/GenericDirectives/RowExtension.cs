using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>Columns side by side: <c>:::row:::</c>, and in it <c>:::column span="2":::</c>, each up to its <c>-end</c>.</summary>
sealed class RowExtension : IMarkdownExtension
{
    const int WidestSpan = 12;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new RowParser());
        pipeline.BlockParsers.Insert(0, new ColumnParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new RowRenderer());
        renderer.ObjectRenderers.Insert(0, new ColumnRenderer());
    }

    sealed class RowBlock(BlockParser parser) : DirectiveBlock(parser);

    sealed class ColumnBlock(BlockParser parser) : DirectiveBlock(parser)
    {
        /// <summary>How many times as wide as a column without a span.</summary>
        public required int Width { get; init; }
    }

    abstract class Parser : DirectiveBlockParser
    {
        protected sealed override Rule Rule => Rules.InvalidRow;

        protected sealed override bool DropsIndentation => true;

        protected abstract SyntaxProblem? ProblemWith(BlockProcessor processor, DirectiveLine line);

        protected abstract DirectiveBlock Block(DirectiveLine line);

        protected sealed override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line)
        {
            if (!line.HasClosingColons || !line.IsUnderstood)
            {
                Report(processor, line, line.Problem($"This line is not understood, and stays text. Write ':::{Name}:::' alone on the line{(Name == "column" ? ", with span=\"2\" behind the name for a wider column" : "")}."));
                return null;
            }

            if (ProblemWith(processor, line) is { } problem)
            {
                Report(processor, line, problem);
            }

            return Block(line);
        }
    }

    sealed class RowParser : Parser
    {
        protected override string Name => "row";

        protected override SyntaxProblem? ProblemWith(BlockProcessor processor, DirectiveLine line) => line.Attributes.ProblemWith("A row", "count");

        protected override DirectiveBlock Block(DirectiveLine line) => new RowBlock(this) { Opening = line };
    }

    sealed class ColumnParser : Parser
    {
        protected override string Name => "column";

        protected override SyntaxProblem? ProblemWith(BlockProcessor processor, DirectiveLine line) =>
            processor.CurrentContainer is not RowBlock ? line.Problem("A column stands directly in a row. Put ':::row:::' before it, and ':::row-end:::' behind the last column.")
            : line.Attributes["span"] is { } span && Width(span.Value) is null ? span.ProblemInValue($"'{span.Value}' is no width, so this column is as wide as one without a span. Write a number from 1 to {WidestSpan}.")
            : line.Attributes.ProblemWith("A column", "span");

        protected override DirectiveBlock Block(DirectiveLine line) =>
            new ColumnBlock(this) { Opening = line, Width = line.Attributes.Value("span") is { } span ? Width(span) ?? 1 : 1 };

        static int? Width(string span) =>
            int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= WidestSpan ? width : null;
    }

    sealed class RowRenderer : ArticleObjectRenderer<RowBlock>
    {
        protected override void Write(ArticleWriter article, RowBlock row)
        {
            article.EnsureLine();
            article.Start(BodyElement.Block, "<section class=\"row\">\n");
            article.WriteChildren(row);
            article.EnsureLine();
            article.End(BodyElement.Block, "</section>\n");
        }
    }

    sealed class ColumnRenderer : ArticleObjectRenderer<ColumnBlock>
    {
        protected override void Write(ArticleWriter article, ColumnBlock column)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, column.Width == 1 ? "<div class=\"column\">\n" : string.Create(CultureInfo.InvariantCulture, $"<div class=\"column span{column.Width}\">\n"));
            article.WriteChildren(column);
            article.EnsureLine();
            article.End(BodyElement.Division, "</div>\n");
        }
    }
}
