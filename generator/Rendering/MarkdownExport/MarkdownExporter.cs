using System.Buffers;
using System.Net;
using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>
/// The Markdown of an article. Input: the events of its body, noted when it was written. Output: CommonMark with tables. What was
/// included is in it, its links
/// lead where those of the page lead, directives are what they show, and a page that never was Markdown has one as well.
/// </summary>
sealed class MarkdownExporter
{
    /// <summary>Raised whenever the same article gives another text.</summary>
    public const int Version = 3;

    /// <summary>What an address may not hold between brackets.</summary>
    static readonly SearchValues<char> Escaped = SearchValues.Create(" ()<>[]\\\t\r\n");

    readonly MarkdownText text = new(capacity: 8 * 1024);
    readonly Func<int, string> hrefOf;
    readonly Func<string, string> addressOf;
    readonly Stack<(bool IsOrdered, int Next)> lists = new();
    readonly Stack<string?> links = new();
    readonly Stack<bool> divisions = new();

    /// <summary>The bold blocks that are open: titles, which end as paragraphs do, and terms.</summary>
    readonly Stack<BodyElement> titles = new();
    readonly CodeText code = new();
    readonly TableText table = new();

    MarkdownExporter(Func<int, string> hrefOf, Func<string, string> addressOf) => (this.hrefOf, this.addressOf) = (hrefOf, addressOf);

    /// <summary>Writes an article as Markdown.</summary>
    /// <param name="hrefOf">Returns the address to write for a reference; empty for none.</param>
    /// <param name="addressOf">Returns the one to write for an address that is no reference.</param>
    public static string Write(Body body, Func<int, string> hrefOf, Func<string, string> addressOf)
    {
        var exporter = new MarkdownExporter(hrefOf, addressOf);
        var events = new BodyEvents(body);
        while (events.Read())
        {
            exporter.Take(events);
        }

        exporter.code.End(exporter.text);
        return exporter.text.ToString();
    }

    void Take(BodyEvents events)
    {
        switch (events.Kind)
        {
            case BodyEvent.Text:
                Text(Decoded(events.Text));
                break;
            case BodyEvent.Start or BodyEvent.End when code.IsOpen:
                code.Take(events, events.Kind == BodyEvent.Start ? Decoded(events.Label) : "", text);
                break;
            case BodyEvent.Start:
                Start(events);
                break;
            case BodyEvent.End:
                End(events.Element);
                break;
            default:
                break;
        }
    }

    void Text(string words)
    {
        if (code.IsOpen)
        {
            code.Add(words);
        }
        else
        {
            text.Words(words);
        }
    }

    void Start(BodyEvents events)
    {
        var element = events.Element;
        switch (element)
        {
            case >= BodyElement.Heading1 and <= BodyElement.Heading6 when !text.IsCell:
                text.Break(2);
                text.Raw(new string('#', element - BodyElement.Heading1 + 1) + " ");
                break;
            case BodyElement.Strong or BodyElement.Emphasis or BodyElement.Strikethrough:
                text.Open(MarkOf(element));
                break;
            case BodyElement.Link:
                links.Push(AddressOf(events));
                text.Open(links.Peek() is null ? "" : "[");
                break;
            case BodyElement.Image:
                text.Raw($"![{MarkdownText.Of(Decoded(events.Label))}]({AddressOf(events)})");
                break;
            case BodyElement.Media when AddressOf(events) is { } address:
                text.Raw($"[{MarkdownText.Of(events.Label.IsEmpty ? address : Decoded(events.Label))}]({address})");
                break;
            case BodyElement.Checkbox:
                text.Raw(events.Number == 1 ? "[x]" : "[ ]");
                text.Words(" ");
                break;
            case BodyElement.LineBreak:
                text.LineBreak();
                break;
            case BodyElement.Rule when !text.IsCell:
                text.Break(2);
                text.Raw("---");
                text.Break(2);
                break;
            case BodyElement.Preformatted:
                code.Start(isBlock: true);
                break;
            case BodyElement.Code:
                code.Start(isBlock: false);
                break;
            default:
                StartBlock(element, events.Number);
                break;
        }
    }

