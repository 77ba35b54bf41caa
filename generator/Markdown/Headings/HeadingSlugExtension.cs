using System.Globalization;
using LicensingSite.Markdown.Articles;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LicensingSite.Markdown.Headings;

/// <summary>
/// Derives the id of a heading from its text as GitHub does, with <c>-1</c>, <c>-2</c>… for repeated ones. Markdig's extension creates the
/// same ids in quadratic time, because it counts from 1 for each heading.
/// </summary>
sealed class HeadingSlugExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += GiveIds;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    static void GiveIds(MarkdownDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var plain = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        var ids = new AnchorNames();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var attributes = heading.GetAttributes();
            if (attributes.Id is null)
            {
                attributes.Id = ids.Claim(CreateSlug(plain, text, heading));
            }
        }
    }

    static string CreateSlug(HtmlRenderer plain, StringWriter text, HeadingBlock heading)
    {
        if (heading.Inline is null)
        {
            return "section";
        }

        text.GetStringBuilder().Clear();
        foreach (var inline in SourceSegments.Outside(heading.Inline))
        {
            plain.Write(inline);
        }

        return LinkHelper.UrilizeAsGfm(text.ToString()) is { Length: > 0 } slug ? slug : "section";
    }
}
