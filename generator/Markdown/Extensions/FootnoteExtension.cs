using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Footnotes: the links there and back are anchors like any other, unique though an included text has footnotes too, and the way back has a name.</summary>
sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
    }

    static string IdOf(ArticleRenderer article, Footnote note) => note.GetAttributes().Id ??= article.ClaimId($"fn:{note.Order}");

    static string IdOf(ArticleRenderer article, FootnoteLink link) => link.GetAttributes().Id ??= article.ClaimId($"fnref:{link.Index}");

    sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var article = (ArticleRenderer)renderer;
            if (link.IsBackLink)
            {
                var reference = IdOf(article, link.Footnote.Links.First(each => !each.IsBackLink && each.Index == link.Index));
                renderer.Write($"<a href=\"#{reference}\" class=\"footnote-back-ref\" aria-label=\"").WriteEscape(article.Settings.String("backToReference")).Write("\">&#8617;</a>");
            }
            else
            {
                var note = IdOf(article, link.Footnote);
                renderer.Write($"<a id=\"{IdOf(article, link)}\" href=\"#{note}\" class=\"footnote-ref\"><sup>{link.Footnote.Order}</sup></a>");
            }
        }
    }

    sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            var article = (ArticleRenderer)renderer;
            renderer.EnsureLine();
            renderer.Write("<div class=\"footnotes\">\n<hr />\n<ol>\n");
            foreach (var note in group.OfType<Footnote>())
            {
                renderer.Write($"<li id=\"{IdOf(article, note)}\">\n");
                article.WriteBlocks(note);
                renderer.Write("</li>\n");
            }

            renderer.Write("</ol>\n</div>\n");
        }
    }
}
