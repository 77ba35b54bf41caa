using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>
/// The Markdown of an article, made from its HTML in one pass: what was included is in it, its links lead where those of the page lead,
/// and a page that never was Markdown has one as well.
/// </summary>
/// <param name="addressOf">Turns an address of the page into the one to write.</param>
sealed class MarkdownExporter(Func<string, string> addressOf)
{
    /// <summary>Raised whenever the same article gives another text.</summary>
    public const int Version = 1;

    /// <summary>What an address may not hold between brackets.</summary>
    static readonly SearchValues<char> Escaped = SearchValues.Create(" ()<>\\\t\r\n");

    readonly MarkdownText text = new();
    readonly Stack<(bool IsOrdered, int Next)> lists = new();
    readonly Stack<string?> links = new();
    readonly Stack<bool> divisions = new();
    readonly Stack<string> containers = new();
    readonly StringBuilder code = new();
    readonly TableText table = new();
    string? language;
    int otherLanguage;
    bool isPre;
    bool isCode;

    /// <param name="html">An article.</param>
    public static string Of(string html, Func<string, string> addressOf)
    {
        var twin = new MarkdownExporter(addressOf);
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            twin.Take(ref scanner);
        }

        twin.EndCode();
        return twin.text.ToString();
    }

    void Take(ref HtmlScanner scanner)
    {
        if (otherLanguage > 0 || IsSource(scanner))
        {
            otherLanguage += !scanner.Name.Equals("span", StringComparison.OrdinalIgnoreCase) ? 0 : scanner.IsEnd ? -1 : 1;
        }
        else if (scanner.Tag.IsEmpty)
        {
            Text(scanner.Text.Contains('&') ? WebUtility.HtmlDecode(scanner.Text.ToString()) : scanner.Text);
        }
        else if (isPre || isCode)
        {
            TakeInCode(scanner);
        }
        else if (scanner.IsEnd)
        {
            End(ElementNames.Of(scanner.Name));
        }
        else
        {
            Start(ElementNames.Of(scanner.Name), scanner);
        }
    }

    /// <summary>True for a text in the source's language that a translation carries along.</summary>
    static bool IsSource(HtmlScanner scanner) =>
        !scanner.IsEnd && scanner.Name.Equals("span", StringComparison.OrdinalIgnoreCase) && scanner.HasClass("sxs-lookup");

    void Text(ReadOnlySpan<char> words)
    {
        if (isPre || isCode)
        {
            code.Append(words);
        }
        else
        {
            text.Words(words);
        }
    }

    void TakeInCode(HtmlScanner scanner)
    {
        var name = ElementNames.Of(scanner.Name);
        if (scanner.IsEnd && name == (isPre ? "pre" : "code"))
        {
            EndCode();
        }
        else if (!scanner.IsEnd && name == "br")
        {
            code.Append('\n');
        }
        else if (!scanner.IsEnd && name == "code")
        {
            language = scanner.Attribute("class")?.Split(' ').FirstOrDefault(word => word.StartsWith("lang", StringComparison.Ordinal) && word.Contains('-', StringComparison.Ordinal));
        }
    }

    void EndCode()
    {
        if (isPre && !text.IsCell)
        {
            text.Fenced(code.ToString(), language?[(language.IndexOf('-', StringComparison.Ordinal) + 1)..] ?? "");
        }
        else if (isPre || isCode)
        {
            text.Code(code.ToString());
        }

        code.Clear();
        (isPre, isCode, language) = (false, false, null);
    }

    void Start(string name, HtmlScanner scanner)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !text.IsCell:
                text.Break(2);
                text.Raw(new string('#', name[1] - '0') + " ");
                break;
            case "strong" or "b":
                text.Open("**");
                break;
            case "em" or "i":
                text.Open("*");
                break;
            case "del" or "s" or "strike":
                text.Open("~~");
                break;
            case "a":
                links.Push(scanner.Attribute("href") is { Length: > 0 } href ? href : null);
                text.Open(links.Peek() is null ? "" : "[");
                break;
            case "img":
                text.Raw($"![{MarkdownText.Of(scanner.Attribute("alt") ?? "")}]({Destination(scanner.Attribute("src") ?? "")})");
                break;
            case "iframe" or "video" or "audio" when scanner.Attribute("src") is { } source:
                text.Raw($"[{MarkdownText.Of(scanner.Attribute("title") ?? scanner.Attribute("aria-label") ?? source)}]({Destination(source)})");
                break;
            case "input" when scanner.Attribute("type") == "checkbox":
                text.Raw(scanner.Attribute("checked") is null ? "[ ]" : "[x]");
                text.Words(" ");
                break;
            case "br":
                text.LineBreak();
                break;
            case "hr" when !text.IsCell:
                text.Break(2);
                text.Raw("---");
                text.Break(2);
                break;
            case "pre":
                isPre = true;
                break;
            case "code":
                isCode = true;
                break;
            case "p" or "summary" or "dt" or "caption" when scanner.HasClass("alert-title") || scanner.HasClass("tab-title") || name is "summary" or "dt":
                Block();
                text.Open("**");
                containers.Push(name);
                break;
            case "div" or "blockquote":
                divisions.Push(!text.IsCell && (name == "blockquote" || scanner.HasClass("alert")));
                Block();
                if (divisions.Peek())
                {
                    text.Push("> ");
                }

                break;
            case "ul" or "ol":
                Block(lists.Count > 0 ? 1 : 2);
                lists.Push((name == "ol", int.TryParse(scanner.Attribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1));
                break;
            case "li":
                Item();
                break;
            default:
                StartOther(name, scanner);
                break;
        }
    }

    void StartOther(string name, HtmlScanner scanner)
    {
        switch (name)
        {
            case "table" or "tr" or "td" or "th":
                table.Start(text, name, scanner.Attribute("colspan"));
                break;
            case "p" or "section" or "article" or "aside" or "nav" or "figure" or "figcaption" or "dl" or "dd" or "details" or "address" or "center" or "form" or "caption":
            case ['h', >= '1' and <= '6']:
                Block();
                break;
            default:
                break;
        }
    }

    void End(string name)
    {
        switch (name)
        {
            case "strong" or "b":
                text.Close("**", "**");
                break;
            case "em" or "i":
                text.Close("*", "*");
                break;
            case "del" or "s" or "strike":
                text.Close("~~", "~~");
                break;
            case "a" when links.TryPop(out var href) && href is not null:
                text.Close("[", $"]({Destination(href)})");
                break;
            case "p" or "summary" or "dt" when containers.TryPeek(out var bold) && bold == name:
                containers.Pop();
                text.Close("**", "**");
                Block();
                break;
            case "div" or "blockquote":
                if (divisions.TryPop(out var isQuote) && isQuote && text.Depth > 0)
                {
                    text.Pop();
                }

                Block();
                break;
            case "ul" or "ol":
                lists.TryPop(out _);
                Block(lists.Count > 0 ? 1 : 2);
                break;
            case "li" when !text.IsCell && text.Depth > 0:
                text.Pop();
                Block(1);
                break;
            case "table" or "tr" or "td" or "th":
                table.End(text, name);
                break;
            case "p" or "section" or "article" or "aside" or "nav" or "figure" or "figcaption" or "dl" or "dd" or "details" or "address" or "center" or "form" or "caption":
            case ['h', >= '1' and <= '6']:
                Block();
                break;
            default:
                break;
        }
    }

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

    /// <summary>An address that ends where the brackets around it do.</summary>
    string Destination(string address)
    {
        var target = addressOf(address);
        return !target.AsSpan().ContainsAny(Escaped) ? target : string.Concat(target.Select(c => Escaped.Contains(c) ? Uri.HexEscape(c) : c.ToString()));
    }
}
