using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Images with more than Markdown can say: <c>:::image type="content" source="a.png" alt-text="…" lightbox="b.png":::</c>, icons, and complex ones with a long description.</summary>
sealed class ImageExtension : IMarkdownExtension
{
    const string Name = "image";
    const string End = ":::image-end:::";

    static readonly string[] Known = ["type", "source", "alt-text", "lightbox", "border", "link", "loc-scope"];

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

    sealed class ImageInline : LeafInline
    {
        public required ColonAttributes Attributes { get; init; }
    }

    sealed class ComplexImageBlock(BlockParser parser) : ContainerBlock(parser)
    {
        public required ColonAttributes Attributes { get; init; }
    }

    /// <summary>Says what keeps an image from being shown; null where nothing does.</summary>
    static string? Fault(ColonAttributes attributes)
    {
        if (attributes.All.FirstOrDefault(attribute => !Known.Contains(attribute.Name)) is { } unknown)
        {
            var meant = Nearest.To(unknown.Name, Known);
            return $"An image has no attribute '{unknown.Name}'. " + (meant is null ? $"It has: {string.Join(", ", Known)}." : $"Did you mean '{meant}'?");
        }

        return attributes.Value("source") is null or "" ? "An image needs a 'source'."
            : attributes.Value("alt-text") is null && attributes.Value("type") != "icon" ? "An image needs an 'alt-text' for those who cannot see it."
            : null;
    }

    sealed class ImageParser : InlineParser
    {
        public ImageParser() => OpeningCharacters = [':'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (ColonAttributes.TryRead(slice.AsSpan(), Name) is not { } attributes)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var fault = attributes.Value("type") == "complex" ? $"A complex image is a block of its own: begin the line with it, and close it with {End} on a line of its own." : Fault(attributes);
            if (fault is not null)
            {
                ParseLog.Report(processor.Context, Rules.InvalidImage, start, start + attributes.Length, fault);
                return false;
            }

            processor.Inline = new ImageInline
            {
                Attributes = attributes,
                Span = new SourceSpan(start, start + attributes.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += attributes.Length;
            return true;
        }
    }

    sealed class ComplexImageParser : BlockParser
    {
        public ComplexImageParser() => OpeningCharacters = [':'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.IsCodeIndent || ColonAttributes.TryRead(line.Text.AsSpan(line.Start, line.Length), Name) is not { } attributes
                || attributes.Value("type") != "complex")
            {
                return BlockState.None;
            }

            if (Fault(attributes) is { } fault)
            {
                ParseLog.Report(processor.Context, Rules.InvalidImage, line.Start, line.Start + attributes.Length, fault);
                return BlockState.None;
            }

            processor.NewBlocks.Push(new ComplexImageBlock(this)
            {
                Attributes = attributes,
                Column = processor.Column,
                Span = new SourceSpan(line.Start, line.End),
            });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var line = processor.Line;
            block.UpdateSpanEnd(line.End);
            return line.Text.AsSpan(line.Start, line.Length).Trim() is End ? BlockState.BreakDiscard : BlockState.Continue;
        }
    }

    sealed class ImageRenderer : HtmlObjectRenderer<ImageInline>
    {
        protected override void Write(HtmlRenderer renderer, ImageInline image)
        {
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteEscape(image.Attributes.Value("alt-text") ?? "");
            }
            else if (image.Attributes.Value("type") == "icon")
            {
                WriteImage((ArticleRenderer)renderer, image.Attributes, image.Span.Start, " class=\"icon\" role=\"presentation\"", alt: "");
            }
            else
            {
                WriteFramed((ArticleRenderer)renderer, image.Attributes, image.Span.Start, "span", "");
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
            WriteFramed(article, image.Attributes, image.Span.Start, "div", $" aria-describedby=\"{description}\"");
            renderer.Write($"\n<div id=\"{description}\" class=\"visually-hidden\">\n");
            article.WriteBlocks(image);
            renderer.EnsureLine();
            renderer.Write("</div>\n");
        }
    }

    static void WriteFramed(ArticleRenderer article, ColonAttributes attributes, int start, string element, string more)
    {
        var border = attributes.Value("border") is null or "true" ? " border" : "";
        article.Write($"<{element} class=\"image{border}\">");
        var link = attributes["lightbox"] ?? attributes["link"];
        if (link is not null)
        {
            article.Write(attributes["lightbox"] is null ? "<a href=\"" : "<a class=\"lightbox\" href=\"");
            WriteAddress(article, link, start, attributes["lightbox"] is null ? ReferenceKind.Link : ReferenceKind.Image);
            article.Write("\">");
        }

        WriteImage(article, attributes, start, more, attributes.Value("alt-text"));
        article.Write(link is null ? $"</{element}>" : $"</a></{element}>");
    }

    static void WriteImage(ArticleRenderer article, ColonAttributes attributes, int start, string more, string? alt)
    {
        article.Write("<img src=\"");
        WriteAddress(article, attributes["source"]!, start, ReferenceKind.Image);
        article.Write("\" alt=\"").WriteEscape(WebUtility.HtmlDecode(alt)).Write($"\"{more} />");
    }

    static void WriteAddress(ArticleRenderer article, ColonAttribute attribute, int start, ReferenceKind kind)
    {
        var (from, to) = (start + attribute.Start, start + attribute.End);
        if (article.IsSafe(attribute.Value, from, to))
        {
            article.WriteAddress(kind, attribute.Value, from, to);
        }
    }
}
