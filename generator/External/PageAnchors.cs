using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace LicensingSite.External;

/// <summary>Looks for anchors in a page of another site. Reads its tags one by one, without a tree of them: a page that is nested without end costs no more than another.</summary>
static class PageAnchors
{
    /// <summary>What one large code host puts before the ids of texts, and its scripts take away again.</summary>
    const string UserContent = "user-content-";

    /// <summary>For each name, whether the page has it; null where the part that came does not, and the rest is missing.</summary>
    public static ImmutableArray<Verdict.Anchor> Find(ReceivedPage page, ImmutableArray<string> names)
    {
        var known = Anchors(page).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => new Verdict.Anchor(name, known.Contains(name) || known.Contains(UserContent + name) ? true : page.IsWhole ? false : null))];
    }

    static IEnumerable<string> Anchors(ReceivedPage page)
    {
        using var source = new TextSource(EncodingOf(page.Charset).GetString(page.Bytes));
        var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token is not HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
            {
                continue;
            }

            tokens.State = InsideOf(tag.Name);
            foreach (var attribute in tag.Attributes)
            {
                if (attribute.Name == "id" || (attribute.Name == "name" && tag.Name == "a"))
                {
                    yield return attribute.Value;
                }
            }
        }
    }

    /// <summary>How the text of an element is to be read: in some, a tag is no tag.</summary>
    static HtmlParseMode InsideOf(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    /// <summary>The encoding of a name; UTF-8 for one that nobody knows.</summary>
    static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
