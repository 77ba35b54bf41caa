using System.Globalization;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Links;
using LicensingSite.Model;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Footnotes;

/// <summary>
/// Writes footnotes in the order of the references to them. The ids of links to and from them are unique in the page, included texts and
/// all, and links back have an accessible name.
/// </summary>
sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<FootnoteParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
    }

    static string IdOf(ArticleWriter article, Footnote note) => note.GetAttributes().Id ??= article.Ids.Claim($"fn:{note.Order}");

    static string IdOf(ArticleWriter article, FootnoteLink link) => link.GetAttributes().Id ??= article.Ids.Claim($"fnref:{link.Index}");

    /// <summary>
    /// Keeps only footnotes that are referred to, in order: Markdig would remove the others one by one, and sort the rest by where those
    /// were.
    /// </summary>
    sealed class Parser : FootnoteParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var document = processor.Document;
            if (document.GetData(typeof(Parser)) is null)
            {
                document.SetData(typeof(Parser), this);
                document.ProcessInlinesEnd += (state, _) => KeepUsed(state.Document);
            }

            var result = base.TryOpen(processor);
            DefinitionsExtension.ClearRow(document);
            return result;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var result = base.TryContinue(processor, block);
            DefinitionsExtension.ClearRow(processor.Document);
            return result;
        }

        static void KeepUsed(MarkdownDocument document)
        {
            if (document.GetData(typeof(Footnote)) is not FootnoteGroup notes)
            {
                return;
            }

            var used = notes.Cast<Footnote>().Where(note => note.Order >= 0).OrderBy(note => note.Order).ToArray();
            notes.Clear();
            foreach (var note in used)
            {
                notes.Add(note);
            }
        }
    }

    sealed class FootnoteLinkRenderer : ArticleObjectRenderer<FootnoteLink>
    {
        protected override void Write(ArticleWriter article, FootnoteLink link)
        {
            if (link.IsBackLink)
            {
                var reference = IdOf(article, link.Footnote.Links[link.Index - link.Footnote.Links[0].Index]);
                article
                    .Start(BodyElement.Link, "<a href=\"")
                    .WriteOwnAddress("#" + reference)
                    .Write("\" class=\"footnote-back-ref\" aria-label=\"");
                article.WriteEscape(article.Settings.String("backToReference")).Write("\">");
                var from = article.Length;
                article.Write("&#8617;").NoteText(from).End(BodyElement.Link, "</a>");
            }
            else
            {
                var note = IdOf(article, link.Footnote);
                article
                    .Start(BodyElement.Link, $"<a id=\"{IdOf(article, link)}\" href=\"")
                    .WriteOwnAddress("#" + note)
                    .Write("\" class=\"footnote-ref\"><sup>");
                article.Text(link.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("</sup>").End(BodyElement.Link, "</a>");
            }
        }
    }

    sealed class FootnoteGroupRenderer : ArticleObjectRenderer<FootnoteGroup>
    {
        protected override void Write(ArticleWriter article, FootnoteGroup group)
        {
            article.EnsureLine();
            article
                .Start(BodyElement.Division, "<div class=\"footnotes\">\n")
                .Start(BodyElement.Rule, "<hr />\n")
                .Start(BodyElement.OrderedList, "<ol>\n");
            foreach (var note in group.OfType<Footnote>())
            {
                article.Start(BodyElement.Item, $"<li id=\"{IdOf(article, note)}\">\n");
                article.WriteBlocks(note);
                article.End(BodyElement.Item, "</li>\n");
            }

            article.End(BodyElement.OrderedList, "</ol>\n").End(BodyElement.Division, "</div>\n");
        }
    }
}
