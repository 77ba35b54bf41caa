using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Conformance;

/// <summary>
/// The one way in which docfx's HTML and ours are made comparable. Where we write another element on purpose, docfx's is
/// turned into ours; where we only add something, it is taken out of ours. All else must be equal.
/// </summary>
static class OurChoices
{
    static readonly string[] Alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>docfx's HTML as we would write it.</summary>
    public static string Theirs(string html)
    {
        var document = Parsed(html);
        RenameAlerts(document);
        WriteUnresolvedNames(document);
        AlignByClass(document);
        RenameLanguages(document);
        RenameImages(document);
        return Common(document);
    }

    /// <summary>Our HTML without what it has beyond docfx's.</summary>
    public static string Ours(string html)
    {
        var document = Parsed(html);
        Unwrap(document, "div.table");
        Unwrap(document, "span.no-loc");
        Unwrap(document, "span.image:not(.border)");
        Unwrap(document, "pre code span");
        RemoveAttribute(document, "pre", "tabindex");
        RenameOwnAttributes(document);
        return Common(document);
    }

    /// <summary>HTML lets an element have attributes of its own only as <c>data-…</c>.</summary>
    static void RenameOwnAttributes(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("code[data-name], code[data-highlight-lines]"))
        {
            foreach (var name in (string[])["name", "highlight-lines"])
            {
                if (code.GetAttribute("data-" + name) is { } value)
                {
                    code.RemoveAttribute("data-" + name);
                    code.SetAttribute(name, value);
                }
            }
        }
    }

    static string Common(IHtmlDocument document)
    {
        KeepOnlyAddresses(document);
        DecodeAddresses(document);
        RemoveEmptyParagraphs(document);
        return Markup.Normalized(document.Body!.InnerHtml);
    }

    static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html.TrimEnd());

    /// <summary>An alert is a note to assistive technology, and its title no heading; the kind is a class in lower case.</summary>
    static void RenameAlerts(IHtmlDocument document)
    {
        foreach (var alert in document.QuerySelectorAll("div").Where(div => Alerts.Contains(div.ClassName)))
        {
            var kind = alert.ClassName!.ToLowerInvariant();
            alert.ClassName = "alert " + kind;
            alert.SetAttribute("role", "note");
            var title = document.CreateElement("p");
            title.ClassName = "alert-title";
            title.TextContent = PageOfText.String(kind);
            alert.QuerySelector("h5")!.Replace(title);
        }
    }

    /// <summary>docfx's engine leaves names to a later step; these cases have no page with such a name, and ours shows what that step makes of it then.</summary>
    static void WriteUnresolvedNames(IHtmlDocument document)
    {
        foreach (var name in document.QuerySelectorAll("xref[data-raw-source]").ToArray())
        {
            if (name.GetAttribute("data-throw-if-not-resolved") == "False")
            {
                name.Replace(document.CreateTextNode(name.GetAttribute("data-raw-source")!));
                continue;
            }

            var shown = document.CreateElement("a");
            shown.ClassName = "no-loc";
            shown.TextContent = TextOf(name.GetAttribute("href")!);
            name.Replace(shown);
        }
    }

    static string TextOf(string name) =>
        name.Split("?alt=") is [_, var given] ? given : name.Split('?', '#')[0];

    /// <summary>Columns are aligned by a class, for a strict content security policy allows no style in the page.</summary>
    static void AlignByClass(IHtmlDocument document)
    {
        foreach (var cell in document.QuerySelectorAll("th[style], td[style]"))
        {
            cell.ClassName = cell.GetAttribute("style")!.Replace("text-align:", "", StringComparison.Ordinal).Trim(' ', ';');
            cell.RemoveAttribute("style");
        }
    }

    /// <summary>CommonMark's examples say <c>language-x</c>.</summary>
    static void RenameLanguages(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("pre > code[class^=language-]"))
        {
            code.ClassName = "lang-" + code.ClassName!["language-".Length..];
        }
    }

    /// <summary>A frame is a block where it holds one; a link to the large version leads to the image itself; ids have words; icons have an empty text.</summary>
    static void RenameImages(IHtmlDocument document)
    {
        foreach (var frame in document.QuerySelectorAll(".mx-imgBorder").ToArray())
        {
            var ours = document.CreateElement(frame.LocalName == "p" ? "div" : frame.LocalName);
            ours.ClassName = "image border";
            ours.InnerHtml = frame.InnerHtml.Trim();
            frame.Replace(ours);
        }

        foreach (var link in document.QuerySelectorAll(".image > a"))
        {
            link.RemoveAttribute("data-linktype");
            link.InnerHtml = link.InnerHtml.Trim();
            var href = link.GetAttribute("href")!;
            if (href.EndsWith("#lightbox", StringComparison.Ordinal))
            {
                link.ClassName = "lightbox";
                link.SetAttribute("href", href[..^"#lightbox".Length]);
            }
        }

        foreach (var (index, description) in document.QuerySelectorAll("div.visually-hidden").Index())
        {
            var id = index == 0 ? "image-description" : $"image-description-{index}";
            document.QuerySelector($"[aria-describedby=\"{description.Id}\"]")?.SetAttribute("aria-describedby", id);
            description.Id = id;
        }

        foreach (var icon in document.QuerySelectorAll("img[role=presentation]"))
        {
            icon.ClassName = "icon";
            icon.SetAttribute("alt", "");
        }
    }

    /// <summary>What a frame or a player looks like and may do is ours to say; what it shows is the author's.</summary>
    static void KeepOnlyAddresses(IHtmlDocument document)
    {
        foreach (var frame in document.QuerySelectorAll("iframe, video, audio"))
        {
            foreach (var attribute in frame.Attributes.Where(attribute => attribute.Name is not ("src" or "class")).ToArray())
            {
                frame.RemoveAttribute(attribute.Name);
            }
        }
    }

    /// <summary>Which characters of an address are escaped makes no difference; a name of a page, which these cases do not have, is no address.</summary>
    static void DecodeAddresses(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[href], [src]"))
        {
            var name = element.HasAttribute("href") ? "href" : "src";
            var address = element.GetAttribute(name)!;
            if (address.StartsWith("xref:", StringComparison.Ordinal))
            {
                element.RemoveAttribute(name);
            }
            else
            {
                element.SetAttribute(name, Uri.UnescapeDataString(address));
            }
        }
    }

    /// <summary>A browser makes such paragraphs of a block inside a paragraph, which docfx writes.</summary>
    static void RemoveEmptyParagraphs(IHtmlDocument document)
    {
        foreach (var paragraph in document.QuerySelectorAll("p").Where(one => string.IsNullOrWhiteSpace(one.InnerHtml)).ToArray())
        {
            paragraph.Remove();
        }
    }

    static void Unwrap(IHtmlDocument document, string selector)
    {
        foreach (var element in document.QuerySelectorAll(selector).ToArray())
        {
            element.Replace([.. element.ChildNodes]);
        }
    }

    static void RemoveAttribute(IHtmlDocument document, string selector, string attribute)
    {
        foreach (var element in document.QuerySelectorAll(selector))
        {
            element.RemoveAttribute(attribute);
        }
    }
}
