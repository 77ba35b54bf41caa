using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LicensingSite.External;

/// <summary>Looks for anchors in a page of another site.</summary>
static class PageAnchors
{
    /// <summary>What one large code host puts before the ids of texts, and its scripts take away again.</summary>
    const string UserContent = "user-content-";

    /// <summary>For each name, whether the page has it; null where the part that came does not, and the rest is missing.</summary>
    public static ImmutableArray<Verdict.Anchor> Find(ReceivedPage page, ImmutableArray<string> names)
    {
        using var document = Parse(page);
        var known = document.All.SelectMany(element => new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => new Verdict.Anchor(name, known.Contains(name) || known.Contains(UserContent + name) ? true : page.IsWhole ? false : null))];
    }

    static IDocument Parse(ReceivedPage page)
    {
        var parser = new HtmlParser();
        try
        {
            return page.Charset is null ? parser.ParseDocument(new MemoryStream(page.Bytes)) : parser.ParseDocument(Encoding.GetEncoding(page.Charset.Trim('"')).GetString(page.Bytes));
        }
        catch (ArgumentException)
        {
            // An encoding that nobody knows: the page may name a better one.
            return parser.ParseDocument(new MemoryStream(page.Bytes));
        }
    }
}
