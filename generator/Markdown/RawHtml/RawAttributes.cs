using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Html;
using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>Writes the start tags of an author's HTML: attributes that are allowed, with placeholders for addresses.</summary>
/// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
sealed partial class RawAttributes(ArticleWriter article, string html, Func<int, int> inSource)
{
    /// <summary>True where a tag has an attribute.</summary>
    public static bool Has(HtmlTag tag, string name) => tag.Attributes.Any(attribute => attribute.Name == name);

    /// <summary>The value of an attribute as a browser reads it; empty where there is none.</summary>
    public string Value(HtmlTag tag, string name) =>
        tag.Attributes.Where(attribute => attribute.Name == name).Select(Value).FirstOrDefault("");

    /// <summary>Writes a start tag: as it stands if it is plain and all of it is allowed, else anew from what is.</summary>
    public void WriteStart(HtmlTag tag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = tag.Attributes.Where(attribute => seen.Add(attribute.Name) && IsKept(tag, attribute)).ToArray();
        ReportRepeated(tag, kept);
        kept = [.. kept.Where(attribute => attribute.Name is not "id" || article.Ids.Take(Value(attribute)))];
        foreach (var name in kept.Where(attribute => attribute.Name is "name" && tag.Name is "a"))
        {
            article.Ids.Add(Value(name));
        }

        ReportMissingText(tag);
        RawElements.NoteStart(article.Notes, tag.Name, kept.Where(attribute => attribute.Name == "class").Select(Value).FirstOrDefault(""), Number(tag, kept));
        if (tag.IsPlain && kept.Length == tag.Attributes.Count)
        {
            WriteAsItStands(tag);
        }
        else
        {
            WriteAnew(tag, kept);
        }
    }

