using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.Images;

/// <summary>Images with more than Markdown can say: <c>:::image type="content" source="a.png" alt-text="…" lightbox="b.png":::</c>, icons, and complex ones with a long description.</summary>
sealed class ImageExtension : IMarkdownExtension
{
    const string ImageName = "image";
    const string End = ":::image-end:::";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new ComplexImageParser());
        pipeline.InlineParsers.Insert(0, new ImageParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new ImageRenderer());
        renderer.ObjectRenderers.Insert(0, new ComplexImageRenderer());
    }

    sealed class ImageInline : DirectiveInline;

    sealed class ComplexImageBlock(BlockParser parser) : DirectiveBlock(parser);

    static bool IsComplex(DirectiveAttributes attributes) => attributes.Value("type") == "complex";

    /// <summary>Says what keeps an image from being shown; null where nothing does.</summary>
    static DirectiveProblem? Fault(DirectiveAttributes attributes) =>
        attributes.ProblemWith("An image", "type", "source", "alt-text", "lightbox", "border", "link", "loc-scope") is { } fault ? attributes.Fault(fault.Message)
        : attributes.Value("source") is null or "" ? attributes.Fault("An image needs a 'source'.")
        : attributes.Value("alt-text") is null && attributes.Value("type") != "icon" ? attributes.Fault("An image needs an 'alt-text' for those who cannot see it.")
        : null;

    sealed class ImageParser : DirectiveInlineParser
    {
        protected override string Name => ImageName;

        protected override Rule Rule => Rules.InvalidImage;

        protected override DirectiveProblem? Fault(DirectiveAttributes attributes) => IsComplex(attributes)
            ? attributes.Fault($"A complex image is a block of its own: begin the line with it, and close it with {End} on a line of its own.")
            : ImageExtension.Fault(attributes);

        protected override DirectiveInline Inline(DirectiveAttributes attributes) => new ImageInline { Attributes = attributes };
    }

    sealed class ComplexImageParser : DirectiveBlockParser
    {
        protected override string Name => ImageName;

        protected override Rule Rule => Rules.InvalidImage;

        /// <summary>The parser of images in a line says what is wrong with one, and its end is then no news.</summary>
        protected override bool ReportsStrayEnds => false;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line) =>
            IsComplex(line.Attributes) && line.HasClosingColons && Fault(line.Attributes) is null
                ? new ComplexImageBlock(this) { Opening = line }
                : null;
    }

    sealed class ImageRenderer : HtmlObjectRenderer<ImageInline>
    {
        protected override void Write(HtmlRenderer renderer, ImageInline image)
        {
            if (renderer.EnableHtmlForInline)
            {
                WriteFramed((ArticleRenderer)renderer, image.Attributes, image.Span.Start, "span", "");
            }
            else
            {
                renderer.WriteEscape(Text(image.Attributes));
            }
        }
    }

    sealed class ComplexImageRenderer : HtmlObjectRenderer<ComplexImageBlock>
    {
        protected override void Write(HtmlRenderer renderer, ComplexImageBlock image)
        {
            var article = (ArticleRenderer)renderer;
            var description = article.ClaimId("image-description");
            renderer.EnsureLine();
            WriteFramed(article, image.Attributes, image.Opening.Start, "div", $" aria-describedby=\"{description}\"");
            renderer.Write($"\n<div id=\"{description}\" class=\"visually-hidden\">\n");
            article.WriteBlocks(image);
            renderer.EnsureLine();
            renderer.Write("</div>\n");
        }
    }

    static void WriteFramed(ArticleRenderer article, DirectiveAttributes attributes, int start, string element, string more)
    {
        var isIcon = attributes.Value("type") == "icon";
        var hasBorder = attributes.Value("border") is var border && (border is null ? !isIcon : border == "true");
        var frame = isIcon && !hasBorder ? null : element;
        article.Write(frame is null ? "" : $"<{frame} class=\"image{(hasBorder ? " border" : "")}\">");
        var link = attributes["link"] ?? attributes["lightbox"];
        link = link is not null && article.IsSafe(link.Value, start + link.Start, start + link.End) ? link : null;
        if (link is not null)
        {
            article.Write(link.Name == "link" ? "<a href=\"" : "<a class=\"lightbox\" href=\"");
            WriteAddress(article, link, start, link.Name == "link" ? ReferenceKind.Link : ReferenceKind.Image);
            article.Write("\">");
        }

        WriteImage(article, attributes, start, isIcon ? " class=\"icon\"" : more, isIcon && link is null ? "" : Text(attributes));
        article.Write(link is null ? "" : "</a>").Write(frame is null ? "" : $"</{frame}>");
    }

    static void WriteImage(ArticleRenderer article, DirectiveAttributes attributes, int start, string more, string alt)
    {
        var source = attributes["source"]!;
        if (!article.IsSafe(source.Value, start + source.Start, start + source.End))
        {
            article.WriteEscape(alt);
            return;
        }

        article.Write("<img src=\"");
        WriteAddress(article, source, start, ReferenceKind.Image);
        article.Write("\" alt=\"").WriteEscape(alt).Write($"\"{more} />");
    }

    static string Text(DirectiveAttributes attributes) => WebUtility.HtmlDecode(attributes.Value("alt-text") ?? "");

    static void WriteAddress(ArticleRenderer article, DirectiveAttribute attribute, int start, ReferenceKind kind) =>
        article.WriteAddress(kind, attribute.Value, start + attribute.Start, start + attribute.End);
}
