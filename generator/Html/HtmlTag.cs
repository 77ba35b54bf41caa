using System.Buffers;
using System.Text;

namespace LicensingSite.Html;

/// <summary>A tag in a piece of HTML, tokenized as browsers do; offsets are relative to the piece.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="End">Past its <c>&gt;</c>.</param>
/// <param name="IsPlain">True where it is written as CommonMark requires, so that every parser reads it the same way.</param>
sealed record HtmlTag(
    string Name,
    int Start,
    int End,
    bool IsEnd,
    bool IsSelfClosing,
    bool IsPlain,
    IReadOnlyList<HtmlAttribute> Attributes
)
{
    static readonly SearchValues<char> EndOfTagName = SearchValues.Create(" \t\r\n\f/>");
    static readonly SearchValues<char> EndOfAttributeName = SearchValues.Create(" \t\r\n\f/>=");
    static readonly SearchValues<char> EndOfValue = SearchValues.Create(" \t\r\n\f>");
    static readonly SearchValues<char> NotInPlainValues = SearchValues.Create("\"'=<>`");

    public bool Has(string attributeName) => Attributes.Any(attribute => attribute.Name == attributeName);

    /// <summary>True where a tag begins: <c>&lt;</c> and a letter, or <c>&lt;/</c> and a letter.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> html, int at)
    {
        at += at + 1 < html.Length && html[at + 1] == '/' ? 2 : 1;
        return at < html.Length && char.IsAsciiLetter(html[at]);
    }

    /// <summary>Reads the tag that begins at an offset; null where it has no end.</summary>
    public static HtmlTag? TryRead(string html, int start)
    {
        var isEnd = html[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var at = IndexOf(html, nameStart, EndOfTagName);
        var name = Lower(html.AsSpan(nameStart, at - nameStart));
        var attributes = new List<HtmlAttribute>();
        for (var isPlain = true; ; )
        {
            var spaces = SkipSpaces(html, at);
            var next = spaces;
            while (next < html.Length && html[next] == '/')
            {
                next = SkipSpaces(html, next + 1);
            }

            if (next >= html.Length)
            {
                return null;
            }

            isPlain &= next == spaces || (html[next] == '>' && next == spaces + 1 && !isEnd);
            if (html[next] == '>')
            {
                return new HtmlTag(name, start, next + 1, isEnd, next > spaces, isPlain, attributes);
            }

            if (Attribute(html, next) is not { } attribute)
            {
                return null;
            }

            isPlain &= spaces > at && IsPlainAttribute(html, attribute);
            attributes.Add(attribute);
            at = attribute.End;
        }
    }

    /// <summary>Reads an attribute: everything up to a space, a slash, an equals sign or the end of the tag is its name.</summary>
    static HtmlAttribute? Attribute(string html, int start)
    {
        var nameEnd = IndexOf(html, start + 1, EndOfAttributeName);
        var name = Lower(html.AsSpan(start, nameEnd - start));
        var at = SkipSpaces(html, nameEnd);
        if (at >= html.Length || html[at] != '=')
        {
            return new HtmlAttribute(name, start, nameEnd, nameEnd, nameEnd, Quote: null);
        }

        at = SkipSpaces(html, at + 1);
        if (at >= html.Length)
        {
            return null;
        }

        if (html[at] is not ('"' or '\''))
        {
            var end = IndexOf(html, at, EndOfValue);
            return new HtmlAttribute(name, start, end, at, end, Quote: ' ');
        }

        var close = html.IndexOf(html[at], at + 1);
        return close < 0 ? null : new HtmlAttribute(name, start, close + 1, at + 1, close, html[at]);
    }

    static bool IsPlainAttribute(string html, HtmlAttribute attribute) =>
        attribute.Name.AsSpan().IndexOfAnyExcept(AllowedHtml.NameCharacters) < 0
        && (
            attribute.Quote != ' '
            || (
                attribute.ValueEnd > attribute.ValueStart
                && !html.AsSpan(attribute.ValueStart..attribute.ValueEnd).ContainsAny(NotInPlainValues)
            )
        );

    /// <summary>Converts ASCII letters to lower case, and no others, as browsers do.</summary>
    static string Lower(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        return Ascii.IsValid(name) ? text.ToLowerInvariant() : text;
    }

    static int SkipSpaces(string html, int at)
    {
        while (at < html.Length && html[at] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            at++;
        }

        return at;
    }

    static int IndexOf(string html, int from, SearchValues<char> wanted)
    {
        var found = html.AsSpan(from).IndexOfAny(wanted);
        return found < 0 ? html.Length : from + found;
    }
}

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="End">Past the value and its quotation mark.</param>
/// <param name="Quote">The mark around the value, a space where there is none, null where there is no value.</param>
readonly record struct HtmlAttribute(string Name, int Start, int End, int ValueStart, int ValueEnd, char? Quote);
