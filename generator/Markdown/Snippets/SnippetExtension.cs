using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Code of a file, on a line of its own or alone in a cell of a table: <c>[!code-csharp[name](file.cs?name=part&amp;highlight=2 "title")]</c>, and of a notebook.</summary>
sealed class SnippetExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new SnippetBlockParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SnippetInCellParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => SnippetRenderers.AddTo(renderer);

    sealed class SnippetBlockParser : BlockParser
    {
        public SnippetBlockParser() => OpeningCharacters = ['['];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.IsCodeIndent || SnippetSyntax.TryRead(line.Text.AsSpan(line.Start, line.Length)) is not { } syntax
                || !line.Text.AsSpan(line.Start + syntax.Length, line.Length - syntax.Length).IsWhiteSpace())
            {
                return BlockState.None;
            }

            Report(processor.Context, syntax, line.Start);
            processor.NewBlocks.Push(new SnippetBlock(this)
            {
                Quote = syntax.Quote.MovedBy(line.Start),
                Column = processor.Column,
                Span = new SourceSpan(line.Start, line.End),
            });
            return BlockState.BreakDiscard;
        }
    }

    sealed class SnippetInCellParser : InlineParser
    {
        public SnippetInCellParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (SnippetSyntax.TryRead(slice.AsSpan()) is not { } syntax || !IsBetweenPipes(slice, syntax.Length))
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            Report(processor.Context, syntax, start);
            processor.Inline = new SnippetInline
            {
                Quote = syntax.Quote.MovedBy(start),
                Span = new SourceSpan(start, start + syntax.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += syntax.Length;
            return true;
        }

        /// <summary>True where nothing but the ends of a cell stands beside it, a pipe on one side at least.</summary>
        static bool IsBetweenPipes(StringSlice slice, int length)
        {
            var before = slice.Text.AsSpan(0, slice.Start).TrimEnd(" \t");
            var after = slice.AsSpan()[length..].TrimStart(" \t");
            var (opens, closes) = (before.EndsWith("|"), after.StartsWith("|"));
            return (opens && (closes || after.IsEmpty || after[0] is '\r' or '\n')) || (closes && (before.IsEmpty || before[^1] is '\n'));
        }
    }

    static void Report(MarkdownParserContext? context, SnippetSyntax syntax, int offset)
    {
        foreach (var (start, end, message) in syntax.Faults)
        {
            ParseLog.Report(context, Rules.InvalidCode, start + offset, end + offset, message);
        }
    }
}
