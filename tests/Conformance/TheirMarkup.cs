using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LicensingSite.Tests.Conformance;

/// <summary>What has to be done to docfx's HTML as text, for a browser would read it as something else than is meant.</summary>
static partial class TheirMarkup
{
    static readonly IHtmlDocument Elements = new HtmlParser().ParseDocument("");

    public static string Readable(string html)
    {
        html = NameClosedAtOnce().Replace(html, "<xref$1></xref>");
        html = DescriptionInImage().Replace(html, "$2</p>$1");
        return Tag().Replace(html, tag => IsUnknown(tag.Groups["name"].Value) ? WebUtility.HtmlEncode(tag.Value) : tag.Value);
    }

    /// <summary>
    /// True for an element that HTML does not have: its tags are shown as they were written, so that no placeholder gets lost.
    /// </summary>
    static bool IsUnknown(string name) =>
        name is not ("xref" or "yamlheader") && Elements.CreateElement(name.ToLowerInvariant()) is IHtmlUnknownElement;

    /// <summary>To a browser the slash says nothing, and all that follows is in the element.</summary>
    [GeneratedRegex("<xref([^>]*)/>")]
    private static partial Regex NameClosedAtOnce();

    /// <summary>
    /// The long description stands behind the image's paragraph and link: a block is in no paragraph, and would be read out as the link's
    /// name.
    /// </summary>
    [GeneratedRegex("""(<div id="[^"]*" class="visually-hidden">(?:(?!</div>).)*</div>)\s*((?:</a>\s*)?)</p>""", RegexOptions.Singleline)]
    private static partial Regex DescriptionInImage();

    [GeneratedRegex("""</?(?<name>[A-Za-z][A-Za-z0-9-]*)(\s[^<>]*)?/?>""")]
    private static partial Regex Tag();
}
