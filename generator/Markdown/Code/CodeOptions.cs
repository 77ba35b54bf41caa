using System.Collections.Immutable;
using System.Globalization;

namespace LicensingSite.Markdown.Code;

/// <summary>How a line of code is shown.</summary>
enum LineKind : byte
{
    Plain,
    Marked,
    Inserted,
    Deleted,
}

/// <summary>Lines that are shown in a certain way.</summary>
/// <param name="Start">Where the author wrote them in the page; <paramref name="End"/> is past it.</param>
readonly record struct LineMark(LineKind Kind, LineRange Lines, int Start, int End);

/// <summary>
/// How a block of code is shown. The same options follow the language of a fence, the path of a snippet, and the name of a directive.
/// </summary>
sealed record CodeOptions
{
    public static CodeOptions None { get; } = new();

    /// <summary>The names of options that messages suggest.</summary>
    public static IReadOnlyList<string> Names { get; } = ["title", "highlight", "ins", "del", "linenumbers", "wrap"];

    /// <summary>Shown above the code; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The number of the first line; null where lines have no numbers.</summary>
    public int? FirstNumber { get; init; }

    /// <summary>True where long lines continue on the next.</summary>
    public bool IsWrapped { get; init; }

    public ImmutableArray<LineMark> Marks { get; init; } = [];

    /// <summary>The name of an option, which other generators may call something else; null for an unknown one.</summary>
    public static string? NameOf(string written) =>
        written.ToLowerInvariant() switch
        {
            "title" => "title",
            "highlight" or "mark" or "hl_lines" => "highlight",
            "ins" => "ins",
            "del" => "del",
            "linenumbers" or "showlinenumbers" or "line-numbers" or "linenums" => "linenumbers",
            "wrap" => "wrap",
            _ => null,
        };

    /// <summary>What the value of an option must be, for messages.</summary>
    public static string Expected(string name) =>
        name switch
        {
            "highlight" or "ins" or "del" => "line numbers, such as '3', '1-3', '7-', or several of these separated by commas",
            "linenumbers" => "the number of the first line, 'true' or 'false'",
            _ => "'true' or 'false'",
        };

    /// <summary>These options with one more; null where the value is invalid.</summary>
    /// <param name="name">One that <see cref="NameOf"/> returns.</param>
    /// <param name="value">Empty for an option without a value.</param>
    /// <param name="start">Where the value is in the page; <paramref name="end"/> is past it.</param>
    public CodeOptions? With(string name, string value, int start, int end) =>
        name switch
        {
            "title" => this with { Title = value.Length == 0 ? null : value },
            "highlight" => WithMarks(LineKind.Marked, value, start, end),
            "ins" => WithMarks(LineKind.Inserted, value, start, end),
            "del" => WithMarks(LineKind.Deleted, value, start, end),
            "linenumbers" when ReadSwitch(value) is { } isOn => this with { FirstNumber = isOn ? 1 : null },
            "linenumbers" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => this with
            {
                FirstNumber = number,
            },
            "wrap" when ReadSwitch(value) is { } isOn => this with { IsWrapped = isOn },
            _ => null,
        };

    /// <summary>The same in a text that begins at an offset of the page.</summary>
    public CodeOptions MovedBy(int offset) =>
        Marks.IsEmpty
            ? this
            : this with
            {
                Marks = [.. Marks.Select(mark => mark with { Start = mark.Start + offset, End = mark.End + offset })],
            };

    /// <summary>Numbers of lines may have spaces between them in place of commas.</summary>
    CodeOptions? WithMarks(LineKind kind, string value, int start, int end)
    {
        var list = string.Join(',', value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
        return LineRange.ReadList(list) is { } ranges
            ? this with
            {
                Marks = [.. Marks, .. ranges.Select(range => new LineMark(kind, range, start, end))],
            }
            : null;
    }

    static bool? ReadSwitch(string value) =>
        value.ToLowerInvariant() switch
        {
            "" or "true" => true,
            "false" => false,
            _ => null,
        };
}
