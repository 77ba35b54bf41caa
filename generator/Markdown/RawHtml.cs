using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using LicensingSite.Model;

namespace LicensingSite.Markdown;

/// <summary>Writes HTML that an author wrote, with holes for its addresses, and takes note of its anchors.</summary>
static class RawHtml
{
    /// <summary>Writes a piece of HTML.</summary>
    /// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
    public static void Write(ArticleRenderer article, string html, Func<int, int> inSource)
    {
        var written = 0;
        if (html.Contains('=', StringComparison.Ordinal))
        {
            using var source = new TextSource(html);
            using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
            for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
            {
                if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
                {
                    foreach (var attribute in tag.Attributes)
                    {
                        written = Write(article, html, written, tag.Name, attribute, inSource);
                    }
                }
            }
        }

        article.Write(html[written..]);
    }

    /// <summary>Writes up to the value of an attribute that holds an address, and the address; returns how far the piece is written.</summary>
    static int Write(ArticleRenderer article, string html, int written, string tag, HtmlAttributeToken attribute, Func<int, int> inSource)
    {
        if (attribute.Name is "id" || (attribute.Name is "name" && tag is "a"))
        {
            article.AddAnchor(attribute.Value);
        }

        if (Kind(tag, attribute.Name) is not { } kind || ValueIn(html, attribute) is not var (start, end))
        {
            return written;
        }

        var (from, to) = (inSource(start), inSource(end));
        if (!article.IsSafe(attribute.Value, from, to))
        {
            article.Write(html[written..start]);
            return end;
        }

        var reference = article.AddReference(kind, attribute.Value, from, to);
        if (Address.IsExternal(attribute.Value))
        {
            return written;
        }

        article.Write(html[written..start]);
        article.WriteHole(reference);
        return end;
    }

    static ReferenceKind? Kind(string tag, string attribute) => (tag, attribute) switch
    {
        ("a" or "area", "href") => ReferenceKind.Link,
        ("img" or "audio" or "video" or "source" or "track", "src") => ReferenceKind.Image,
        ("video", "poster") => ReferenceKind.Image,
        _ => null,
    };

    /// <summary>Where an attribute's value stands, quotes excluded; null where it has none.</summary>
    static (int Start, int End)? ValueIn(string html, HtmlAttributeToken attribute)
    {
        var at = attribute.Position.Position - 1 + attribute.Name.Length;
        at += html.AsSpan(at).Length - html.AsSpan(at).TrimStart().Length;
        if (at >= html.Length || html[at] != '=')
        {
            return null;
        }

        at++;
        at += html.AsSpan(at).Length - html.AsSpan(at).TrimStart().Length;
        if (at >= html.Length)
        {
            return null;
        }

        var isQuoted = html[at] is '"' or '\'';
        var start = isQuoted ? at + 1 : at;
        var length = isQuoted ? html.AsSpan(start).IndexOf(html[at]) : html.AsSpan(start).IndexOfAny(" \t\r\n>");
        return length < 0 ? null : (start, start + length);
    }
}
