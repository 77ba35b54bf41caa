using LicensingSite.Model;
using Markdig.Syntax.Inlines;

namespace LicensingSite.Markdown.Articles;

/// <summary>
/// Translations made segment by segment carry the source's text behind each: <c>&lt;span data-ttu-id="1"&gt;texte&lt;/span&gt;&lt;span
/// class="sxs-lookup"&gt;&lt;span
/// data-stu-id="1"&gt;text&lt;/span&gt;&lt;/span&gt;</c>. Readers see it when they ask, and names, addresses and search never do.
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
