using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Structure;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Alerts;

/// <summary>Alerts: a quotation whose first line is <c>[!NOTE]</c> or another known kind, alone.</summary>
sealed class AlertExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var kind in AlertKinds.All)
        {
            MarkedQuoteParser.Add(
                pipeline,
                kind,
                (marker, _, parser) => marker.Rest.Length == 0 ? new AlertBlock(parser) { Kind = kind } : null
            );
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new AlertRenderer());

    sealed class AlertBlock(BlockParser parser) : MarkedQuote(parser), IStructural
    {
        public StructuralElementKind ElementKind => StructuralElementKind.Alert;

        public string ElementText => Kind;

        public required string Kind { get; init; }
    }

    sealed class AlertRenderer : ArticleObjectRenderer<AlertBlock>
    {
        protected override void Write(ArticleWriter article, AlertBlock alert)
        {
            article.EnsureLine();
            article.Start(BodyElement.Quote, $"<div class=\"alert {alert.Kind}\" role=\"note\">\n");
            article
                .Start(BodyElement.Title, "<p class=\"alert-title\">")
                .Text(article.Settings.String(alert.Kind))
                .End(BodyElement.Paragraph, "</p>\n");
            article.WriteBlocks(alert);
            article.EnsureLine();
            article.End(BodyElement.Quote, "</div>\n");
        }
    }
}