    void StartBlock(BodyElement element, int? number)
    {
        switch (element)
        {
            case BodyElement.Title or BodyElement.Term:
                Block();
                text.Open("**");
                titles.Push(element);
                break;
            case BodyElement.Division or BodyElement.Quote:
                divisions.Push(!text.IsCell && element == BodyElement.Quote);
                Block();
                if (divisions.Peek())
                {
                    text.Push("> ");
                }

                break;
            case BodyElement.UnorderedList or BodyElement.OrderedList:
                Block(lists.Count > 0 ? 1 : 2);
                lists.Push((element == BodyElement.OrderedList, number ?? 1));
                break;
            case BodyElement.Item:
                Item();
                break;
            case BodyElement.Table or BodyElement.Row or BodyElement.Cell:
                table.Start(text, element, number);
                break;
            case BodyElement.Paragraph or BodyElement.Block:
            case >= BodyElement.Heading1 and <= BodyElement.Heading6:
                Block();
                break;
            default:
                break;
        }
    }

    void End(BodyElement element)
    {
        switch (element)
        {
            case BodyElement.Strong or BodyElement.Emphasis or BodyElement.Strikethrough:
                text.Close(MarkOf(element), MarkOf(element));
                break;
            case BodyElement.Link when links.TryPop(out var href) && href is not null:
                text.Close("[", $"]({href})");
                break;
            case BodyElement.Paragraph
            or BodyElement.Term when titles.TryPeek(out var title) && (title == BodyElement.Term) == (element == BodyElement.Term):
                titles.Pop();
                text.Close("**", "**");
                Block();
                break;
            case BodyElement.Division or BodyElement.Quote:
                if (divisions.TryPop(out var isQuote) && isQuote && text.Depth > 0)
                {
                    text.Pop();
                }

                Block();
                break;
            case BodyElement.UnorderedList or BodyElement.OrderedList:
                lists.TryPop(out _);
                Block(lists.Count > 0 ? 1 : 2);
                break;
            case BodyElement.Item when !text.IsCell && text.Depth > 0:
                text.Pop();
                Block(1);
                break;
            case BodyElement.Table or BodyElement.Row or BodyElement.Cell:
                table.End(text, element);
                break;
            case BodyElement.Paragraph or BodyElement.Term or BodyElement.Block:
            case >= BodyElement.Heading1 and <= BodyElement.Heading6:
                Block();
                break;
            default:
                break;
        }
    }

    static string MarkOf(BodyElement element) =>
        element switch
        {
            BodyElement.Strong => "**",
            BodyElement.Emphasis => "*",
            _ => "~~",
        };

    void Block(int lines = 2)
    {
        if (text.IsCell)
        {
            text.Words(" ");
        }
        else
        {
            text.Break(lines);
        }
    }

    void Item()
    {
        Block(1);
        if (text.IsCell)
        {
            text.Words("• ");
            return;
        }

        var (isOrdered, next) = lists.TryPop(out var list) ? list : (false, 1);
        lists.Push((isOrdered, next + 1));
        var marker = isOrdered ? MarkdownText.Numbered(next) : "- ";
        text.Push(new string(' ', marker.Length), marker);
    }

    /// <summary>Where the element that starts leads, escaped so that it ends where the brackets around it do; null for nowhere.</summary>
    string? AddressOf(BodyEvents events)
    {
        var address =
            events.Reference is { } reference ? hrefOf(reference)
            : events.Address.IsEmpty ? ""
            : addressOf(Decoded(events.Address));
        return address.Length == 0 ? null
            : !address.AsSpan().ContainsAny(Escaped) ? address
            : string.Concat(address.Select(c => Escaped.Contains(c) ? Uri.HexEscape(c) : c.ToString()));
    }

    static string Decoded(ReadOnlySpan<byte> html)
    {
        var decoded = Encoding.UTF8.GetString(html);
        return decoded.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(decoded) : decoded;
    }
}
