using LicensingSite.Markdown.Shapes;
using LicensingSite.Markdown.Snippets;
using LicensingSite.Model;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Code of a file as a block.</summary>
sealed class CodeQuoteBlock(BlockParser parser) : LeafBlock(parser), IMarked
{
    public MarkKind MarkKind => MarkKind.Code;

    public string MarkText => Quote.Named;

    public required CodeQuote Quote { get; init; }
}

/// <summary>Code of a file within a paragraph or a cell.</summary>
sealed class CodeQuoteInline : LeafInline, IMarked
{
    public MarkKind MarkKind => MarkKind.Code;

    public string MarkText => Quote.Named;

    public required CodeQuote Quote { get; init; }
}

/// <summary>What both ways of quoting code have in common.</summary>
static class CodeQuoteRenderers
{
    public static void AddTo(IMarkdownRenderer renderer)
    {
        if (!renderer.ObjectRenderers.Contains<BlockRenderer>())
        {
            renderer.ObjectRenderers.Insert(0, new BlockRenderer());
            renderer.ObjectRenderers.Insert(0, new InlineRenderer());
        }
    }

    sealed class BlockRenderer : HtmlObjectRenderer<CodeQuoteBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeQuoteBlock block) =>
            CodeQuoteHtml.WriteBlock((ArticleRenderer)renderer, block.Quote);
    }

    /// <summary>Alone in a cell, code is a block.</summary>
    sealed class InlineRenderer : HtmlObjectRenderer<CodeQuoteInline>
    {
        protected override void Write(HtmlRenderer renderer, CodeQuoteInline inline)
        {
            if (IsAloneInCell(inline))
            {
                CodeQuoteHtml.WriteBlock((ArticleRenderer)renderer, inline.Quote);
            }
            else
            {
                CodeQuoteHtml.WriteInline((ArticleRenderer)renderer, inline.Quote);
            }
        }

        static bool IsAloneInCell(CodeQuoteInline inline) =>
            inline.Parent is { ParentBlock.Parent: TableCell } cell
            && cell.All(other => other == inline || other is LiteralInline { Content.Length: var length } literal && (length == 0 || literal.Content.AsSpan().IsWhiteSpace()));
    }
}
