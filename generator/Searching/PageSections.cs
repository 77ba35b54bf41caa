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
        var html = Encoding.UTF8.GetString(page.Body.Html.Span);
        var cuts = Cuts(html, page.Headings);
        var titles = page.Headings is [{ Level: 1 }, ..] ? 1 : 0;
        var beginning = new StringBuilder(TextOf(html, 0, cuts.Count == 0 ? html.Length : cuts[0].Start));
        var sections = ImmutableArray.CreateBuilder<PageSection>();
        for (var i = 0; i < cuts.Count; i++)
        {
            var (heading, _, end) = cuts[i];
            var text = TextOf(html, end, i + 1 < cuts.Count ? cuts[i + 1].Start : html.Length);
            if (page.Headings.IndexOf(heading) < titles)
            {
                beginning.Append(beginning.Length > 0 && text.Length > 0 ? " " : "").Append(text);
            }
            else
            {
                sections.Add(new PageSection(heading.Id, heading.Title, text));
            }
        }

        sections.Insert(0, new PageSection("", "", beginning.ToString()));
        return (titles > 0 ? page.Headings[0].Title : null, sections.ToImmutable());
    }

    static string TextOf(string html, int start, int end) => PlainText.Of(WithoutOtherLanguages(html[start..end]));

    /// <summary>Where the headings stand, in order: the heading, where its tag begins, and past its end.</summary>
    static List<(Heading Heading, int Start, int End)> Cuts(string html, ImmutableArray<Heading> headings)
    {
        var cuts = new List<(Heading, int, int)>();
        var from = 0;
        foreach (var heading in headings)
        {
            var start = html.IndexOf($"<h{heading.Level} id=\"{Escaped(heading.Id)}\"", from, StringComparison.Ordinal);
            var end = start < 0 ? -1 : html.IndexOf($"</h{heading.Level}>", start, StringComparison.Ordinal);
            if (end >= 0)
            {
                cuts.Add((heading, start, end + "</h1>".Length));
                from = end;
            }
        }

        return cuts;
    }

    static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Leaves out the source text that bilingual pages carry for a tooltip.</summary>
    static string WithoutOtherLanguages(string html)
    {
        const string Mark = "sxs-lookup";
        for (var at = html.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Mark, at, StringComparison.Ordinal))
        {
            var start = html.LastIndexOf('<', at);
            if (start < 0 || !html.AsSpan(start).StartsWith("<span") || html.IndexOf('>', start) < at)
            {
                at += Mark.Length;
                continue;
            }

            html = html.Remove(start, EndOfSpan(html, start) - start);
            at = start;
        }

        return html;
    }

    static int EndOfSpan(string html, int start)
    {
        const string Close = "</span>";
        var depth = 0;
        for (var at = start; at < html.Length; at++)
        {
            if (html[at] != '<')
            {
                continue;
            }

            var rest = html.AsSpan(at);
            depth += rest.StartsWith("<span") ? 1 : rest.StartsWith(Close) ? -1 : 0;
            if (depth == 0)
            {
                return at + Close.Length;
            }
        }

        return html.Length;
    }
}
