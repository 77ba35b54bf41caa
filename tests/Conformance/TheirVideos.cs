using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LicensingSite.Tests.Conformance;

/// <summary>docfx's frames for videos as we write them, and our links that stand in their place as docfx writes addresses.</summary>
static partial class TheirVideos
{
    static readonly string[] Players =
    [
        "https://www.youtube-nocookie.com/embed/",
        "https://channel9.msdn.com/",
        "https://www.microsoft.com/",
        "https://player.vimeo.com/",
        "https://medius.microsoft.com/",
        "https://medius.studios.ms/",
        "https://learn-video.azurefd.net/",
    ];

    static readonly (string Theirs, string Ours)[] Renamed =
    [
        ("thumbnail", "data-thumbnail"),
        ("upload-date", "data-upload-date"),
        ("duration", "data-duration"),
    ];

    /// <summary>docfx's frames as ours.</summary>
    public static void Rename(IHtmlDocument document)
    {
        foreach (var frame in document.QuerySelectorAll<IHtmlInlineFrameElement>("iframe").ToArray())
        {
            frame.SetAttribute("src", Address(frame, frame.GetAttribute("src")!));
            if (Players.Any(player => frame.GetAttribute("src")!.StartsWith(player, StringComparison.Ordinal)))
            {
                RenameAttributes(frame);
            }
            else
            {
                frame.Replace(Link(document, frame));
            }
        }
    }

    /// <summary>The link in place of a player leads to the address as written; docfx writes all addresses of videos alike.</summary>
    public static void WriteAlike(IHtmlDocument document)
    {
        foreach (var link in document.QuerySelectorAll(".embeddedvideo > a"))
        {
            var address = new Uri(link.GetAttribute("href")!);
            var host = address.Host is "youtube.com" or "www.youtube.com" ? "www.youtube-nocookie.com" : address.Host;
            var alike = $"https://{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.PathAndQuery}{address.Fragment}";
            link.TextContent = link.TextContent == link.GetAttribute("href") ? alike : link.TextContent;
            link.SetAttribute("href", alike);
        }

        foreach (var frame in document.QuerySelectorAll("iframe[allowfullscreen]"))
        {
            frame.SetAttribute("allowfullscreen", "");
        }

        foreach (var frame in document.QuerySelectorAll("iframe.youtube"))
        {
            frame.RemoveAttribute("title");
        }
    }

    /// <summary>
    /// An address that asks for no cookies already is not made to ask twice; and YouTube is always asked, and not to propose videos of
    /// others.
    /// </summary>
    static string Address(IElement frame, string source) =>
        frame.ClassName == "youtube"
            ? source.Replace("www.youtube.com", "www.youtube-nocookie.com", StringComparison.Ordinal) + "?rel=0"
            : source.Replace("nocookie=true&nocookie=true", "nocookie=true", StringComparison.Ordinal);

    /// <summary>A page shows only the players of known hosts in a frame; any other address is a link.</summary>
    static IElement Link(IHtmlDocument document, IElement frame)
    {
        var link = document.CreateElement("a");
        link.SetAttribute("href", frame.GetAttribute("src")!);
        link.TextContent = frame.GetAttribute("title") ?? frame.GetAttribute("src")!;
        return link;
    }

    /// <summary>
    /// A frame has a title and is loaded when it is seen; what HTML has no attribute for is data, and widths are no style.
    /// </summary>
    static void RenameAttributes(IElement frame)
    {
        foreach (var (theirs, ours) in Renamed)
        {
            if (frame.GetAttribute(theirs) is { } value)
            {
                frame.RemoveAttribute(theirs);
                frame.SetAttribute(ours, value);
            }
        }

        if (frame.GetAttribute("style") is { } style)
        {
            frame.SetAttribute("width", MaxWidth().Match(style).Groups["pixels"].Value);
        }

        foreach (
            var name in (string[])["style", "frameborder", .. frame.ClassName == "youtube" ? ["width", "height"] : Array.Empty<string>()]
        )
        {
            frame.RemoveAttribute(name);
        }

        if (frame.ClassName != "youtube" && !frame.HasAttribute("title"))
        {
            frame.SetAttribute("title", PageOfText.String("video"));
        }

        frame.SetAttribute("loading", "lazy");
        frame.SetAttribute("allowfullscreen", "");
    }

    [GeneratedRegex("^max-width:(?<pixels>[0-9]+)px;$")]
    private static partial Regex MaxWidth();
}
