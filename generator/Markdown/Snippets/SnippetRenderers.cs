using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Code of a file as a block.</summary>
sealed class SnippetBlock(BlockParser parser) : LeafBlock(parser), IStructural
{
    public StructuralElementKind StructuralElementKind => StructuralElementKind.Code;

    public string ElementText => Quote.Named;

    public required Snippet Quote { get; init; }
}

/// <summary>Code of a file within a paragraph or a cell.</summary>
sealed class SnippetInline : LeafInline, IStructural
{
    public StructuralElementKind StructuralElementKind => StructuralElementKind.Code;

    public string ElementText => Quote.Named;

    public required Snippet Quote { get; init; }
}

/// <summary>What both ways of quoting code have in common.</summary>
static class SnippetRenderers
{
    public static void AddTo(IMarkdownRenderer renderer)
    {
        if (!renderer.ObjectRenderers.Contains<BlockRenderer>())
        {
            renderer.ObjectRenderers.Insert(0, new BlockRenderer());
            renderer.ObjectRenderers.Insert(0, new InlineRenderer());
        }
    }

    sealed class BlockRenderer : HtmlObjectRenderer<SnippetBlock>
    {
        protected override void Write(HtmlRenderer renderer, SnippetBlock block) =>
            SnippetWriter.WriteBlock((ArticleRenderer)renderer, block.Quote);
    }

    /// <summary>Alone in a cell, code is a block.</summary>
    sealed class InlineRenderer : HtmlObjectRenderer<SnippetInline>
    {
        protected override void Write(HtmlRenderer renderer, SnippetInline inline)
        {
            if (IsAloneInCell(inline))
            {
                SnippetWriter.WriteBlock((ArticleRenderer)renderer, inline.Quote);
            }
            else
            {
                SnippetWriter.WriteInline((ArticleRenderer)renderer, inline.Quote);
            }
        }

        static bool IsAloneInCell(SnippetInline inline) =>
            inline.Parent is { ParentBlock.Parent: TableCell } cell
            && cell.All(other => other == inline || other is LiteralInline { Content.Length: var length } literal && (length == 0 || literal.Content.AsSpan().IsWhiteSpace()));
    }
}
