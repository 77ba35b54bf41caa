using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Snippets;

/// <summary>
/// Code quoted from a file, in two syntaxes: <see cref="SnippetDirective"/>, on a line of its own or in a sentence, and where
/// <paramref name="hasBrackets"/>, <c>[!code-csharp[name](file.cs?name=part&amp;highlight=2 "title")]</c>, on a line of its own or alone in
/// a cell of a table, also of a notebook.
/// </summary>
sealed class SnippetExtension(bool hasBrackets) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var directive = new SnippetDirective();
        pipeline.BlockParsers.Insert(0, directive.ToBlockParser());
        pipeline.InlineParsers.Insert(0, directive.ToInlineParser());
        if (hasBrackets)
        {
            var brackets = new SnippetInBrackets();
            pipeline.BlockParsers.Insert(0, brackets.ToBlockParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(brackets.ToInlineParser());
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new BlockRenderer());
        renderer.ObjectRenderers.Insert(0, new InlineRenderer());
    }

    sealed class SnippetInBrackets() : LineConstruct<SnippetSyntax>('[', Rules.InvalidCode)
    {
        protected override SnippetSyntax? TryRead(ReadOnlySpan<char> text) => SnippetSyntax.TryRead(text);

        /// <summary>True where the construct is alone in a cell of a table.</summary>
        protected override bool IsInline(StringSlice slice, SnippetSyntax syntax)
        {
            var before = slice.Text.AsSpan(0, slice.Start).TrimEnd(" \t");
            var after = slice.AsSpan()[syntax.Length..].TrimStart(" \t");
            var (opens, closes) = (before.EndsWith("|"), after.StartsWith("|"));
            return (opens && (closes || after.IsEmpty || after[0] is '\r' or '\n')) || (closes && (before.IsEmpty || before[^1] is '\n'));
        }
    }

    sealed class BlockRenderer : ArticleObjectRenderer<LineBlock<SnippetSyntax>>
    {
        protected override void Write(ArticleWriter article, LineBlock<SnippetSyntax> block) =>
            SnippetWriter.WriteBlock(article, block.Syntax.Snippet!);
    }

    /// <summary>Alone in a cell, code is a block.</summary>
    sealed class InlineRenderer : ArticleObjectRenderer<LineInline<SnippetSyntax>>
    {
        protected override void Write(ArticleWriter article, LineInline<SnippetSyntax> inline)
        {
            if (IsAloneInCell(inline))
            {
                SnippetWriter.WriteBlock(article, inline.Syntax.Snippet!);
            }
            else
            {
                SnippetWriter.WriteInline(article, inline.Syntax.Snippet!);
            }
        }

        static bool IsAloneInCell(LineInline<SnippetSyntax> inline) =>
            inline.Parent is { ParentBlock.Parent: TableCell } cell
            && cell.All(other => other == inline || (other is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()));
    }
}