    int? Number(HtmlTag tag, HtmlAttribute[] kept) =>
        tag.Name == "input" ? (Has(tag, "checked") ? 1 : 0)
        : kept.FirstOrDefault(attribute => attribute.Name == (tag.Name switch { "ol" => "start", "td" or "th" => "colspan", _ => null })) is { Quote: not null } number
            && int.TryParse(Value(number), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed
        : null;

    void ReportRepeated(HtmlTag tag, HtmlAttribute[] kept)
    {
        foreach (var anchor in kept.Where(attribute => attribute.ValueEnd > attribute.ValueStart && (attribute.Name is "id" || (attribute.Name is "name" && tag.Name is "a"))).DistinctBy(Value))
        {
            var (from, to) = PlaceOf(anchor);
            var name = Value(anchor);
            if (article.Ids.IsRepeated(name, article.Includes.Current.File.FullPath, article.Includes.Current.Place(from, to).Start))
            {
                article.Log.Report(Rules.DuplicateId, from, to, $"The anchor '{name}' is in this page already, and links lead to the first. Give this one another name.", name);
            }
        }
    }

    /// <summary>Says where a picture has no alternative text; an empty one, or a role, says that it only adorns.</summary>
    void ReportMissingText(HtmlTag tag)
    {
        var source = tag.Attributes.FirstOrDefault(attribute => attribute.Name == "src");
        if (tag.Name == "img" && source.Quote is not null && !Has(tag, "alt") && Value(tag, "role") is not ("presentation" or "none") && Value(tag, "aria-hidden") != "true")
        {
            var (from, to) = PlaceOf(source);
            article.ReportMissingText(Value(source), from, to);
        }
    }

    void WriteAsItStands(HtmlTag tag)
    {
        var written = tag.Start;
        foreach (var attribute in tag.Attributes)
        {
            if (Kind(tag, attribute) is not null)
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

    void WriteAnew(HtmlTag tag, HtmlAttribute[] kept)
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
        if (Kind(tag, attribute) is not { } kind)
        {
            article.Write(Raw(attribute).Replace("\"", "&quot;", StringComparison.Ordinal));
            Note(tag, attribute);
            return;
        }

        var value = Value(attribute);
        var written = 0;
        foreach (var (start, length) in Addresses(attribute, value))
        {
            var target = value.Substring(start, length);
            var (from, to) = PlaceOf(attribute, start, length);
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
                article.Write(Raw(attribute).Replace("\"", "&quot;", StringComparison.Ordinal));
            }
            else
            {
                article.WriteEscape(target);
            }
        }

        article.WriteEscape(value.AsSpan(written));
    }

    /// <summary>Notes a value that was just written, where a reader of the page's text needs it.</summary>
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
            case ("code", "class") when Language().Match(Raw(attribute)) is { Success: true } language:
                article.Notes.Label(start + language.Index, start + language.Index + language.Length);
                break;
            default:
                break;
        }
    }

    /// <summary>The language in a class such as <c>lang-cs</c> or <c>language-cs</c>.</summary>
    [GeneratedRegex(@"(?<=(?:^| )lang[^ -]{0,20}-)[^ ]+")]
    private static partial Regex Language();

    bool IsKept(HtmlTag tag, HtmlAttribute attribute)
    {
        if (!AllowedHtml.IsAllowed(tag.Name, attribute.Name))
        {
            var remedy = attribute.Name == "style" ? "Looks are up to the style sheet of the templates: use a 'class'."
                : attribute.Name.StartsWith("on", StringComparison.Ordinal) ? "A page runs no script of its own."
                : attribute.Name == "name" ? "Scripts would find it instead of what is the document's own: use an 'id'."
                : "Take it out, or correct its name.";
            article.Log.Report(Rules.DisallowedHtmlAttribute, inSource(attribute.Start), inSource(attribute.End - 1) + 1, $"The attribute '{attribute.Name}' is not allowed on '{tag.Name}', and was removed. {remedy}", attribute.Name);
            return false;
        }

        if (Kind(tag, attribute) is null)
        {
            return true;
        }

        var value = Value(attribute);
        return Addresses(attribute, value).All(address =>
        {
            var (from, to) = PlaceOf(attribute, address.Start, address.Length);
            return article.IsSafe(value.Substring(address.Start, address.Length), from, to);
        });
    }

    /// <summary>What an attribute's address is for; null where it holds none.</summary>
    static ReferenceKind? Kind(HtmlTag tag, HtmlAttribute attribute) => (attribute.Quote, tag.Name, attribute.Name) switch
    {
        (null, _, _) => null,
        (_, "a" or "area", "href") or (_, "blockquote" or "del" or "ins" or "q", "cite") => ReferenceKind.Link,
        (_, "img" or "audio" or "video" or "source" or "track", "src") => ReferenceKind.Image,
        (_, "video", "poster") or (_, "img" or "source", "srcset") => ReferenceKind.Image,
        _ => null,
    };

    /// <summary>
    /// Where the addresses are in a value: all of it is one, but in <c>srcset</c>, a list of pictures and the sizes they are for.
    /// </summary>
    static IReadOnlyList<(int Start, int Length)> Addresses(HtmlAttribute attribute, string value) =>
        attribute.Name == "srcset" ? Candidates(value) : [(0, value.Length)];

    static List<(int Start, int Length)> Candidates(string srcset)
    {
        var addresses = new List<(int Start, int Length)>();
        for (var at = 0; srcset.AsSpan(at).IndexOfAnyExcept(SpacesAndCommas) is >= 0 and var skipped;)
        {
            var start = at + skipped;
            var length = srcset.AsSpan(start).IndexOfAny(Spaces);
            var end = length < 0 ? srcset.Length : start + length;
            var address = srcset.AsSpan(start, end - start).TrimEnd(',').Length;
            addresses.Add((start, address));
            var comma = start + address < end ? end - 1 : srcset.IndexOf(',', end);
            at = comma < 0 ? srcset.Length : comma + 1;
        }

        return addresses;
    }

    (int From, int To) PlaceOf(HtmlAttribute attribute) => (inSource(attribute.ValueStart), inSource(attribute.ValueEnd));

    /// <summary>Where a part of a value stands; character references are longer as they are written.</summary>
    (int From, int To) PlaceOf(HtmlAttribute attribute, int start, int length)
    {
        var raw = Raw(attribute);
        var (from, to) = raw.Contains('&', StringComparison.Ordinal) ? (Written(raw, Value(attribute)[..start]), Written(raw, Value(attribute)[..(start + length)])) : (start, start + length);
        return (inSource(attribute.ValueStart + from), inSource(attribute.ValueStart + to));
    }

    /// <summary>How many characters the beginning of a value takes as it is written; none for nothing, all for all.</summary>
    static int Written(string raw, string beginning)
    {
        var length = beginning.Length == 0 ? 0 : raw.Length;
        while (length > 0 && Decoded(raw[..length]) != beginning)
        {
            length--;
        }

        return length;
    }

    string Raw(HtmlAttribute attribute) => html[attribute.ValueStart..attribute.ValueEnd];

    /// <summary>A value as a browser reads it.</summary>
    string Value(HtmlAttribute attribute) => Decoded(Raw(attribute));

    /// <summary>A value with its character references resolved by the rules for attributes, which are not those for text.</summary>
    static string Decoded(string raw)
    {
        if (!raw.Contains('&', StringComparison.Ordinal))
        {
            return raw;
        }

        using var source = new TextSource($"<a a=\"{raw.Replace("\"", "&quot;", StringComparison.Ordinal)}\">");
        using var tokenizer = new AngleSharp.Html.Parser.HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        return tokenizer.Get() is HtmlTagToken { Attributes: [var only, ..] } ? only.Value : raw;
    }

    static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");
    static readonly SearchValues<char> SpacesAndCommas = SearchValues.Create(" \t\r\n\f,");
}
