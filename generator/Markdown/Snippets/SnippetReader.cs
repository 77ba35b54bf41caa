using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Takes the quoted lines out of a file's text.</summary>
static class SnippetReader
{
    const int Tab = 4;

    /// <summary>
    /// The quoted code, every line with its end; without the piece a tag names, nothing, and what is wrong with the tag; what is wrong
    /// with ranges of which the file has no line, and with one of which it has the first lines only.
    /// </summary>
    public static (string Code, string? TagFault, string? LinesFault, string? EndFault) Read(string text, SnippetSelection selection, IEnumerable<CommentStyle> styles)
    {
        var lines = Lines(text);
        if (selection.Tag is not { Length: > 0 } name)
        {
            return (Quote(lines, selection.Lines, _ => false, selection.Dedent), null, LinesFault(lines.Count, selection), EndFault(lines.Count, selection));
        }

        var known = new List<string>();
        foreach (var style in styles)
        {
            var tags = new SnippetTags(lines, style);
            if (tags.Find(name) is { } piece)
            {
                return (Quote(lines, [piece], tags.IsTag, selection.Dedent), null, null, null);
            }

            if (tags.IsOpen(name))
            {
                return ("", $"The part '{name}' begins but never ends. End it by a comment of the same kind after its last line.", null, null);
            }

            known.AddRange(tags.Names);
        }

        var meant = ClosestMatch.To(name, known);
        return ("", $"No part of the file is named '{name}'. " + (meant is null ? "Name it by a comment before its first line, and end it by one after its last." : $"Did you mean '{meant}'?"), null, null);
    }

    static string? LinesFault(int count, SnippetSelection selection) => selection.Beyond(count) switch
    {
        null => null,
        { } range when range.Last < range.First => $"Lines {range.First} to {range.Last} are none: the first comes after the last. Write the smaller number first.",
        _ when count == 0 => "The file is empty, so there are no lines to quote. Fill it, or quote another file.",
        { } range => $"Line {range.First} is beyond the end of the file, which is line {count}. Correct the number, or name the part in the file and quote it by that name.",
    };

    static string? EndFault(int count, SnippetSelection selection) => selection.Beyond(count) is null && selection.Past(count) is { } range
        ? string.Create(CultureInfo.InvariantCulture, $"The file has {count} lines, so what is quoted of it ends there and not at line {range.Last}. Correct the number, or quote to the end by leaving it out.")
        : null;

    static List<string> Lines(string text)
    {
        var lines = new List<string>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    static string Quote(List<string> lines, ImmutableArray<LineRange> ranges, Func<int, bool> isLeftOut, int? dedent)
    {
        var quoted = new List<string>();
        foreach (var range in ranges)
        {
            for (var line = Math.Max(range.First, 1); line <= Math.Min(range.Last, lines.Count); line++)
            {
                if (!isLeftOut(line))
                {
                    quoted.Add(WithSpaces(lines[line - 1]));
                }
            }
        }

        var columns = dedent ?? quoted.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Indent).DefaultIfEmpty(0).Min();
        return string.Concat(quoted.Select(line => line[Math.Min(columns, Indent(line))..] + "\n"));
    }

    static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>A line whose indent is made of spaces only.</summary>
    static string WithSpaces(string line)
    {
        var code = line.AsSpan().TrimStart(" \t");
        var indent = line.AsSpan(0, line.Length - code.Length);
        if (!indent.Contains('\t'))
        {
            return line;
        }

        var column = 0;
        foreach (var letter in indent)
        {
            column = letter == '\t' ? (column / Tab * Tab) + Tab : column + 1;
        }

        return string.Concat(new string(' ', column), code);
    }
}
