using System.Text.RegularExpressions;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Headings;

/// <summary>
/// Writes headings: a leading <c>&lt;a name="x"&gt;&lt;/a&gt;</c> or a trailing <c>{#x .class}</c> sets the id; ids are unique in the page.
/// </summary>
sealed partial class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += TakeIds;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());

    static void TakeIds(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (LeadingAnchor(heading) is { } id)
            {
                heading.GetAttributes().Id = id;
            }
            else
            {
                TakeTrailingAttributes(heading);
            }
        }
    }

    static string? LeadingAnchor(HeadingBlock heading)
    {
        if (
            heading.Inline?.FirstChild is HtmlInline { NextSibling: HtmlInline { Tag: "</a>", NextSibling: not null } close } open
            && AnchorTag().Match(open.Tag) is { Success: true } match
        )
        {
            close.Remove();
            open.Remove();
            return match.Groups[1].Value;
        }

        return null;
    }

    static void TakeTrailingAttributes(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline literal)
        {
            return;
        }

        var text = literal.Content.ToString().TrimEnd();
        var open = text.EndsWith('}') ? text.LastIndexOf('{') : -1;
        if (open < 0 || Attributes().Match(text[open..]) is not { Success: true } match)
        {
            return;
        }

        literal.Content.End = literal.Content.Start + text[..open].TrimEnd().Length - 1;
        foreach (var name in match.Groups["name"].Captures.Select(capture => capture.Value))
        {
            if (name[0] == '#')
            {
                heading.GetAttributes().Id = name[1..];
            }
            else
            {
                heading.GetAttributes().AddClass(name[1..]);
            }
        }
    }

    [GeneratedRegex(@"^<a +(?:name|id)=""([\w \-.]+)"" *>$")]
    private static partial Regex AnchorTag();

    [GeneratedRegex(@"^\{(?=[^}]*#)\s*(?<name>[#.][\w\-.:]+)(?:\s+(?<name>[#.][\w\-.:]+))*\s*\}$")]
    private static partial Regex Attributes();

    sealed class HeadingRenderer : ArticleObjectRenderer<HeadingBlock>
    {
        protected override void Write(ArticleWriter article, HeadingBlock heading)
        {
            var attributes = heading.TryGetAttributes();
            article.EnsureLine();
            article.WriteHeading(
                heading.Level,
                attributes?.Id ?? "section",
                attributes?.Classes is { Count: > 0 } classes ? string.Join(' ', classes) : null,
                () => article.WriteLeafInline(heading)
            );
        }
    }
}
