using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Lists;

/// <summary>Writes definition lists as Markdig does, and records their elements.</summary>
sealed class DefinitionListExtension : RendererExtension
{
    protected override void Replace(ObjectRendererCollection renderers) =>
        renderers.Replace<HtmlDefinitionListRenderer>(new DefinitionListRenderer());

    sealed class DefinitionListRenderer : ArticleObjectRenderer<DefinitionList>
    {
        protected override void Write(ArticleWriter article, DefinitionList list)
        {
            article.EnsureLine();
            article.Start(BodyElement.Block, "<dl>").WriteLine();
            foreach (var item in list.Cast<DefinitionItem>())
            {
                for (var at = 0; at < item.Count; )
                {
                    if (item[at] is DefinitionTerm term)
                    {
                        article.Start(BodyElement.Term, "<dt>").WriteLeafInline(term);
                        article.End(BodyElement.Term, "</dt>").WriteLine();
                        at++;
                    }
                    else
                    {
                        at = WriteDefinition(article, item, at);
                    }
                }
            }

            article.End(BodyElement.Block, "</dl>").WriteLine();
        }

        /// <summary>Writes the blocks up to the next term; returns its index. A single paragraph has no <c>p</c> element.</summary>
        static int WriteDefinition(ArticleWriter article, DefinitionItem item, int first)
        {
            var end = first;
            while (end < item.Count && item[end] is not DefinitionTerm)
            {
                end++;
            }

            var isSimple = end == item.Count && end == first + 1 && item[first] is ParagraphBlock;
            article.Start(BodyElement.Block, "<dd>");
            for (var at = first; at < end; at++)
            {
                var wasImplicit = article.ImplicitParagraph;
                article.ImplicitParagraph |= isSimple;
                article.Write((MarkdownObject)item[at]);
                article.ImplicitParagraph = wasImplicit;
            }

            if (!isSimple)
            {
                article.EnsureLine();
            }

            article.End(BodyElement.Block, "</dd>").WriteLine();
            return end;
        }
    }
}
