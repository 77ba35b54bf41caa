using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace LicensingSite.LinkChecking;

/// <summary>Finds anchors in a page of another site. Reads its tags without building a tree, so deep nesting costs nothing.</summary>
static class PageAnchors
{
    /// <summary>The prefix of ids in texts on GitHub, which its scripts remove.</summary>
    const string UserContent = "user-content-";

    /// <summary>For each name, whether the page has it; null if the part that was received has not, and the rest is missing.</summary>
    public static ImmutableArray<LinkCheckResult.Anchor> Find(ReceivedPage page, ImmutableArray<string> names)
    {
        var known = Anchors(page).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => new LinkCheckResult.Anchor(name, IsThere(name)))];

        bool? IsThere(string name) =>
            known.Contains(name) || known.Contains(UserContent + name) ? true
            : page.IsWhole ? false
            : null;
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

            tokens.State = StateWithin(tag.Name);
            foreach (var attribute in tag.Attributes)
            {
                if (attribute.Name == "id" || (attribute.Name == "name" && tag.Name == "a"))
                {
                    yield return attribute.Value;
                }
            }
        }
    }

    /// <summary>The tokenizer state in the content of an element: in some, there are no tags.</summary>
    static HtmlParseMode StateWithin(string element) =>
        element switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

    /// <summary>UTF-8 for a name that is not known.</summary>
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
