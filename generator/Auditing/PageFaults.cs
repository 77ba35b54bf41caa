using AngleSharp.Html.Dom;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>What is wrong with a page of a finished site whatever the others are.</summary>
static class PageFaults
{
    public static IEnumerable<Diagnostic> Of(IHtmlDocument page, ElementPlaces source) =>
        [.. Title(page, source), .. Language(page, source), .. Ids(page, source), .. Headings(page, source), .. Pictures(page, source)];

    static IEnumerable<Diagnostic> Title(IHtmlDocument page, ElementPlaces source) => string.IsNullOrWhiteSpace(page.Title)
        ? [new Diagnostic(Rules.TitleMissing, source.Of(page.DocumentElement), "This page has no title, so tabs, bookmarks and search engines cannot name it. Give it one.")]
        : [];

    static IEnumerable<Diagnostic> Language(IHtmlDocument page, ElementPlaces source) => string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang"))
        ? [new Diagnostic(Rules.LangMissing, source.Of(page.DocumentElement), "This page does not say what language it is in, so screen readers may read it in a wrong voice. Write <html lang=\"…\">.")]
        : [];

    static IEnumerable<Diagnostic> Ids(IHtmlDocument page, ElementPlaces source) =>
        from element in page.All
        where element.Id is { Length: > 0 }
        group element by element.Id into same
        from another in same.Skip(1)
        select new Diagnostic(Rules.DuplicateId, source.Of(another, "id"), $"The id '{same.Key}' is in this page already, and a link leads to the first. Give this one another.", same.Key);

    static IEnumerable<Diagnostic> Headings(IHtmlDocument page, ElementPlaces source)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.LocalName[1] - '0';
            if (level > 0 && own > level + 1)
            {
                yield return new Diagnostic(Rules.HeadingOrder, source.Of(heading), $"This heading of level {own} follows one of level {level}: readers who move by headings miss a level. Write level {level + 1}.", heading.TextContent.Trim());
            }

            level = own;
        }
    }

    static IEnumerable<Diagnostic> Pictures(IHtmlDocument page, ElementPlaces source) =>
        from picture in page.QuerySelectorAll("img:not([alt])")
        where picture.GetAttribute("aria-hidden") != "true" && picture.GetAttribute("role") is not ("presentation" or "none")
        select new Diagnostic(Rules.AltTextMissing, source.Of(picture), "This picture has no alternative text, so who cannot see it is told its file name at best. Describe it; write alt=\"\" where it only adorns.", picture.GetAttribute("src"));
}
