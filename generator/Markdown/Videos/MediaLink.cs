using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Videos;

/// <summary>Images whose address is a video or audio file: <c>![text](file.mp4)</c>, <c>.mp3</c>, or an address at YouTube.</summary>
static class MediaLink
{
    static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".mp3"] = "audio/mpeg",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".wav"] = "audio/wav",
    };

    /// <summary>Writes such an image; false where it is none.</summary>
    /// <param name="start">Where its address begins in the text being written; <paramref name="end"/> is past its end.</param>
    public static bool TryWrite(ArticleWriter article, LinkInline link, int start, int end)
    {
        var target = link.Url ?? "";
        if (VideoAddress.FindPlayer(target) is { } player && VideoAddress.IsYouTube(player))
        {
            VideoQuoteExtension.WriteFrame(article, player, start, end, " class=\"youtube\"", Label(article, link));
            return true;
        }

        var mark = target.AsSpan().IndexOfAny('?', '#');
        if (!Types.TryGetValue(Path.GetExtension(mark < 0 ? target : target[..mark]), out var type))
        {
            return false;
        }

        var element = type[..type.IndexOf('/', StringComparison.Ordinal)];
        article.Start(BodyElement.Media, $"<{element} controls=\"\" preload=\"metadata\" aria-label=\"").Label(Label(article, link));
        article.Write($"\"><source type=\"{type}\" src=\"").WriteAddress(ReferenceKind.Image, target, start, end);
        article.Write("\">").End(BodyElement.Media, $"</{element}>");
        return true;
    }

    static string Label(ArticleWriter article, LinkInline link)
    {
        var text = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        return text.Length > 0 ? text : article.Settings.String("video");
    }
}
