using AngleSharp.Html.Dom;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Finds the problems of a single page: title, language, ids, headings, alt text.</summary>
static class PageAudit
{
    public static IEnumerable<Diagnostic> FindProblems(IHtmlDocument page, ElementPlaces source) =>
        [.. Title(page, source), .. Language(page, source), .. Ids(page, source), .. Headings(page, source), .. Images(page, source)];

    static IEnumerable<Diagnostic> Title(IHtmlDocument page, ElementPlaces source) =>
        string.IsNullOrWhiteSpace(page.Title)
            ?
            [
                new Diagnostic(
                    Rules.TitleMissing,
                    source.Of(page.DocumentElement),
                    "This page has no title for browser tabs, bookmarks, and search results. Add a <title>."
                ),
            ]
            : [];

    static IEnumerable<Diagnostic> Language(IHtmlDocument page, ElementPlaces source) =>
        string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang"))
            ?
            [
                new Diagnostic(
                    Rules.LangMissing,
                    source.Of(page.DocumentElement),
                    "This page does not declare its language, so screen readers may mispronounce it. Write <html lang=\"…\">."
                ),
            ]
            : [];

    static IEnumerable<Diagnostic> Ids(IHtmlDocument page, ElementPlaces source) =>
        from element in page.All
        where element.Id is { Length: > 0 }
        group element by element.Id into same
        from another in same.Skip(1)
        select new Diagnostic(
            Rules.DuplicateId,
            source.Of(another, "id"),
            $"The id '{same.Key}' is used twice on this page, and links point to the first. Rename this one.",
            same.Key
        );

    static IEnumerable<Diagnostic> Headings(IHtmlDocument page, ElementPlaces source)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.LocalName[1] - '0';
            if (level > 0 && own > level + 1)
            {
                yield return new Diagnostic(
                    Rules.HeadingOrder,
                    source.Of(heading),
                    $"This level-{own} heading follows a level-{level} heading, so screen reader users miss a level. Use "
                        + $"level {level + 1}.",
                    heading.TextContent.Trim()
                );
            }

            level = own;
        }
    }

    static IEnumerable<Diagnostic> Images(IHtmlDocument page, ElementPlaces source) =>
        from image in page.QuerySelectorAll("img:not([alt])")
        where image.GetAttribute("aria-hidden") != "true" && image.GetAttribute("role") is not ("presentation" or "none")
        select new Diagnostic(
            Rules.AltTextMissing,
            source.Of(image),
            "This image has no alt text. Describe it, or write alt=\"\" if it is decorative.",
            image.GetAttribute("src")
        );
}
