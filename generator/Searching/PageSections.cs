using System.Collections.Immutable;
using System.Text;
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
    public static (string? Title, ImmutableArray<PageSection> Sections) Of(Page page)
    {
        var html = page.Body.Html.Span;
        var cuts = Cuts(page);
        var titles = page.Headings is [{ Level: 1 }, ..] ? 1 : 0;
        var beginning = new StringBuilder(PlainText.Of(html[..(cuts is [var first, ..] ? first.Start : html.Length)]));
        var sections = ImmutableArray.CreateBuilder<PageSection>();
        for (var i = 0; i < cuts.Length; i++)
        {
            var (index, _, end) = cuts[i];
            var text = PlainText.Of(html[end..(i + 1 < cuts.Length ? cuts[i + 1].Start : html.Length)]);
            if (index < titles)
            {
                beginning.Append(beginning.Length > 0 && text.Length > 0 ? " " : "").Append(text);
            }
            else
            {
                sections.Add(new PageSection(page.Headings[index].Id, page.Headings[index].Title, text));
            }
        }

        sections.Insert(0, new PageSection("", "", beginning.ToString()));
        return (titles > 0 ? page.Headings[0].Title : null, sections.ToImmutable());
    }

    /// <summary>Where the headings stand, in bytes and in order: which one, where its tag begins, and past its end.</summary>
    static ImmutableArray<(int Heading, int Start, int End)> Cuts(Page page) =>
    [
        .. page.Body.Placeholders.Where(placeholder => placeholder.Kind == PlaceholderKind.HeadingId).Select(placeholder =>
        {
            var close = page.Body.Html.Span[placeholder.Offset..].IndexOf("</h"u8);
            return (placeholder.Index, page.Body.Html.Span[..placeholder.Offset].LastIndexOf((byte)'<'), placeholder.Offset + close + "</h1>".Length);
        }),
    ];
}
