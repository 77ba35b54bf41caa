using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>
/// A directive that shows something in a frame: <c>:::name source="…":::</c> within a line; and one of type <c>complex</c>, a block with a
/// long description up to <c>:::name-end:::</c>.
/// </summary>
abstract class FramedDirective(string name, Rule rule) : BlockDirective(name, rule)
{
    /// <summary>The inline parser reports what is wrong with a directive, and its end is then no second finding.</summary>
    protected sealed override bool ReportsStrayEnds => false;

    public sealed override void Setup(MarkdownPipelineBuilder pipeline)
    {
        base.Setup(pipeline);
        pipeline.InlineParsers.Insert(0, new FrameInlineParser(this));
    }

    public sealed override void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        base.Setup(pipeline, renderer);
        if (!renderer.ObjectRenderers.Contains<FrameInlineRenderer>())
        {
            renderer.ObjectRenderers.Insert(0, new FrameInlineRenderer());
        }
    }

    /// <summary>The problem that keeps the directive from being shown; null where there is none.</summary>
    protected abstract SyntaxProblem? FindProblem(DirectiveAttributes attributes);

    /// <summary>True where a line without a problem is a block.</summary>
    protected abstract bool IsBlock(DirectiveLine line);

    /// <summary>Writes what is shown, in a frame.</summary>
    protected abstract void WriteFramed(ArticleWriter article, Frame frame);

    /// <summary>The text in its place where HTML is not written.</summary>
    protected abstract string TextOf(ArticleWriter article, DirectiveAttributes attributes);

    protected static bool IsComplex(DirectiveAttributes attributes) => attributes.Value("type") == "complex";

    protected sealed override bool Accepts(DirectiveLine line) =>
        line.HasClosingColons && IsBlock(line) && FindProblem(line.Attributes) is null;

    protected sealed override bool IsWhole(DirectiveLine line) => !IsComplex(line.Attributes);

    protected sealed override void Write(ArticleWriter article, DirectiveBlock block)
    {
        var description = IsComplex(block.Attributes) ? article.Ids.Claim($"{Name}-description") : null;
        article.Notes.Start(BodyElement.Division);
        WriteFramed(article, new Frame(block.Attributes, block.Opening.Start, "div", description));
        article.End(BodyElement.Division, "").Write('\n');
        if (description is not null)
        {
            article.Start(BodyElement.Division, $"<div id=\"{description}\" class=\"visually-hidden\">\n");
            article.WriteBlocks(block);
            article.EnsureLine();
            article.End(BodyElement.Division, "</div>\n");
        }
    }

    /// <summary>A directive to show.</summary>
    /// <param name="Start">Where it begins in the text being written.</param>
    /// <param name="Element">The name of the element around it.</param>
    /// <param name="Description">The id of the element that describes it; null for none.</param>
    protected readonly record struct Frame(DirectiveAttributes Attributes, int Start, string Element, string? Description);

    sealed class FrameInline(FramedDirective directive, DirectiveAttributes attributes) : LeafInline
    {
        public FramedDirective Directive => directive;

        public DirectiveAttributes Attributes => attributes;
    }

    sealed class FrameInlineParser : InlineParser
    {
        readonly FramedDirective directive;

        public FrameInlineParser(FramedDirective directive)
        {
            this.directive = directive;
            OpeningCharacters = [':'];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (DirectiveAttributes.TryRead(slice.AsSpan(), directive.Name) is not { } attributes)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            if (FindProblem(attributes) is { } problem)
            {
                ParseLog.Report(processor.Context, directive.Rule, start, problem);
                return false;
            }

            processor.Inline = new FrameInline(directive, attributes)
            {
                Span = new SourceSpan(start, start + attributes.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += attributes.Length;
            return true;
        }

        SyntaxProblem? FindProblem(DirectiveAttributes attributes) =>
            IsComplex(attributes)
                ? attributes.Problem(
                    $"A complex {directive.Name} is a block. Start it on its own line, "
                        + $"and close it with ':::{directive.Name}-end:::' on its own line."
                )
                : directive.FindProblem(attributes);
    }

    sealed class FrameInlineRenderer : ArticleObjectRenderer<FrameInline>
    {
        protected override void Write(ArticleWriter article, FrameInline inline)
        {
            if (article.EnableHtmlForInline)
            {
                inline.Directive.WriteFramed(article, new Frame(inline.Attributes, inline.Span.Start, "span", Description: null));
            }
            else
            {
                article.WriteEscape(inline.Directive.TextOf(article, inline.Attributes));
            }
        }
    }
}
