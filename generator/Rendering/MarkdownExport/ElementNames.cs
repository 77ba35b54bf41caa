using System.Collections.Frozen;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>The elements that mean something in Markdown; any other is what stands in it.</summary>
static class ElementNames
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "del", "s", "strike", "a", "img", "iframe", "video", "audio", "br", "hr", "pre", "code", "input",
        "p", "div", "blockquote", "ul", "ol", "li", "table", "tr", "td", "th", "section", "article", "aside", "nav", "figure", "figcaption", "dl", "dt", "dd", "details",
        "summary", "address", "center", "form", "caption",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name in lower case, one string for all its uses; empty for an element that is not known.</summary>
    public static string Of(ReadOnlySpan<char> written)
    {
        Span<char> name = stackalloc char[Math.Min(written.Length, 16)];
        written[..name.Length].ToLowerInvariant(name);
        return Known.TryGetValue(name, out var known) ? known : "";
    }
}
