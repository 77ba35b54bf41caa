using LicensingSite.Model;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Articles;

/// <summary>
/// Translations made segment by segment contain the source's text after each segment: <c>&lt;span
/// data-ttu-id="1"&gt;texte&lt;/span&gt;&lt;span class="sxs-lookup"&gt;&lt;span data-stu-id="1"&gt;text&lt;/span&gt;&lt;/span&gt;</c>.
/// Readers can show it; titles, ids and search ignore it.
/// </summary>
static class SourceSegments
{
    /// <summary>The inlines of a text, in order, that are not inside a source segment.</summary>
    public static IEnumerable<Inline> Outside(IEnumerable<Inline> inlines)
    {
        var depth = 0;
        foreach (var inline in inlines)
        {
            var tag = inline is HtmlInline html ? html.Tag : "";
            if (depth == 0 && !IsStart(tag))
            {
                yield return inline;
            }
            else if (tag.StartsWith("</span", StringComparison.OrdinalIgnoreCase))
            {
                depth--;
            }
            else if (tag.StartsWith("<span", StringComparison.OrdinalIgnoreCase))
            {
                depth++;
            }
        }
    }

    static bool IsStart(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<span", StringComparison.OrdinalIgnoreCase) && PlainText.IsSourceSegment(tag);
}
