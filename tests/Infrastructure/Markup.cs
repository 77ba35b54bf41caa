using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>HTML in one way of writing it: what a browser takes for the same is the same text here.</summary>
static class Markup
{
    static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "A",
        "ABBR",
        "B",
        "BR",
        "BUTTON",
        "CODE",
        "DEL",
        "EM",
        "I",
        "IMG",
        "INPUT",
        "KBD",
        "LABEL",
        "S",
        "SPAN",
        "STRONG",
        "SUB",
        "SUP",
        "U",
    };

    /// <summary>Attributes in order of name, one block to a line, white space as a browser would show it.</summary>
    public static string Normalized(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        return string.Concat(document.Body!.ChildNodes.Select(Written)).Replace("\n\n", "\n", StringComparison.Ordinal).Trim();
    }

    static string Written(INode node) =>
        node switch
        {
            IText text => Text(text),
            IElement element => Element(element),
            IComment comment => $"<!--{comment.Data}-->",
            _ => "",
        };

    static string Element(IElement element)
    {
        var attributes = element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $" {one.Name}=\"{one.Value}\"");
        var content = string.Concat(element.ChildNodes.Select(Written));
        var isBlock = !Inline.Contains(element.TagName);
        content = isBlock && element.LocalName != "pre" ? content.Trim(' ', '\n') : content;
        var written = $"<{element.LocalName}{string.Concat(attributes)}>{content}</{element.LocalName}>";
        return isBlock ? $"\n{written}\n" : written;
    }

    static string Text(IText text)
    {
        if (text.ParentElement?.Closest("pre") is not null)
        {
            return text.Data.Replace("\n", "⏎", StringComparison.Ordinal);
        }

        var folded = string.Join(' ', text.Data.Split([' ', '\n', '\t', '\r']));
        while (folded.Contains("  ", StringComparison.Ordinal))
        {
            folded = folded.Replace("  ", " ", StringComparison.Ordinal);
        }

        folded = IsBlock(text.PreviousSibling) ? folded.TrimStart(' ') : folded;
        return IsBlock(text.NextSibling) ? folded.TrimEnd(' ') : folded;
    }

    /// <summary>True where white space beside an element is not shown.</summary>
    static bool IsBlock(INode? node) => node is IElement element && (element.TagName is "BR" || !Inline.Contains(element.TagName));
}
