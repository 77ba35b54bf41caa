using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Extracts the quoted lines of a file's text.</summary>
static class SnippetReader
{
    const int Tab = 4;

    /// <summary>
    /// Returns the quoted code, with line ends, and messages: on a tag that the file does not have, for which the code is empty; on ranges
    /// that the file has no line of; on a range that extends past its last line.
    /// </summary>
    public static (string Code, string? TagFault, string? LinesFault, string? EndFault) Read(
        string text,
        SnippetSelection selection,
        IEnumerable<CommentStyle> styles
    )
    {
        var lines = SelectLines(text);
        if (selection.Tag is not { Length: > 0 } name)
        {
            return (
                Quote(lines, selection.Lines, _ => false, selection.Dedent),
                null,
                FindLinesFault(lines.Count, selection),
                EndFault(lines.Count, selection)
            );
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
                return ("", $"The part '{name}' is not closed. Add its end comment after the last line.", null, null);
            }

            known.AddRange(tags.Names);
        }

        var meant = ClosestMatch.To(name, known);
        return (
            "",
            $"The file has no part named '{name}'. "
                + (
                    meant is null
                        ? "Add a comment with this name before its first line, and an end comment after its last."
                        : $"Did you mean '{meant}'?"
                ),
            null,
            null
        );
    }

    static string? FindLinesFault(int count, SnippetSelection selection) =>
        selection.Beyond(count) switch
        {
            null => null,
            { } range when range.Last < range.First =>
                $"Lines {range.First} to {range.Last} are not a valid range. Write the smaller number first.",
            _ when count == 0 => "The file is empty, so there is nothing to show. Use another file.",
            { } range => $"Line {range.First} is after the last line of the file, which is {count}. Correct the number, or use a "
                + "named part of the file.",
        };

    static string? EndFault(int count, SnippetSelection selection) =>
        selection.Beyond(count) is null && selection.Past(count) is { } range
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The file has only {count} lines, so the snippet ends before line {range.Last}. Correct the number, or "
                    + $"leave it out to include all lines to the end."
            )
            : null;

    static List<string> SelectLines(string text)
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

        var columns = dedent ?? quoted.Where(line => !string.IsNullOrWhiteSpace(line)).Select(MeasureIndent).DefaultIfEmpty(0).Min();
        return string.Concat(quoted.Select(line => line[Math.Min(columns, MeasureIndent(line))..] + "\n"));
    }

    static int MeasureIndent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>A line with its indentation converted to spaces.</summary>
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
