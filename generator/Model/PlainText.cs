using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace LicensingSite.Model;

/// <summary>Joins pieces of text to plain text: character references resolved, one space for each run of white space.</summary>
sealed class PlainText
{
    static readonly SearchValues<char> White = SearchValues.Create(" \n\r\t");

    readonly StringBuilder text = new();
    bool isSpace;

    /// <summary>
    /// True for a class, or a start tag with it, of what is between two spans in the source's language, which a translation carries
    /// along.
    /// </summary>
    public static bool IsSourceSegment(ReadOnlySpan<char> tag) => tag.Contains("sxs-lookup", StringComparison.Ordinal);

    /// <summary>The plain text of a body: what stands before its first section, then each section without its heading.</summary>
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

    /// <summary>Adds text as HTML writes it.</summary>
    /// <param name="html">UTF-8.</param>
    public void Add(ReadOnlySpan<byte> html)
    {
        var room = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(html.Length));
        Add(room.AsSpan(0, Encoding.UTF8.GetChars(html, room)));
        ArrayPool<char>.Shared.Return(room);
    }

    /// <summary>Adds text as HTML writes it.</summary>
    public void Add(ReadOnlySpan<char> html)
    {
        for (var rest = html.Contains('&') ? WebUtility.HtmlDecode(html.ToString()) : html; !rest.IsEmpty;)
        {
            var white = rest.IndexOfAny(White);
            var word = white < 0 ? rest : rest[..white];
            if (word.Length > 0)
            {
                text.Append(isSpace && text.Length > 0 ? " " : "").Append(word);
                isSpace = false;
            }

            isSpace |= white >= 0;
            rest = white < 0 ? [] : rest[(white + 1)..];
        }
    }

    /// <summary>Ends a word.</summary>
    public void Separate() => isSpace = true;

    /// <summary>Returns what was added, and begins again.</summary>
    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        isSpace = false;
        return taken;
    }
}
