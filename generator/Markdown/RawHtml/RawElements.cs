using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>Maps elements that authors write in HTML to the elements of a body's events.</summary>
static class RawElements
{
    /// <summary>The element of a lower-case name; null for one that is not recorded and does not separate words.</summary>
    public static BodyElement? Of(string name) =>
        name switch
        {
            ['h', >= '1' and <= '6' and var level] => BodyElements.Heading(level - '0'),
            "strong" or "b" => BodyElement.Strong,
            "em" or "i" => BodyElement.Emphasis,
            "del" or "s" or "strike" => BodyElement.Strikethrough,
            "a" => BodyElement.Link,
            "img" => BodyElement.Image,
            "iframe" or "video" or "audio" => BodyElement.Media,
            "br" => BodyElement.LineBreak,
            "hr" => BodyElement.Rule,
            "pre" => BodyElement.Preformatted,
            "code" => BodyElement.Code,
            "input" => BodyElement.Checkbox,
            "p" => BodyElement.Paragraph,
            "summary" or "dt" => BodyElement.Term,
            "div" => BodyElement.Division,
            "blockquote" => BodyElement.Quote,
            "ul" => BodyElement.UnorderedList,
            "ol" => BodyElement.OrderedList,
            "li" => BodyElement.Item,
            "table" => BodyElement.Table,
            "tr" => BodyElement.Row,
            "td" or "th" => BodyElement.Cell,
            "section"
            or "article"
            or "aside"
            or "nav"
            or "figure"
            or "figcaption"
            or "dl"
            or "dd"
            or "details"
            or "address"
            or "center"
            or "caption" => BodyElement.Block,
            "abbr" or "kbd" or "mark" or "small" or "span" or "sub" or "sup" or "u" => null,
            _ => BodyElement.Separator,
        };

    /// <summary>Records a start tag.</summary>
    /// <param name="classes">Its class attribute; empty for none.</param>
    /// <param name="number">Of a list, the number of its first item; of a cell, its columns; of a checkbox, 1 where it is checked.</param>
    public static void NoteStart(BodyBuilder notes, string name, string classes, int? number)
    {
        if (name == "span")
        {
            notes.StartSpan(PlainText.IsSourceSegment(classes));
        }
        else if (Of(name) is { } element)
        {
            notes.Start(
                element switch
                {
                    BodyElement.Paragraph when Has(classes, "alert-title") || Has(classes, "tab-title") => BodyElement.Title,
                    BodyElement.Division when Has(classes, "alert") => BodyElement.Quote,
                    _ => element,
                }
            );
            if (number is { } noted)
            {
                notes.Number(noted);
            }
        }
    }

    /// <summary>Records an end tag.</summary>
    public static void NoteEnd(BodyBuilder notes, string name)
    {
        if (name == "span")
        {
            notes.EndSpan();
        }
        else if (Of(name) is { } element)
        {
            notes.End(element);
        }
    }

    static bool Has(string classes, string name) => classes.Split(' ').Contains(name);
}
