using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Searching;

/// <summary>A part of a page that a link can lead to.</summary>
/// <param name="Anchor">Id of its heading; empty for the beginning of the page.</param>
/// <param name="Heading">Plain text; empty for the beginning of the page.</param>
/// <param name="Text">Plain text up to the next heading.</param>
sealed record PageSection(string Anchor, string Heading, string Text);

/// <summary>Cuts a page at its headings; texts in another language than the page's stay out.</summary>
static class PageSections
{
    /// <summary>The heading that is the page's title, if it has one, and the sections; the first is the page's beginning.</summary>
    public static (string? Title, ImmutableArray<PageSection> Sections) Split(Page page)
    {
        var texts = PlainText.Sections(page.Body);
        var titles = page.Headings is [{ Level: 1 }, ..] ? 1 : 0;
        var beginning =
            titles == 0 || texts[0].Length == 0 || texts[1].Length == 0
                ? texts[0] + (titles == 0 ? "" : texts[1])
                : $"{texts[0]} {texts[1]}";
        return (
            titles > 0 ? page.Headings[0].Title : null,
            [
                new PageSection("", "", beginning),
                .. page
                    .Headings.Zip(texts.Skip(1))
                    .Skip(titles)
                    .Select(section => new PageSection(section.First.Id, section.First.Title, section.Second)),
            ]
        );
    }
}
