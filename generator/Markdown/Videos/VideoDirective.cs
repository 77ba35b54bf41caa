using System.Globalization;
using System.Net;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.GenericDirectives;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Videos;

/// <summary>
/// Embeds videos of known hosts: <c>:::video source="https://…" title="…":::</c>; type <c>complex</c> adds a long description.
/// </summary>
sealed class VideoDirective() : FramedDirective("video", Rules.InvalidVideo)
{
    protected override SyntaxProblem? FindProblem(DirectiveAttributes attributes) =>
        attributes.ProblemWith("A video", "type", "source", "title", "max-width", "thumbnail", "upload-date", "duration") is { } problem
            ? problem
        : string.IsNullOrWhiteSpace(attributes.Value("source")) ? attributes.Problem("A video needs a 'source'.")
        : attributes["max-width"] is { Value.Length: > 0 } width && !IsNumber(width.Value)
            ? width.ProblemInValue($"'{width.Value}' is not a number of pixels. Write 'max-width' as a number without a unit.")
        : null;

    protected override bool IsBlock(DirectiveLine line) => line.IsUnderstood;

    static bool IsNumber(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    protected override void WriteFramed(ArticleWriter article, Frame frame)
    {
        var (attributes, start, element, description) = frame;
        var (source, title) = (attributes["source"]!, TextOf(article, attributes));
        var (from, to) = (start + source.Start, start + source.End);
        article.Write($"<{element} class=\"embeddedvideo\">");
        if (VideoAddress.FindPlayer(WebUtility.HtmlDecode(source.Value)) is { } player)
        {
            article.Start(BodyElement.Media, "<iframe src=\"").WriteOwnAddress(player).Write("\" title=\"").Label(title).Write('"');
            WriteRest(article, attributes, start);
            article
                .Write(description is null ? "" : $" aria-describedby=\"{description}\"")
                .Write(" loading=\"lazy\" allowfullscreen=\"allowfullscreen\">");
            article.End(BodyElement.Media, "</iframe>");
        }
        else if (!article.IsSafe(source.Value, from, to))
        {
            article.Text(title);
        }
        else
        {
            article.Log.Report(
                Rules.InvalidVideo,
                from,
                to,
                "This is not the URL of an allowed video player, so it is shown as a link. Use the embed URL of "
                    + "YouTube, Vimeo, or Microsoft.",
                source.Value
            );
            article.Start(BodyElement.Link, "<a href=\"").WriteAddress(ReferenceKind.Link, source.Value, from, to);
            article.Write("\">").Text(title).End(BodyElement.Link, "</a>");
        }

        article.Write($"</{element}>");
    }

    static void WriteRest(ArticleWriter article, DirectiveAttributes attributes, int start)
    {
        if (attributes.Value("max-width") is { Length: > 0 } width)
        {
            article.Write($" width=\"{width}\"");
        }

        if (
            attributes["thumbnail"] is { Value.Length: > 0 } thumbnail
            && article.IsSafe(thumbnail.Value, start + thumbnail.Start, start + thumbnail.End)
        )
        {
            article
                .Write(" data-thumbnail=\"")
                .WriteAddress(ReferenceKind.Image, thumbnail.Value, start + thumbnail.Start, start + thumbnail.End);
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

    protected override string TextOf(ArticleWriter article, DirectiveAttributes attributes) =>
        attributes.Value("title") is { Length: > 0 } title ? WebUtility.HtmlDecode(title) : article.Settings.String("video");
}
