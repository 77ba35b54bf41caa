using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.CommonMark;

/// <summary>
/// Writes the constructs of CommonMark as Markdig does, and records their elements and text. Constructs that need more have folders of
/// their own.
/// </summary>
sealed class CommonMarkExtension : RendererExtension
{
    protected override void Replace(ObjectRendererCollection renderers)
    {
        renderers.Replace<ParagraphRenderer>(new Paragraphs());
        renderers.Replace<ListRenderer>(new Lists());
        renderers.Replace<QuoteBlockRenderer>(new Quotes());
        renderers.Replace<ThematicBreakRenderer>(new Rules());
        renderers.Replace<EmphasisInlineRenderer>(new EmphasisRuns());
        renderers.Replace<CodeInlineRenderer>(new CodeSpans());
        renderers.Replace<LineBreakInlineRenderer>(new LineBreaks());
        renderers.Replace<LiteralInlineRenderer>(new Literals());
        renderers.Replace<HtmlEntityInlineRenderer>(new Entities());
        renderers.Replace<DelimiterInlineRenderer>(new Delimiters());
    }

    sealed class Paragraphs : ArticleObjectRenderer<ParagraphBlock>
    {
        protected override void Write(ArticleWriter article, ParagraphBlock paragraph)
        {
            if (article.ImplicitParagraph)
            {
                article.WriteLeafInline(paragraph);
                return;
            }

            if (!article.IsFirstInContainer)
            {
                article.EnsureLine();
            }

            article.Start(BodyElement.Paragraph, "<p>").WriteLeafInline(paragraph);
            article.End(BodyElement.Paragraph, "</p>").WriteLine();
        }
    }

    sealed class Lists : ArticleObjectRenderer<ListBlock>
    {
        protected override void Write(ArticleWriter article, ListBlock list)
        {
            var (element, name) = list.IsOrdered ? (BodyElement.OrderedList, "ol") : (BodyElement.UnorderedList, "ul");
            article.EnsureLine();
            article.Start(element, "<" + name);
            if (list.IsOrdered && list.OrderedStart is { } start && start != "1")
            {
                article.Write($" start=\"{start}\"").Notes.Number(int.TryParse(start, out var first) ? first : 1);
            }

            article.WriteAttributes(list).WriteLine('>');
            foreach (var item in list.Cast<ListItemBlock>())
            {
                var wasImplicit = article.ImplicitParagraph;
                article.ImplicitParagraph = !list.IsLoose;
                article.EnsureLine();
                article.Start(BodyElement.Item, "<li").WriteAttributes(item).Write('>').WriteChildren(item);
                article.End(BodyElement.Item, "</li>").WriteLine();
                article.ImplicitParagraph = wasImplicit;
            }

            article.End(element, $"</{name}>").WriteLine();
        }
    }

    sealed class Quotes : ArticleObjectRenderer<QuoteBlock>
    {
        protected override void Write(ArticleWriter article, QuoteBlock quote)
        {
            article.EnsureLine();
            article.Start(BodyElement.Quote, "<blockquote>").WriteLine().WriteBlocks(quote);
            article.End(BodyElement.Quote, "</blockquote>").WriteLine();
        }
    }

    sealed class Rules : ArticleObjectRenderer<ThematicBreakBlock>
    {
        protected override void Write(ArticleWriter article, ThematicBreakBlock rule) =>
            article.Start(BodyElement.Rule, "<hr />").WriteLine();
    }

    sealed class EmphasisRuns : ArticleObjectRenderer<EmphasisInline>
    {
        protected override void Write(ArticleWriter article, EmphasisInline emphasis)
        {
            if (!article.EnableHtmlForInline)
            {
                article.WriteChildren(emphasis);
                return;
            }

            var (element, name) =
                emphasis.DelimiterChar == '~' ? (BodyElement.Strikethrough, "del")
                : emphasis.DelimiterCount == 2 ? (BodyElement.Strong, "strong")
                : (BodyElement.Emphasis, "em");
            article.Start(element, $"<{name}>").WriteChildren(emphasis);
            article.End(element, $"</{name}>");
        }
    }

    sealed class CodeSpans : ArticleObjectRenderer<CodeInline>
    {
        protected override void Write(ArticleWriter article, CodeInline code)
        {
            if (article.EnableHtmlForInline)
            {
                article.Start(BodyElement.Code, "<code>").Words(code.Content).End(BodyElement.Code, "</code>");
            }
            else
            {
                article.WriteEscape(code.Content);
            }
        }
    }

    sealed class LineBreaks : ArticleObjectRenderer<LineBreakInline>
    {
        protected override void Write(ArticleWriter article, LineBreakInline line)
        {
            if (article.IsLastInContainer)
            {
                return;
            }

            if (line.IsHard && article.EnableHtmlForInline)
            {
                article.Start(BodyElement.LineBreak, "<br />").WriteLine();
            }
            else if (article.EnableHtmlForInline)
            {
                article.WriteLineOfText();
            }
            else
            {
                article.Write(' ');
            }
        }
    }

    sealed class Literals : ArticleObjectRenderer<LiteralInline>
    {
        protected override void Write(ArticleWriter article, LiteralInline literal) => article.Words(literal.Content.AsSpan());
    }

    sealed class Entities : ArticleObjectRenderer<HtmlEntityInline>
    {
        protected override void Write(ArticleWriter article, HtmlEntityInline entity) => article.Text(entity.Transcoded.AsSpan());
    }

    sealed class Delimiters : ArticleObjectRenderer<DelimiterInline>
    {
        protected override void Write(ArticleWriter article, DelimiterInline delimiter) =>
            article.Text(delimiter.ToLiteral()).WriteChildren(delimiter);
    }
}
