using AngleSharp.Html;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using LicensingSite.Html;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>The values of the attributes in a piece of HTML, and where they are written.</summary>
/// <param name="inSource">Turns an offset in the piece into one in the text being written.</param>
sealed class AttributeValues(string html, Func<int, int> inSource)
{
    /// <summary>The value of an attribute as a browser reads it; empty where there is none.</summary>
    public string Value(HtmlTag tag, string name) =>
        tag.Attributes.Where(attribute => attribute.Name == name).Select(Value).FirstOrDefault("");

    /// <summary>Where a value is in the text being written.</summary>
    public (int From, int To) PlaceOf(HtmlAttribute attribute) => (inSource(attribute.ValueStart), inSource(attribute.ValueEnd));

    /// <summary>Where an attribute is in the text being written, its name included.</summary>
    public (int From, int To) PlaceOfWhole(HtmlAttribute attribute) => (inSource(attribute.Start), inSource(attribute.End - 1) + 1);

    /// <summary>Where a part of a value is in the text being written; character references are longer there.</summary>
    /// <param name="start">In characters of the value, as <paramref name="length"/>.</param>
    public (int From, int To) PlaceOf(HtmlAttribute attribute, int start, int length)
    {
        var raw = Raw(attribute);
        var (from, to) = raw.Contains('&', StringComparison.Ordinal)
            ? (WrittenLength(raw, Value(attribute)[..start]), WrittenLength(raw, Value(attribute)[..(start + length)]))
            : (start, start + length);
        return (inSource(attribute.ValueStart + from), inSource(attribute.ValueStart + to));
    }

    /// <summary>How many characters the beginning of a value has as it is written.</summary>
    static int WrittenLength(string raw, string beginning)
    {
        var length = beginning.Length == 0 ? 0 : raw.Length;
        while (length > 0 && Decode(raw[..length]) != beginning)
        {
            length--;
        }

        return length;
    }

    /// <summary>A value as it is written, without its quotation marks.</summary>
    public string Raw(HtmlAttribute attribute) => html[attribute.ValueStart..attribute.ValueEnd];

    /// <summary>A value as a browser reads it.</summary>
    public string Value(HtmlAttribute attribute) => Decode(Raw(attribute));

    /// <summary>A value with its character references resolved by the rules for attributes, which are not those for text.</summary>
    static string Decode(string raw)
    {
        if (!raw.Contains('&', StringComparison.Ordinal))
        {
            return raw;
        }

        using var source = new TextSource($"<a a=\"{raw.Replace("\"", "&quot;", StringComparison.Ordinal)}\">");
        using var tokenizer = new AngleSharp.Html.Parser.HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        return tokenizer.Get() is HtmlTagToken { Attributes: [var only, ..] } ? only.Value : raw;
    }
}
