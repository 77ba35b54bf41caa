using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Footnotes: the links there and back are anchors like any other, and the way back has a name.</summary>
sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());

    sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var article = (ArticleRenderer)renderer;
            var (note, reference) = ($"fn:{link.Footnote.Order}", $"fnref:{link.Index}");
            if (link.IsBackLink)
            {
                renderer.Write($"<a href=\"#{reference}\" class=\"footnote-back-ref\" aria-label=\"").WriteEscape(article.Settings.String("backToReference")).Write("\">&#8617;</a>");
            }
            else
            {
                article.AddAnchor(note);
                article.AddAnchor(reference);
                renderer.Write($"<a id=\"{reference}\" href=\"#{note}\" class=\"footnote-ref\"><sup>{link.Footnote.Order}</sup></a>");
            }
        }
    }
}
