using System.Text.RegularExpressions;

namespace LicensingSite.Tests.Localization;

/// <summary>A translation with damage that a translator or a tool may do.</summary>
/// <param name="Text">All of the file.</param>
/// <param name="Source">All of the file it was made from.</param>
sealed partial record TranslatedText(string Text, string Source)
{
    /// <summary>A damaged text, and the lines of it where the damage is, counted from 1.</summary>
    internal sealed record Damaged(string Text, int FirstLine, int LastLine);

    /// <summary>Takes a piece out, or puts another in its place.</summary>
    public Damaged With(int start, int length, string replacement)
    {
        var text = Text[..start] + replacement + Text[(start + length)..];
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return new Damaged(text, line, line + replacement.Count(c => c == '\n'));
    }

    /// <summary>What a pattern finds in the text outside of code; line ends are <c>\n</c>.</summary>
    public IReadOnlyList<Match> InProse(Regex pattern)
    {
        IEnumerable<Match> code = Code().Matches(Text);
        return [.. pattern.Matches(Text).Where(match => match.Index >= Body && !code.Any(one => Overlap(one, match)))];
    }

    /// <summary>The same anywhere but in blocks of code.</summary>
    public IReadOnlyList<Match> OutsideOfBlocks(Regex pattern)
    {
        var blocks = Fences();
        return [.. pattern.Matches(Text).Where(match => match.Index >= Body && !blocks.Any(one => Overlap(one, match)))];
    }

    /// <summary>Blocks of code: group 1 is the language, group 2 the code.</summary>
    public IReadOnlyList<Match> Fences() => [.. FencesOf(Text)];

    /// <summary>The lines with headings, counted from 1; tabs are none.</summary>
    public IReadOnlyList<int> Headings() =>
        [.. OutsideOfBlocks(Heading()).Select(heading => Text.AsSpan(0, heading.Index).Count('\n') + 1)];

    /// <summary>Paragraphs of at least ten words, which are no more than that.</summary>
    public static IReadOnlyList<Match> Paragraphs(string text) =>
        [
            .. Paragraph()
                .Matches(text)
                .Where(match =>
                    match.Index >= BodyOf(text) && match.Value.Split(' ').Length >= 10 && !FencesOf(text).Any(one => Overlap(one, match))
                ),
        ];

    static bool Overlap(Match one, Match other) => one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;

    int Body => BodyOf(Text);

    static int BodyOf(string text) => FrontMatter().Match(text) is { Success: true } match ? match.Length : 0;

    static IEnumerable<Match> FencesOf(string text) => Fence().Matches(text);

    [GeneratedRegex(@"^\#{1,6} (?!\[[^\]\n]*\]\(\#tab/)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A\uFEFF?---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^ *```[ ]*([^\n`]*)\n(.*?)^ *```[ ]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ *```.*?^ *```[ ]*$|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=\n\n)[\p{L}][^\n|]*(?=\n\n)")]
    private static partial Regex Paragraph();
}
