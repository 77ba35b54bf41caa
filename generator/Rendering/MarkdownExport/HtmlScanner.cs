using System.Buffers;
using System.Net;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>Walks through HTML in one pass: a text, a tag, a text…; comments are passed over.</summary>
ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n=/");

    ReadOnlySpan<char> rest = html;

    /// <summary>The text found, character references not resolved; empty where a tag was found.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The tag found, without its brackets and its slash; empty where a text was found.</summary>
    public ReadOnlySpan<char> Tag { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>The tag's name as written.</summary>
    public readonly ReadOnlySpan<char> Name => Tag[..NameLength(Tag)];

    /// <summary>Goes to the next text or tag; false at the end.</summary>
    public bool Read()
    {
        Text = [];
        Tag = [];
        IsEnd = false;
        while (rest.StartsWith("<!--"))
        {
            var end = rest.IndexOf("-->");
            rest = end < 0 ? [] : rest[(end + 3)..];
        }

        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] == '<' && rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '/'))
        {
            var end = EndOfTag(rest);
            IsEnd = rest[1] == '/';
            Tag = rest[(IsEnd ? 2 : 1)..end];
            rest = rest[Math.Min(end + 1, rest.Length)..];
            return true;
        }

        var next = rest[1..].IndexOf('<');
        Text = next < 0 ? rest : rest[..(next + 1)];
        rest = rest[Text.Length..];
        return true;
    }

    /// <summary>The value of one of the tag's attributes, character references resolved; null where it has none of that name.</summary>
    public readonly string? Attribute(string name)
    {
        for (var tail = Tag[NameLength(Tag)..]; !tail.IsEmpty;)
        {
            tail = tail.TrimStart(" \t\r\n/");
            var length = tail.IndexOfAny(NameEnds) is >= 0 and var end ? end : tail.Length;
            var found = tail[..length];
            tail = tail[length..];
            ReadOnlySpan<char> value = [];
            if (tail.StartsWith('='))
            {
                tail = tail[1..];
                var quote = tail.IsEmpty ? '\0' : tail[0];
                var isQuoted = quote is '"' or '\'';
                var start = isQuoted ? 1 : 0;
                var stop = isQuoted ? tail[1..].IndexOf(quote) : tail.IndexOfAny(" \t\r\n");
                value = stop < 0 ? tail[start..] : tail[start..(stop + start)];
                tail = stop < 0 ? [] : tail[(stop + start + start)..];
            }
            else if (length == 0 && !tail.IsEmpty)
            {
                tail = tail[1..];
            }

            if (!found.IsEmpty && found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();
            }
        }

        return null;
    }

    public readonly bool HasClass(string name) => Attribute("class") is { } classes && classes.Split(' ').Contains(name);

    /// <summary>Where the tag's closing bracket is: one in quotes is none.</summary>
    static int EndOfTag(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var at = 1; at < tag.Length; at++)
        {
            if (quote != '\0')
            {
                quote = tag[at] == quote ? '\0' : quote;
            }
            else if (tag[at] is '"' or '\'')
            {
                quote = tag[at];
            }
            else if (tag[at] == '>')
            {
                return at;
            }
        }

        return tag.Length;
    }

    static int NameLength(ReadOnlySpan<char> tag) => tag.IndexOfAny(" \t\r\n/") is >= 0 and var end ? end : tag.Length;
}
