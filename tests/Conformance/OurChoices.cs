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
    /// <summary>docfx's HTML as we would write it.</summary>
    public static string Theirs(string html)
    {
        var document = Parsed(TheirMarkup.Readable(html));
        TheirElements.Rename(document);
        TheirAudiences.Rename(document);
        TheirImages.Rename(document);
        TheirVideos.Rename(document);
        return Common(document);
    }

    /// <summary>Our HTML without what it has beyond docfx's.</summary>
    public static string Ours(string html)
    {
        var document = Parsed(html);
        Unwrap(document, "div.table");
        Unwrap(document, "span.no-loc");
        Unwrap(document, "span.image:not(.border)");
        RemoveEmptied(document);
        Unwrap(document, "pre code span");
        RemoveAttribute(document, "pre", "tabindex");
        RemoveAttribute(document, "p.tab-title", "id");
        RenameOwnAttributes(document);
        TheirVideos.WriteAlike(document);
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

    /// <summary>What a player of video or sound looks like and may do is ours to say; what it plays is the author's.</summary>
    static void KeepOnlyAddresses(IHtmlDocument document)
    {
        foreach (var frame in document.QuerySelectorAll("video, audio"))
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

    /// <summary>Ids that stand in a heading are written before its text, for translations share them; the element that had one is left empty.</summary>
    static void RemoveEmptied(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("h1 span, h2 span, h3 span, h4 span, h5 span, h6 span").Where(one => one.Attributes.Length == 0 && one.ChildNodes.Length == 0).ToArray())
        {
            element.Remove();
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
