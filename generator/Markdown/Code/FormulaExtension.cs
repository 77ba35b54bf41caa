using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Code;

/// <summary>
/// Writes formulas between dollar signs as text, for a script of the page. No space may follow the first sign or precede the second, and no
/// digit may follow it, so that <c>10 $ or 20 $</c> and <c>$10 (or $20)</c> stay text.
/// </summary>
sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
        pipeline.InlineParsers.Insert(0, new FormulaParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new InlineRenderer());
        renderer.ObjectRenderers.Insert(0, new BlockRenderer());
    }

    sealed class InlineRenderer : ArticleObjectRenderer<MathInline>
    {
        protected override void Write(ArticleWriter article, MathInline formula)
        {
            if (article.EnableHtmlForInline)
            {
                article.Write("<span class=\"math\">").Text("\\(").Text(formula.Content.AsSpan()).Text("\\)").Write("</span>");
            }
            else
            {
                article.WriteEscape(formula.Content.AsSpan());
            }
        }
    }

    sealed class BlockRenderer : ArticleObjectRenderer<MathBlock>
    {
        protected override void Write(ArticleWriter article, MathBlock formula)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, "<div class=\"math\">").WriteLine();
            var from = article.Length;
            article.Write("\\[").WriteLine().WriteLeafRawLines(formula, writeEndOfLines: true, escape: true);
            article.Write("\\]").NoteText(from).End(BodyElement.Division, "</div>").WriteLine();
        }
    }

    sealed class FormulaParser : MathInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar().IsWhitespace())
            {
                return false;
            }

            var (before, sliceBefore) = (processor.Inline, slice);
            if (!base.Match(processor, ref slice))
            {
                return false;
            }

            if (
                processor.Inline is not MathInline { DelimiterCount: 1, Content: var content }
                || !(content.Text[content.End].IsWhitespace() || slice.CurrentChar.IsDigit())
            )
            {
                return true;
            }

            (processor.Inline, slice) = (before, sliceBefore);
            return false;
        }
    }
}
