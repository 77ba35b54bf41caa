using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LicensingSite.Tests.Conformance;

/// <summary>docfx's images with a frame, a link to a large version or a long description, as we write them.</summary>
static class TheirImages
{
    public static void Rename(IHtmlDocument document)
    {
        RenameFrames(document);
        RenameLightboxes(document);
        RenameDescriptions(document);
        foreach (var icon in document.QuerySelectorAll("img[role=presentation]"))
        {
            // An icon has an empty text, which says that it is none to be read, and its class.
            icon.ClassName = "icon";
            icon.SetAttribute("alt", "");
            icon.RemoveAttribute("role");
        }
    }

    /// <summary>A frame is a block where its image has a long description, with or without a border.</summary>
    static void RenameFrames(IHtmlDocument document)
    {
        var described = document
            .QuerySelectorAll("p > img[aria-describedby], p > a > img[aria-describedby]")
            .Select(image => image.Closest("p")!);
        foreach (var frame in document.QuerySelectorAll(".mx-imgBorder").Union(described).ToArray())
        {
            var ours = document.CreateElement(frame.LocalName == "p" ? "div" : frame.LocalName);
            ours.ClassName = frame.ClassName == "mx-imgBorder" ? "image border" : "image";
            ours.InnerHtml = frame.InnerHtml.Trim();
            frame.Replace(ours);
        }
    }

    /// <summary>A link to the large version leads to the image itself, and a class tells it from others.</summary>
    static void RenameLightboxes(IHtmlDocument document)
    {
        foreach (var link in document.QuerySelectorAll("a[data-linktype]"))
        {
            link.InnerHtml = link.InnerHtml.Trim();
            var href = link.GetAttribute("href")!;
            if (href.EndsWith("#lightbox", StringComparison.Ordinal))
            {
                link.ClassName = "lightbox";
                link.SetAttribute("href", href[..^"#lightbox".Length]);
            }
        }

        foreach (var link in document.QuerySelectorAll("a[data-linktype], .image > a"))
        {
            link.RemoveAttribute("data-linktype");
            link.InnerHtml = link.InnerHtml.Trim();
        }
    }

    /// <summary>Ids have words, and a long description is Markdown like any other text, which docfx shows as it was written.</summary>
    static void RenameDescriptions(IHtmlDocument document)
    {
        foreach (var (index, description) in document.QuerySelectorAll("div.visually-hidden").Index())
        {
            var id = index == 0 ? "image-description" : $"image-description-{index}";
            document.QuerySelector($"[aria-describedby=\"{description.Id}\"]")?.SetAttribute("aria-describedby", id);
            description.Id = id;
            description.InnerHtml = Markdig.Markdown.ToHtml(description.TextContent.Trim());
        }
    }
}
