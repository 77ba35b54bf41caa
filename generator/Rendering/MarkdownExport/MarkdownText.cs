using System.Buffers;
using System.Globalization;
using System.Text;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>
/// Markdown as it grows: lines with what stands before them in quotes and lists, words with one space between them, everything else
/// escaped.
/// </summary>
/// <param name="capacity">Expected length in UTF-16 code units.</param>
sealed class MarkdownText(int capacity)
{
    /// <summary>
    /// Quotes and lists that are nested deeper continue at this depth, as each line repeats all prefixes.
    /// </summary>
    const int Deepest = 24;

    /// <summary>What may have to be escaped, and white space other than the space.</summary>
    static readonly SearchValues<char> Marks = SearchValues.Create("\n\r\t\\`*[]<~|$_&!#-+>=:.)");

    readonly StringBuilder text = new(capacity);
    readonly List<string> prefixes = [];
    readonly StringBuilder opening = new();
    int breaks;
    int breakDepth;
    bool isSpace;
    bool isAtStart = true;

    /// <summary>True in a cell of a table, which is one line.</summary>
    public bool IsCell { get; set; }

    public int Depth => prefixes.Count;

    /// <summary>The next text begins a new line; after two breaks, a new block.</summary>
    public void Break(int lines)
    {
        if (!isAtStart)
        {
            breakDepth = breaks == 0 ? prefixes.Count : Math.Min(breakDepth, prefixes.Count);
            breaks = Math.Max(breaks, lines);
        }

        isSpace = false;
    }

    /// <summary>Begins a quote or an item: the lines to come stand behind a prefix.</summary>
    /// <param name="first">What its first line has in place of the prefix; nothing where it is the same.</param>
    public void Push(string prefix, string? first = null)
    {
        StartLine();
        text.Append(first ?? prefix);
        isAtStart = true;
        prefixes.Add(prefixes.Count < Deepest ? prefix : "");
    }

    public void Pop()
    {
        prefixes.RemoveAt(prefixes.Count - 1);
        if (isAtStart)
        {
            isAtStart = false;
            Break(1);
        }

        breakDepth = Math.Min(breakDepth, prefixes.Count);
    }

    /// <summary>Writes words, character references resolved: runs of white space are one space.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var c = words[at];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                isSpace = true;
                continue;
            }

            var isLineStart = StartText();
            if (PlainAt(words[at..]) is > 0 and var length)
            {
                text.Append(words.Slice(at, length));
                at += length - 1;
                continue;
            }

            if (Escapes(words, at, isLineStart))
            {
                text.Append('\\');
            }

            text.Append(c);
        }
    }

    /// <summary>How many characters stand at the start that need no second look: words with one space between them.</summary>
    static int PlainAt(ReadOnlySpan<char> words)
    {
        var plain = words.IndexOfAny(Marks) is >= 0 and var mark ? words[..mark] : words;
        return (plain.IndexOf("  ") is >= 0 and var gap ? plain[..gap] : plain).TrimEnd(' ').Length;
    }

    /// <summary>Writes Markdown as it is, on the line.</summary>
    public void Raw(string markdown)
    {
        StartText();
        text.Append(markdown);
    }

    /// <summary>Writes what stands between cells: no further space is left before it, and none begins the next cell.</summary>
    public void Bar(string bar)
    {
        isSpace = false;
        Raw(bar);
        isAtStart = bar.EndsWith(' ');
    }

    /// <summary>Opens emphasis or a link: it begins with the next word.</summary>
    public void Open(string mark) => opening.Append(mark);

    /// <summary>Closes what <see cref="Open"/> opened: behind the last word, or not at all where there was none.</summary>
    /// <returns>False where nothing stood between.</returns>
    public bool Close(string opened, string mark)
    {
        if (opening.Length >= opened.Length && opening.ToString(opening.Length - opened.Length, opened.Length) == opened)
        {
            opening.Length -= opened.Length;
            return false;
        }

        text.Append(mark);
        return true;
    }

    /// <summary>Ends the line without ending the block.</summary>
    public void LineBreak()
    {
        if (IsCell)
        {
            Raw("<br>");
        }
        else if (!isAtStart && breaks == 0)
        {
            text.Append('\\');
            Break(1);
        }
    }

    /// <summary>Writes lines as they are, between fences that none of them can close.</summary>
    public void Fenced(string code, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        Break(2);
        StartLine();
        text.Append(fence).Append(language);
        foreach (var line in code.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            NewLine(prefixes.Count);
            text.Append(line);
        }

        NewLine(prefixes.Count);
        text.Append(fence);
        isAtStart = false;
        Break(2);
    }

    /// <summary>Writes code within a line.</summary>
    public void Code(string code)
    {
        var line = code.ReplaceLineEndings(" ").Replace("|", IsCell ? "\\|" : "|", StringComparison.Ordinal);
        if (line.Trim().Length == 0)
        {
            return;
        }

        var fence = new string('`', LongestRun(line) + 1);
        var space = line[0] == '`' || line[^1] == '`' || (line[0] == ' ' && line[^1] == ' ') ? " " : "";
        Raw(string.Concat(fence, space, line, space) + fence);
    }

    public override string ToString() => text.ToString().TrimEnd() + "\n";

    /// <summary>Writes the space or the line end that waits, and what opens here.</summary>
    bool StartText()
    {
        var wasStart = isAtStart || breaks > 0;
        StartLine();
        if (isSpace && !isAtStart)
        {
            text.Append(' ');
        }

        (isSpace, isAtStart) = (false, false);
        text.Append(opening);
        opening.Clear();
        return wasStart;
    }

    void StartLine()
    {
        if (breaks == 0)
        {
            return;
        }

        if (breaks > 1)
        {
            NewLine(breakDepth);
            while (text[^1] == ' ')
            {
                text.Length--;
            }
        }

        NewLine(prefixes.Count);
        (breaks, isAtStart, isSpace) = (0, true, false);
    }

    void NewLine(int depth)
    {
        text.Append('\n');
        for (var at = 0; at < depth; at++)
        {
            text.Append(prefixes[at]);
        }
    }

    bool Escapes(ReadOnlySpan<char> words, int at, bool isLineStart)
    {
        var c = words[at];
        var next = at + 1 < words.Length ? words[at + 1] : ' ';
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|' or '$' => true,
            '_' => !(at > 0 && char.IsLetterOrDigit(words[at - 1]) && char.IsLetterOrDigit(next)),
            '&' => char.IsAsciiLetter(next) || next == '#',
            '!' => at + 1 == words.Length,
            '#' or '-' or '+' or '>' or '=' or ':' => isLineStart,
            '.' or ')' => IsNumberOfAnItem(),
            _ => false,
        };
    }

    /// <summary>True behind digits at the start of a line.</summary>
    bool IsNumberOfAnItem()
    {
        var at = text.Length - 1;
        while (at >= 0 && text.Length - at < 11 && char.IsAsciiDigit(text[at]))
        {
            at--;
        }

        return at < text.Length - 1 && (at < 0 || text[at] is '\n' or ' ');
    }

    static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>A text on one line, to stand behind something else.</summary>
    public static string Of(string words)
    {
        var line = new MarkdownText(words.Length + 16) { isAtStart = false };
        line.Words(words);
        return line.text.ToString().Trim();
    }

    /// <summary>An item's number and its dot.</summary>
    public static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture) + ". ";
}
