using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>HTML that an author wrote: its ids can be linked to, its addresses are resolved like any other.</summary>
sealed class RawHtmlExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HtmlBlockRenderer>(new HtmlBlockRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlInlineRenderer());
    }

    sealed class HtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            var text = new System.Text.StringBuilder();
            var lines = new List<(int InText, int InSource)>();
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = block.Lines.Lines[i];
                text.Append(i == 0 ? "" : "\n");
                lines.Add((text.Length, line.Slice.Start));
                text.Append(line.Slice.AsSpan());
            }

            RawHtml.Write((ArticleRenderer)renderer, text.ToString(), offset =>
            {
                var (inText, inSource) = lines.FindLast(line => line.InText <= offset);
                return inSource + offset - inText;
            });
            renderer.WriteLine();
        }
    }

    sealed class HtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            if (renderer.EnableHtmlForInline)
            {
                RawHtml.Write((ArticleRenderer)renderer, inline.Tag, offset => inline.Span.Start + offset);
            }
        }
    }
}
