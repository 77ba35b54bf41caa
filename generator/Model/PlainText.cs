using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace LicensingSite.Model;

/// <summary>Builds plain text from pieces of HTML text: resolves character references and collapses white space.</summary>
sealed class PlainText
{
    char[] text = [];
    int length;
    bool isSpace;

    /// <summary>
    /// True for the class of a source segment, or a start tag with it: text in the source's language inside a translation.
    /// </summary>
    public static bool IsSourceSegment(ReadOnlySpan<char> tag) => tag.Contains("sxs-lookup", StringComparison.Ordinal);

    /// <summary>The plain text of a body: the text before its first section, then each section without its heading.</summary>
    public static ImmutableArray<string> Sections(Body body)
    {
        var sections = ImmutableArray.CreateBuilder<string>();
        var (section, isInHeading) = (new PlainText(), false);
        var events = new BodyEvents(body);
        while (events.Read())
        {
            switch (events.Kind)
            {
                case BodyEvent.Section:
                    sections.Add(section.Take());
                    isInHeading = true;
                    break;
                case BodyEvent.Text when !isInHeading:
                    section.Add(events.Text);
                    break;
                case BodyEvent.End when events.Element.IsHeading():
                    isInHeading = false;
                    section.Separate();
                    break;
                case BodyEvent.Start or BodyEvent.End when events.Element.SeparatesWords():
                    section.Separate();
                    break;
                default:
                    break;
            }
        }

        sections.Add(section.Take());
        return sections.ToImmutable();
    }

    /// <summary>Adds HTML text without tags.</summary>
    /// <param name="html">UTF-8.</param>
    public void Add(ReadOnlySpan<byte> html)
    {
        // Decoded behind the text and a space, then moved to where it belongs.
        Reserve(Encoding.UTF8.GetMaxCharCount(html.Length) + 1);
        var count = Encoding.UTF8.GetChars(html, text.AsSpan(length + 1));
        Add(text.AsSpan(length + 1, count));
    }

    /// <summary>Adds HTML text without tags.</summary>
    public void Add(ReadOnlySpan<char> html)
    {
        var decoded = html.Contains('&') ? WebUtility.HtmlDecode(html.ToString()) : html;
        Reserve(decoded.Length + 1);
        foreach (var c in decoded)
        {
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                isSpace = true;
                continue;
            }

            if (isSpace && length > 0)
            {
                text[length++] = ' ';
            }

            isSpace = false;
            text[length++] = c;
        }
    }

    void Reserve(int more)
    {
        if (length + more > text.Length)
        {
            Array.Resize(ref text, Math.Max(length + more, 2 * text.Length));
        }
    }

    /// <summary>Separates words.</summary>
    public void Separate() => isSpace = true;

    /// <summary>Returns the text, and clears it.</summary>
    public string Take()
    {
        var taken = new string(text, 0, length);
        (length, isSpace) = (0, false);
        return taken;
    }
}
