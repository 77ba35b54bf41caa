using System.Globalization;
using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.Videos;

/// <summary>Videos of known hosts, shown in the page: <c>:::video source="https://…" title="…":::</c>; a complex one has a long description up to <c>:::video-end:::</c>.</summary>
sealed class VideoExtension : IMarkdownExtension
{
    const string VideoName = "video";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new VideoBlockParser());
        pipeline.InlineParsers.Insert(0, new VideoInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new VideoInlineRenderer());
        renderer.ObjectRenderers.Insert(0, new VideoBlockRenderer());
    }

    sealed class VideoInline : DirectiveInline;

    sealed class VideoBlock(BlockParser parser) : DirectiveBlock(parser);

    static bool IsComplex(DirectiveAttributes attributes) => attributes.Value("type") == "complex";

    /// <summary>Says what keeps a video from being shown; null where nothing does.</summary>
    static DirectiveProblem? Fault(DirectiveAttributes attributes) =>
        attributes.ProblemWith("A video", "type", "source", "title", "max-width", "thumbnail", "upload-date", "duration") is { } fault ? fault
        : string.IsNullOrWhiteSpace(attributes.Value("source")) ? attributes.Fault("A video needs a 'source'.")
        : attributes["max-width"] is { Value.Length: > 0 } width && !IsNumber(width.Value) ? width.ProblemInValue($"'{width.Value}' is no number of pixels. Write 'max-width' in digits, without a unit.")
        : null;

    static bool IsNumber(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    sealed class VideoInlineParser : DirectiveInlineParser
    {
        protected override string Name => VideoName;

        protected override Rule Rule => Rules.InvalidVideo;

        protected override DirectiveProblem? Fault(DirectiveAttributes attributes) => IsComplex(attributes)
            ? attributes.Fault("A complex video is a block of its own: begin the line with it, and close it with :::video-end::: on a line of its own.")
            : VideoExtension.Fault(attributes);

        protected override DirectiveInline Inline(DirectiveAttributes attributes) => new VideoInline { Attributes = attributes };
    }

    sealed class VideoBlockParser : DirectiveBlockParser
    {
        protected override string Name => VideoName;

        protected override Rule Rule => Rules.InvalidVideo;

        /// <summary>The parser of videos in a line says what is wrong with one, and its end is then no news.</summary>
        protected override bool ReportsStrayEnds => false;

        protected override DirectiveBlock? Open(BlockProcessor processor, DirectiveLine line) =>
            line.HasClosingColons && line.IsUnderstood && Fault(line.Attributes) is null
                ? new VideoBlock(this) { Opening = line, IsEnded = !IsComplex(line.Attributes) }
                : null;
    }

    sealed class VideoInlineRenderer : HtmlObjectRenderer<VideoInline>
    {
        protected override void Write(HtmlRenderer renderer, VideoInline video)
        {
            if (renderer.EnableHtmlForInline)
            {
                WriteFramed((ArticleRenderer)renderer, video.Attributes, video.Span.Start, "span", null);
            }
            else
            {
                renderer.WriteEscape(Title((ArticleRenderer)renderer, video.Attributes));
            }
        }
    }

    sealed class VideoBlockRenderer : HtmlObjectRenderer<VideoBlock>
    {
        protected override void Write(HtmlRenderer renderer, VideoBlock video)
        {
            var article = (ArticleRenderer)renderer;
            var description = IsComplex(video.Attributes) ? article.ClaimId("video-description") : null;
            renderer.EnsureLine();
            WriteFramed(article, video.Attributes, video.Opening.Start, "div", description);
            renderer.Write('\n');
            if (description is not null)
            {
                renderer.Write($"<div id=\"{description}\" class=\"visually-hidden\">\n");
                renderer.WriteChildren(video);
                renderer.EnsureLine();
                renderer.Write("</div>\n");
            }
        }
    }

    static void WriteFramed(ArticleRenderer article, DirectiveAttributes attributes, int start, string element, string? description)
    {
        var source = attributes["source"]!;
        var (from, to) = (start + source.Start, start + source.End);
        article.Write($"<{element} class=\"embeddedvideo\">");
        if (VideoAddress.Player(WebUtility.HtmlDecode(source.Value)) is { } player)
        {
            article.Write("<iframe src=\"").WriteEscape(player).Write("\" title=\"").WriteEscape(Title(article, attributes)).Write('"');
            WriteRest(article, attributes, start);
            article.Write(description is null ? "" : $" aria-describedby=\"{description}\"").Write(" loading=\"lazy\" allowfullscreen=\"allowfullscreen\"></iframe>");
        }
        else if (!article.IsSafe(source.Value, from, to))
        {
            article.WriteEscape(Title(article, attributes));
        }
        else
        {
            article.Report(Rules.InvalidVideo, from, to, "This is no address of a player that a page may show, so a link stands in its place. Use the embedding address of YouTube, Vimeo, or Microsoft.", source.Value);
            article.Write("<a href=\"");
            article.WriteAddress(ReferenceKind.Link, source.Value, from, to);
            article.Write("\">").WriteEscape(Title(article, attributes)).Write("</a>");
        }

        article.Write($"</{element}>");
    }

    static void WriteRest(ArticleRenderer article, DirectiveAttributes attributes, int start)
    {
        if (attributes.Value("max-width") is { Length: > 0 } width)
        {
            article.Write($" width=\"{width}\"");
        }

        if (attributes["thumbnail"] is { Value.Length: > 0 } thumbnail && article.IsSafe(thumbnail.Value, start + thumbnail.Start, start + thumbnail.End))
        {
            article.Write(" data-thumbnail=\"");
            article.WriteAddress(ReferenceKind.Image, thumbnail.Value, start + thumbnail.Start, start + thumbnail.End);
            article.Write('"');
        }

        foreach (var name in (string[])["upload-date", "duration"])
        {
            if (attributes.Value(name) is { Length: > 0 } value)
            {
                article.Write($" data-{name}=\"").WriteEscape(value).Write('"');
            }
        }
    }

    static string Title(ArticleRenderer article, DirectiveAttributes attributes) =>
        attributes.Value("title") is { Length: > 0 } title ? WebUtility.HtmlDecode(title) : article.Settings.String("video");
}
