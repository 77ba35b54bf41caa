using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Alerts;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Videos;

/// <summary>Videos: <c>&gt; [!VIDEO https://…]</c> shows the player of a known host in a frame, and is a link to any other.</summary>
sealed class VideoQuoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => MarkedQuoteParser.Add(pipeline, "video", Make, needsText: true);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new VideoRenderer());

    sealed class VideoBlock(BlockParser parser) : MarkedQuote(parser)
    {
        public override bool IsWhole => true;

        public required string Address { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }
    }

    static VideoBlock? Make(QuoteMarker marker, BlockProcessor processor, BlockParser parser)
    {
        var start = processor.Line.Text.IndexOf(marker.Rest, marker.Start, StringComparison.Ordinal);
        if (!Uri.TryCreate(marker.Rest, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            var message =
                marker.Rest.Length == 0
                    ? "A video needs a URL: [!VIDEO https://…]."
                    : $"'{marker.Rest}' is not a web URL, so this is shown as a block quote. Write the full URL of the "
                        + "video, with https://.";
            ParseLog.Report(processor.Context, Rules.InvalidNoteSection, marker.Start, marker.End, message);
            return null;
        }

        if (VideoAddress.FindPlayer(marker.Rest) is null)
        {
            ParseLog.Report(
                processor.Context,
                Rules.InvalidNoteSection,
                start,
                start + marker.Rest.Length,
                $"'{address.Host}' is not an allowed video host, so the video is shown as a link. Use a video from "
                    + "YouTube, Vimeo, or Microsoft."
            );
        }

        return new VideoBlock(parser)
        {
            Address = marker.Rest,
            Start = start,
            End = start + marker.Rest.Length,
        };
    }

    sealed class VideoRenderer : ArticleObjectRenderer<VideoBlock>
    {
        protected override void Write(ArticleWriter article, VideoBlock video)
        {
            article.EnsureLine();
            article.Start(BodyElement.Division, "<div class=\"embeddedvideo\">");
            if (VideoAddress.FindPlayer(video.Address) is { } player)
            {
                WriteFrame(article, player, video.Start, video.End, "", article.Settings.String("video"));
            }
            else
            {
                article.Start(BodyElement.Link, "<a href=\"").WriteAddress(ReferenceKind.Link, video.Address, video.Start, video.End);
                article.Write("\">").Text(video.Address).End(BodyElement.Link, "</a>");
            }

            article.End(BodyElement.Division, "</div>\n");
        }
    }

    /// <summary>Writes the <c>iframe</c> of a player.</summary>
    /// <param name="attributes">Further attributes, with a leading space.</param>
    public static void WriteFrame(ArticleWriter article, string address, int start, int end, string attributes, string title)
    {
        article.Start(BodyElement.Media, $"<iframe{attributes} src=\"").WriteAddress(ReferenceKind.Link, address, start, end);
        article.Write("\" title=\"").Label(title).Write("\" loading=\"lazy\" allowfullscreen=\"\">").End(BodyElement.Media, "</iframe>");
    }
}
