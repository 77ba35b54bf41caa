using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// A directive that shows something in a frame: <c>:::name source="…":::</c> within a line; and one of type <c>complex</c>, a block with
/// a long description up
/// to <c>:::name-end:::</c>.
/// </summary>
abstract class FramedDirective : IMarkdownExtension
{
    protected abstract string Name { get; }

    protected abstract Rule Rule { get; }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FrameBlockParser(this));
        pipeline.InlineParsers.Insert(0, new FrameInlineParser(this));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (!renderer.ObjectRenderers.Contains<FrameBlockRenderer>())
        {
            renderer.ObjectRenderers.Insert(0, new FrameBlockRenderer());
            renderer.ObjectRenderers.Insert(0, new FrameInlineRenderer());
        }
    }

    /// <summary>What keeps the directive from being shown; null where nothing does.</summary>
    protected abstract SyntaxProblem? ProblemWith(DirectiveAttributes attributes);

    /// <summary>True where a line is a block, if nothing is wrong with it.</summary>
    protected abstract bool IsBlock(DirectiveLine line);

    /// <summary>Writes what is shown, in a frame.</summary>
    /// <param name="start">Where the directive begins in the text being written.</param>
    /// <param name="element">The frame's.</param>
    /// <param name="description">The id of the element that describes it; null for none.</param>
    protected abstract void WriteFramed(ArticleWriter article, DirectiveAttributes attributes, int start, string element, string? description);

    /// <summary>What to say in its place.</summary>
    protected abstract string TextOf(ArticleWriter article, DirectiveAttributes attributes);

    protected static bool IsComplex(DirectiveAttributes attributes) => attributes.Value("type") == "complex";

    sealed class FrameInline(FramedDirective directive) : DirectiveInline
    {
        public FramedDirective Directive => directive;
    }

    sealed class FrameBlock(BlockParser parser, FramedDirective directive) : DirectiveBlock(parser)
    {
        public FramedDirective Directive => directive;
    }

    sealed class FrameInlineParser(FramedDirective directive) : DirectiveInlineParser
    {
        protected override string Name => directive.Name;

        protected override Rule Rule => directive.Rule;

        protected override SyntaxProblem? ProblemWith(DirectiveAttributes attributes) => IsComplex(attributes)
            ? attributes.Problem($"A complex {Name} is a block of its own: begin the line with it, and close it with :::{Name}-end::: on a line of its own.")
            : directive.ProblemWith(attributes);

        protected override DirectiveInline Inline(DirectiveAttributes attributes) => new FrameInline(directive) { Attributes = attributes };
    }

    sealed class FrameBlockParser(FramedDirective directive) : DirectiveBlockParser
    {
        protected override string Name => directive.Name;

        protected override Rule Rule => directive.Rule;

        /// <summary>The inline parser says what is wrong with a directive, and its end is then no news.</summary>
        protected override bool ReportsStrayEnds => false;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line) =>
            line.HasClosingColons && directive.IsBlock(line) && directive.ProblemWith(line.Attributes) is null
                ? new FrameBlock(this, directive) { Opening = line, IsEnded = !IsComplex(line.Attributes) }
                : null;
    }

    sealed class FrameInlineRenderer : ArticleObjectRenderer<FrameInline>
    {
        protected override void Write(ArticleWriter article, FrameInline frame)
        {
            if (article.EnableHtmlForInline)
            {
                frame.Directive.WriteFramed(article, frame.Attributes, frame.Span.Start, "span", null);
            }
            else
            {
                article.WriteEscape(frame.Directive.TextOf(article, frame.Attributes));
            }
        }
    }

    sealed class FrameBlockRenderer : ArticleObjectRenderer<FrameBlock>
    {
        protected override void Write(ArticleWriter article, FrameBlock frame)
        {
            var description = IsComplex(frame.Attributes) ? article.Ids.Claim($"{frame.Directive.Name}-description") : null;
            article.EnsureLine();
            article.Notes.Start(BodyElement.Division);
            frame.Directive.WriteFramed(article, frame.Attributes, frame.Opening.Start, "div", description);
            article.End(BodyElement.Division, "").Write('\n');
            if (description is not null)
            {
                article.Start(BodyElement.Division, $"<div id=\"{description}\" class=\"visually-hidden\">\n");
                article.WriteBlocks(frame);
                article.EnsureLine();
                article.End(BodyElement.Division, "</div>\n");
            }
        }
    }
}
