using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Articles;

/// <summary>Writes one kind of Markdig's blocks or inlines to an article.</summary>
abstract class ArticleObjectRenderer<T> : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected sealed override void Write(HtmlRenderer renderer, T obj) => Write((ArticleWriter)renderer, obj);

    protected abstract void Write(ArticleWriter article, T obj);
}
