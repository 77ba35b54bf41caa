using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>
/// Fills the placeholders of a page's body: ids of headings, and the addresses and summaries of its references in a locale.
/// </summary>
/// <param name="pages">Says in words how many pages there are.</param>
/// <param name="diagrams">Writes what is around the code of diagrams; null to leave them as code.</param>
sealed class BodyWriter(LinkedPage page, Func<int, string> pages, DiagramView? diagrams = null)
{
    readonly Body body = page.Page.Body;
    readonly Fingerprint fingerprint =
        page.Page.Diagrams.IsEmpty || diagrams is null
            ? page.ComputeFingerprint()
            : new FingerprintBuilder().Add(page.ComputeFingerprint()).Add(diagrams.KeyOf(page.Page)).Build();

    /// <summary>The article of a page at its address in a locale: its title, then its text.</summary>
    public HtmlFragment Whole() => HasOwnTitle ? Untitled() : Deferred("titled", output => Write(output, Title(), Text()));

    /// <summary>The article as it is written.</summary>
    public HtmlFragment Untitled() => Part("", 0, body.Html.Length);

    /// <summary>
    /// The title at the beginning; empty where the article begins with something else and has a title later. A text without a title gets
    /// that of the page: other generators write one from the front matter.
    /// </summary>
    public HtmlFragment Title() =>
        body.TitleLength > 0 ? Part("title", 0, body.TitleLength)
        : HasOwnTitle ? HtmlFragment.Empty
        : Deferred("title " + page.Page.Meta.Title, output => WriteAround(output, "<h1>", page.Page.Meta.Title, "</h1>\n"));

    /// <summary>The article without that title.</summary>
    public HtmlFragment Text() => Part("text", body.TitleLength, body.Html.Length);

    /// <summary>True where the text has a heading of level 1, or its title comes from another heading.</summary>
    bool HasOwnTitle =>
        page.Page.Headings.Any(heading => heading.Level == 1)
        || page.Page.Headings.FirstOrDefault()?.Title == page.Page.Meta.Title
        || body.Html.Span.IndexOf("<h1"u8) >= 0;

    HtmlFragment Part(string name, int from, int to) => Deferred(name, output => Write(output, from, to));

    HtmlFragment Deferred(string name, Action<HtmlOutput> write) =>
        HtmlFragment.Deferred(new FingerprintBuilder().Add(fingerprint).Add(name).Build(), write);

    static void Write(HtmlOutput html, params ReadOnlySpan<HtmlFragment> parts)
    {
        foreach (var part in parts)
        {
            part.WriteTo(html);
        }
    }

    void Write(HtmlOutput html, int from, int to)
    {
        var (written, summaries) = (from, 0);
        foreach (var placeholder in body.Placeholders.Where(placeholder => placeholder.Offset >= from && IsBefore(placeholder, to)))
        {
            html.WriteHtml(body.Html.Span[written..placeholder.Offset]);
            written = placeholder.Offset;
            if (placeholder.Kind == PlaceholderKind.Summary)
            {
                WriteSummary(html, page.Links.Value.Summaries[summaries++]);
            }
            else
            {
                Fill(html, placeholder);
            }
        }

        html.WriteHtml(body.Html.Span[written..to]);
    }

    /// <summary>A placeholder at the end of the article belongs to its last part.</summary>
    bool IsBefore(Placeholder placeholder, int end) => placeholder.Offset < end || end == body.Html.Length;

    /// <summary>Says what the page that a card leads to is about, and how many pages are below it.</summary>
    void WriteSummary(HtmlOutput html, LinkSummary? summary)
    {
        if (summary is { Description: { } description })
        {
            WriteAround(html, $"<p class=\"summary\"{LangOf(summary.Language)}>", description, "</p>\n");
        }

        if (summary is { Pages: > 1 })
        {
            WriteAround(html, $"<p class=\"count\"{LangOf(page.Locale)}>", pages(summary.Pages), "</p>\n");
        }
    }

    /// <summary>The attribute for a text in another language than the article.</summary>
    string LangOf(Locale language) => language == page.Page.Id.Locale ? "" : $" lang=\"{language.Tag}\"";

    void Fill(HtmlOutput html, Placeholder placeholder)
    {
        switch (placeholder.Kind)
        {
            case PlaceholderKind.TitleEnd:
                break;
            case PlaceholderKind.HeadingId:
                html.WriteText(page.Page.Headings[placeholder.Index].Id);
                break;
            case PlaceholderKind.OtherIds:
                foreach (var id in page.Page.Headings[placeholder.Index].OtherIds)
                {
                    WriteAround(html, "<span id=\"", id, "\"></span>");
                }

                break;
            case PlaceholderKind.DiagramStart:
                diagrams?.WriteStart(html, page.Page, placeholder.Index);
                break;
            case PlaceholderKind.DiagramEnd:
                diagrams?.WriteEnd(html, page.Page, placeholder.Index);
                break;
            case PlaceholderKind.Address when page.Page.References[placeholder.Index].Kind == ReferenceKind.Uid:
                WriteAround(html, " href=\"", page.ResolvedLinks[placeholder.Index].Href, "\"");
                break;
            default:
                html.WriteText(page.ResolvedLinks[placeholder.Index].Href);
                break;
        }
    }

    /// <summary>Writes a text between two pieces of markup; nothing for an empty one.</summary>
    static void WriteAround(HtmlOutput html, string before, string text, string after)
    {
        if (text.Length > 0)
        {
            html.WriteHtml(before);
            html.WriteText(text);
            html.WriteHtml(after);
        }
    }
}
