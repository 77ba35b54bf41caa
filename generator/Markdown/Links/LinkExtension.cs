using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Videos;
using LicensingSite.Model;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Links;

/// <summary>Writes links and images: their addresses become references, and placeholders where they lead to the site itself.</summary>
sealed class LinkExtension : RendererExtension
{
    protected override void Replace(ObjectRendererCollection renderers)
    {
        renderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
    }

    sealed class LinkRenderer : ArticleObjectRenderer<LinkInline>
    {
        protected override void Write(ArticleWriter article, LinkInline link)
        {
            if (!article.EnableHtmlForInline)
            {
                article.WriteChildren(link);
            }
            else if (link.IsImage)
            {
                WriteImage(article, link);
            }
            else
            {
                WriteLink(article, link);
            }
        }

        static void WriteImage(ArticleWriter article, LinkInline link)
        {
            var (start, end) = Place(article.Includes.Current.Text.Text, link);
            if (!UrlParts.IsUnsafe(link.Url ?? "") && MediaLink.TryWrite(article, link, start, end))
            {
                return;
            }

            var isSafe = article.IsSafe(link.Url ?? "", start, end);
            if (isSafe)
            {
                article.Start(BodyElement.Image, "<img src=\"").WriteAddress(ReferenceKind.Image, link.Url ?? "", start, end);
                article.Write("\" alt=\"");
            }

            var textStart = article.Length;
            article.EnableHtmlForInline = false;
            article.WriteChildren(link);
            article.EnableHtmlForInline = true;
            if (!isSafe)
            {
                article.NoteText(textStart);
                return;
            }

            if (article.Length == textStart)
            {
                article.ReportMissingText(link.Url ?? "", start, end);
            }

            article.Notes.Label(textStart);
            article.Write('"');
            WriteTitle(article, link);
            article.Write(" />");
        }

        static void WriteLink(ArticleWriter article, LinkInline link)
        {
            var (target, (start, end)) = (link.Url ?? "", Place(article.Includes.Current.Text.Text, link));
            if (UrlParts.IsUid(target))
            {
                article.Start(BodyElement.Link, "<a").WriteUidAddress(target, start, end);
            }
            else if (article.IsSafe(target, start, end))
            {
                article.Start(BodyElement.Link, "<a href=\"").WriteAddress(ReferenceKind.Link, target, start, end);
                article.Write('"');
            }
            else
            {
                article.WriteChildren(link);
                return;
            }

            WriteTitle(article, link);
            article.Write('>');
            article.WriteChildren(link);
            article.End(BodyElement.Link, "</a>");
        }

        static void WriteTitle(ArticleWriter article, LinkInline link)
        {
            if (!string.IsNullOrEmpty(link.Title))
            {
                article.Write(" title=\"").WriteEscape(link.Title).Write('"');
            }
        }

        static (int Start, int End) Place(string text, LinkInline link)
        {
            var span = link.Reference?.UrlSpan ?? link.UrlSpan;
            if (span.IsEmpty || span.Start < 0)
            {
                return (link.Span.Start, link.Span.End + 1);
            }

            var isPointed = span.End < text.Length && text[span.Start] == '<' && text[span.End] == '>' && span.Length > 1;
            return isPointed ? (span.Start + 1, span.End) : (span.Start, span.End + 1);
        }
    }

    sealed class AutolinkRenderer : ArticleObjectRenderer<AutolinkInline>
    {
        protected override void Write(ArticleWriter article, AutolinkInline link)
        {
            var target = link.IsEmail ? "mailto:" + link.Url : link.Url;
            var (start, end) = (link.Span.Start + 1, link.Span.End);
            if (article.EnableHtmlForInline && article.IsSafe(target, start, end))
            {
                article.Start(BodyElement.Link, "<a href=\"").WriteAddress(ReferenceKind.Link, target, start, end);
                article.Write("\">").Words(link.Url).End(BodyElement.Link, "</a>");
            }
            else
            {
                article.Text(link.Url);
            }
        }
    }
}
