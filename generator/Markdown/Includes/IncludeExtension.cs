using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Markdig;

namespace LicensingSite.Markdown.Includes;

/// <summary>Includes: <c>[!INCLUDE [text](file.md)]</c> alone on its line is that file's blocks, within a sentence its text.</summary>
sealed class IncludeExtension : IMarkdownExtension
{
    const int DeepestNesting = 32;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new IncludeBlockParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new IncludeInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new IncludeBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new IncludeInlineRenderer());
    }

    sealed class IncludeBlock(BlockParser parser) : LeafBlock(parser), IStructural
    {
        public StructuralElementKind StructuralElementKind => StructuralElementKind.Include;

        public string ElementText => Syntax.Path;

        public required IncludeSyntax Syntax { get; init; }
    }

    sealed class IncludeInline : LeafInline, IStructural
    {
        public StructuralElementKind StructuralElementKind => StructuralElementKind.Include;

        public string ElementText => Syntax.Path;

        public required IncludeSyntax Syntax { get; init; }
    }

    sealed class IncludeBlockParser : BlockParser
    {
        public IncludeBlockParser() => OpeningCharacters = ['['];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.IsCodeIndent || IncludeSyntax.TryRead(line.Text.AsSpan(line.Start, line.Length)) is not { } syntax
                || !line.Text.AsSpan(line.Start + syntax.Length, line.Length - syntax.Length).IsWhiteSpace())
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new IncludeBlock(this)
            {
                Syntax = syntax.MovedBy(line.Start),
                Column = processor.Column,
                Span = new SourceSpan(line.Start, line.End),
            });
            return BlockState.BreakDiscard;
        }
    }

    sealed class IncludeInlineParser : InlineParser
    {
        public IncludeInlineParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (IncludeSyntax.TryRead(slice.AsSpan()) is not { } syntax)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new IncludeInline
            {
                Syntax = syntax.MovedBy(start),
                Span = new SourceSpan(start, start + syntax.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += syntax.Length;
            return true;
        }
    }

    sealed class IncludeBlockRenderer : HtmlObjectRenderer<IncludeBlock>
    {
        protected override void Write(HtmlRenderer renderer, IncludeBlock include)
        {
            var article = (ArticleRenderer)renderer;
            renderer.EnsureLine();
            if (Find(article, include.Syntax) is { } origin)
            {
                article.WriteMarkdown(origin.Text.Text, origin);
            }
        }
    }

    sealed class IncludeInlineRenderer : HtmlObjectRenderer<IncludeInline>
    {
        protected override void Write(HtmlRenderer renderer, IncludeInline include)
        {
            var article = (ArticleRenderer)renderer;
            if (Find(article, include.Syntax) is not { } origin)
            {
                return;
            }

            if (IsAloneInCell(include))
            {
                article.WriteMarkdown(origin.Text.Text, origin);
                return;
            }

            var log = new ParseLog();
            var document = Markdig.Markdown.Parse(FrontMatter.Blanked(origin.Text.Text), Dialect.InlinesOnly, log.ToContext());
            article.Write(origin, log, _ => WriteInlines(article, document));
        }

        /// <summary>A cell cannot hold a line of its own: an include that fills one is a block.</summary>
        static bool IsAloneInCell(IncludeInline include) =>
            include is { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: TableCell } };

        static void WriteInlines(ArticleRenderer article, MarkdownDocument document)
        {
            foreach (var paragraph in document.OfType<ParagraphBlock>())
            {
                if (paragraph != document[0])
                {
                    article.Write('\n');
                }

                article.WriteLeafInline(paragraph);
            }
        }
    }

    static TextOrigin? Find(ArticleRenderer article, IncludeSyntax syntax)
    {
        var target = Uri.UnescapeDataString(syntax.Path);
        var path = article.Origin.File.Resolve(target);
        var file = path is null ? null : article.Settings.FindInclude(path);
        var fault = file switch
        {
            null => (Rules.IncludeNotFound, $"There is no file '{syntax.Path}' to include. Paths start from the folder of this file."),
            _ when !file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => (Rules.IncludeInvalid, $"'{syntax.Path}' is not Markdown, and was not included. Quote it in a code block, or link to it."),
            _ when article.IsBeingWritten(file) => (Rules.CircularReference, $"'{syntax.Path}' is already being included: the files include each other in a circle. Take one include out."),
            _ when article.IncludeDepth > DeepestNesting => (Rules.CircularReference, $"Includes are nested more than {DeepestNesting} deep here. Take one level out."),
            _ => default((Rule, string)?),
        };
        if (fault is not var (rule, message))
        {
            var text = article.Settings.ReadInclude(file!);
            article.ReportAll(text.Diagnostics);
            return new TextOrigin(file!, text);
        }

        article.Report(rule, syntax.Start, syntax.End, message, syntax.Path);
        return null;
    }
}
