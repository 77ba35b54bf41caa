using System.Globalization;
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
    /// <summary>docfx's HTML as we would write it.</summary>
    public static string Theirs(string html)
    {
        var document = Parsed(TheirMarkup.Readable(html));
        TheirElements.Rename(document);
        TheirAudiences.Rename(document);
        TheirImages.Rename(document);
        TheirVideos.Rename(document);
        ListMarkedLines(document);
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
        NameMarkedLines(document);
        Unwrap(document, "pre code span");
        WriteTitlesAsAttributes(document);
        RemoveAttribute(document, "pre", "tabindex");
        RemoveAttribute(document, "p.tab-title", "id");
        RenameOwnAttributes(document);
        TheirVideos.WriteAlike(document);
        return Common(document);
    }

    /// <summary>HTML lets an element have attributes of its own only as <c>data-…</c>.</summary>
    static void RenameOwnAttributes(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("code[data-name]"))
        {
            code.SetAttribute("name", code.GetAttribute("data-name"));
            code.RemoveAttribute("data-name");
        }
    }

    /// <summary>Lists the marked lines that the code has; docfx repeats what the author wrote: <c>2-</c> for all from the second.</summary>
    static void ListMarkedLines(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("code[highlight-lines]"))
        {
            var last = code.TextContent.TrimEnd('\n').Count(c => c == '\n') + 1;
            var marked = code.GetAttribute("highlight-lines")!
                .Split(',')
                .Select(range => range.Split('-'))
                .SelectMany(ends =>
                    Enumerable
                        .Range(1, last)
                        .Where(line => line >= Number(ends[0], 1) && line <= Number(ends[^1], ends.Length == 1 ? 0 : last))
                );
            code.SetAttribute("highlight-lines", string.Join(',', marked));
        }

        static int Number(string text, int otherwise) =>
            int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    /// <summary>Writes the lines that are marked by elements as docfx's attribute.</summary>
    static void NameMarkedLines(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("code:has(.hl)"))
        {
            var (line, marked) = (1, new List<int>());
            foreach (var node in code.ChildNodes)
            {
                if (node is IElement element && element.ClassList.Contains("hl"))
                {
                    marked.Add(line);
                }

                line += node.TextContent.Count(c => c == '\n');
            }

            code.SetAttribute("highlight-lines", string.Join(',', marked));
        }
    }

    /// <summary>Readers see the title of a code: it is a caption, not a tooltip.</summary>
    static void WriteTitlesAsAttributes(IHtmlDocument document)
    {
        foreach (var listing in document.QuerySelectorAll("figure.listing"))
        {
            var code = listing.QuerySelector("pre")!;
            code.QuerySelector("code")!.SetAttribute("title", listing.QuerySelector("figcaption")!.TextContent);
            listing.Replace(code);
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

    /// <summary>
    /// Which characters of an address are escaped makes no difference; a name of a page, which these cases do not have, is no address.
    /// </summary>
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

    /// <summary>
    /// Ids that stand in a heading are written before its text, for translations share them; the element that had one is left empty.
    /// </summary>
    static void RemoveEmptied(IHtmlDocument document)
    {
        foreach (
            var element in document
                .QuerySelectorAll("h1 span, h2 span, h3 span, h4 span, h5 span, h6 span")
                .Where(one => one.Attributes.Length == 0 && one.ChildNodes.Length == 0)
                .ToArray()
        )
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
