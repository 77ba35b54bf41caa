using System.Globalization;
using LicensingSite.Diagnostics;
using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.Code;

/// <summary>Code as it is shown, and how each of its lines is.</summary>
/// <param name="Kinds">By number, from 1, of lines that are not plain.</param>
/// <param name="FirstNumber">The number of the first line; null where lines have no numbers.</param>
sealed record CodeLines(string Text, IReadOnlyDictionary<int, LineKind> Kinds, int? FirstNumber)
{
    /// <summary>Applies the options and the comments of a code. Lines that it does not have are findings.</summary>
    /// <param name="start">The place in the page of a finding on a comment in the code; <paramref name="end"/> is past it.</param>
    public static CodeLines Of(ParseLog log, string code, string? language, CodeOptions options, int start, int end)
    {
        var (text, commented, unknown) = LineComments.Read(code, language);
        if (unknown is not null)
        {
            log.Report(
                Rules.InvalidCodeOption,
                start,
                end,
                $"The comment '[!code {unknown}]' in this code is unknown, so it is shown. Known comments: [!code ++], [!code --], "
                    + "[!code highlight]."
            );
        }

        if (options.Marks.IsEmpty)
        {
            return new CodeLines(text, commented, options.FirstNumber);
        }

        var (kinds, count) = (new Dictionary<int, LineKind>(), CountLines(text));
        foreach (var mark in count == 0 ? [] : options.Marks)
        {
            if (Fault(mark.Lines, count) is { } fault)
            {
                log.Report(Rules.InvalidCodeOption, mark.Start, mark.End, fault);
            }

            for (var line = Math.Max(mark.Lines.First, 1); line <= Math.Min(mark.Lines.Last, count); line++)
            {
                kinds[line] = mark.Kind;
            }
        }

        foreach (var (line, kind) in commented)
        {
            kinds[line] = kind;
        }

        return new CodeLines(text, kinds, options.FirstNumber);
    }

    static string? Fault(LineRange lines, int count) =>
        lines.Last < lines.First ? $"Lines {lines.First} to {lines.Last} are not a valid range. Write the smaller number first."
        : lines.First < 1 ? "Lines are counted from 1. Correct the number."
        : lines.First > count || lines.Last is > 0 and < int.MaxValue && lines.Last > count
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Line {(lines.First > count ? lines.First : lines.Last)} is after the last line of this code, which is {count}. "
                    + $"Correct the number; lines are counted from the first one that is shown."
            )
        : null;

    static int CountLines(string text) => text.AsSpan().Count('\n') + (text.Length > 0 && text[^1] != '\n' ? 1 : 0);
}
