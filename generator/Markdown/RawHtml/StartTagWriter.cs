using System.Globalization;
using System.Text.RegularExpressions;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>Writes the start tags of an author's HTML: attributes that are allowed, with placeholders for addresses.</summary>
/// <param name="values">Those of <paramref name="html"/>.</param>
sealed partial class StartTagWriter(ArticleWriter article, string html, AttributeValues values)
{
    readonly AttributeCheck check = new(article, values);

    /// <summary>Writes a start tag: as it is written if it is plain and all of it is allowed, else with the allowed attributes.</summary>
    public void Write(HtmlTag tag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = tag.Attributes.Where(attribute => seen.Add(attribute.Name) && check.Allows(tag, attribute)).ToArray();
        check.ReportRepeated(tag, kept);
        kept = [.. kept.Where(attribute => attribute.Name is not "id" || article.Ids.Take(values.Value(attribute)))];
        foreach (var name in kept.Where(attribute => attribute.Name is "name" && tag.Name is "a"))
        {
            article.Ids.Add(values.Value(name));
        }

        check.ReportMissingText(tag);
        RawElements.NoteStart(
            article.Notes,
            tag.Name,
            kept.Where(attribute => attribute.Name == "class").Select(values.Value).FirstOrDefault(""),
            FindNumber(tag, kept)
        );
        if (tag.IsPlain && kept.Length == tag.Attributes.Count)
        {
            WriteUnchanged(tag);
        }
        else
        {
            WriteRebuilt(tag, kept);
        }
    }

    /// <summary>
    /// The number in the events of the body: of a list its first item, of a cell its columns, of a checkbox 1 where it is checked.
    /// </summary>
    int? FindNumber(HtmlTag tag, HtmlAttribute[] kept) =>
        tag.Name == "input" ? (tag.Has("checked") ? 1 : 0)
        : kept.FirstOrDefault(attribute =>
            attribute.Name
            == (
                tag.Name switch
                {
                    "ol" => "start",
                    "td" or "th" => "colspan",
                    _ => null,
                }
            )
        )
            is { Quote: not null } number
        && int.TryParse(values.Value(number), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
        : null;

    void WriteUnchanged(HtmlTag tag)
    {
        var written = tag.Start;
        foreach (var attribute in tag.Attributes)
        {
            if (AttributeAddresses.KindOf(tag, attribute) is not null)
            {
                var quote = attribute.Quote == ' ' ? "\"" : "";
                article.Write(html, written, attribute.ValueStart - written);
                article.Write(quote);
                WriteValue(tag, attribute);
                article.Write(quote);
                written = attribute.ValueEnd;
            }
            else if (attribute.Quote is not null)
            {
                article.Write(html, written, attribute.ValueEnd - written);
                Note(tag, attribute);
                written = attribute.ValueEnd;
            }
        }

        article.Write(html, written, tag.End - written);
    }

    void WriteRebuilt(HtmlTag tag, HtmlAttribute[] kept)
    {
        article.Write(html, tag.Start, tag.Name.Length + 1);
        foreach (var attribute in kept)
        {
            article.Write(' ');
            article.Write(attribute.Name);
            if (attribute.Quote is not null)
            {
                article.Write("=\"");
                WriteValue(tag, attribute);
                article.Write('"');
            }
        }

        article.Write(tag.IsSelfClosing ? " />" : ">");
    }

    void WriteValue(HtmlTag tag, HtmlAttribute attribute)
    {
        if (AttributeAddresses.KindOf(tag, attribute) is not { } kind)
        {
            article.Write(values.Raw(attribute).Replace("\"", "&quot;", StringComparison.Ordinal));
            Note(tag, attribute);
            return;
        }

        var value = values.Value(attribute);
        var written = 0;
        foreach (var (start, length) in AttributeAddresses.Find(attribute, value))
        {
            var target = value.Substring(start, length);
            var (from, to) = values.PlaceOf(attribute, start, length);
            article.WriteEscape(value.AsSpan(written, start - written));
            var reference = article.AddReference(kind, target, from, to);
            if ((tag.Name, attribute.Name) is ("a", "href") or ("img" or "video" or "audio", "src"))
            {
                article.Notes.Reference(reference);
            }

            written = start + length;
            if (!UrlParts.IsExternal(target))
            {
                article.WritePlaceholder(reference);
            }
            else if (length == value.Length)
            {
                article.Write(values.Raw(attribute).Replace("\"", "&quot;", StringComparison.Ordinal));
            }
            else
            {
                article.WriteEscape(target);
            }
        }

        article.WriteEscape(value.AsSpan(written));
    }

    /// <summary>Records a value that was just written, if the events of the body include it.</summary>
    void Note(HtmlTag tag, HtmlAttribute attribute)
    {
        var start = article.Length - (attribute.ValueEnd - attribute.ValueStart);
        switch (tag.Name, attribute.Name)
        {
            case ("iframe", "src"):
                article.Notes.Address(start);
                break;
            case ("img", "alt") or ("iframe" or "video" or "audio", "title" or "aria-label"):
                article.Notes.Label(start, article.Length);
                break;
            case ("code", "class") when Language().Match(values.Raw(attribute)) is { Success: true } language:
                article.Notes.Label(start + language.Index, start + language.Index + language.Length);
                break;
            default:
                break;
        }
    }

    /// <summary>The language in a class such as <c>lang-cs</c> or <c>language-cs</c>.</summary>
    [GeneratedRegex(@"(?<=(?:^| )lang[^ -]{0,20}-)[^ ]+")]
    private static partial Regex Language();
}
