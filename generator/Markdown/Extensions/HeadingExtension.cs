using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Headings: a leading <c>&lt;a name="x"&gt;&lt;/a&gt;</c> or a trailing <c>{#x}</c> is the id; ids are unique in the page.</summary>
sealed partial class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += TakeIds;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());

    static void TakeIds(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if ((LeadingAnchor(heading) ?? TrailingId(heading)) is { } id)
            {
                heading.GetAttributes().Id = id;
            }
        }
    }

    static string? LeadingAnchor(HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is HtmlInline { NextSibling: HtmlInline { Tag: "</a>", NextSibling: not null } close } open
            && AnchorTag().Match(open.Tag) is { Success: true } match)
        {
            close.Remove();
            open.Remove();
            return match.Groups[1].Value;
        }

        return null;
    }

    static string? TrailingId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline literal || IdAtEnd().Match(literal.Content.ToString()) is not { Success: true } match)
        {
            return null;
        }

        literal.Content.End = literal.Content.Start + match.Index - 1;
        return match.Groups[1].Value;
    }

    [GeneratedRegex(@"^<a +(?:name|id)=""([\w \-.]+)"" *>$")]
    private static partial Regex AnchorTag();

    [GeneratedRegex(@"\s*\{#([\w\-.:]+)\}\s*$")]
    private static partial Regex IdAtEnd();

    sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var article = (ArticleRenderer)renderer;
            var id = article.ClaimId(heading.TryGetAttributes()?.Id ?? "section");
            renderer.EnsureLine();
            renderer.Write($"<h{heading.Level} id=\"").WriteEscape(id).Write("\">");
            var from = article.Length;
            renderer.WriteLeafInline(heading);
            article.AddHeading(heading.Level, id, from);
            renderer.Write($"</h{heading.Level}>\n");
        }
    }
}
