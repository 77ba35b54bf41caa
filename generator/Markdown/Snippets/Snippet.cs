using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>A request to quote code from a file.</summary>
/// <param name="Path">The file; <paramref name="Start"/> and <paramref name="End"/> are the place of the path in the page.</param>
sealed record Snippet(string Path, int Start, int End)
{
    public SnippetSelection Selection { get; init; } = new();

    /// <summary>The place of the tag in the page.</summary>
    public (int Start, int End) TagPlace { get; init; }

    /// <summary>The place of the line numbers in the page.</summary>
    public (int Start, int End) LinesPlace { get; init; }

    /// <summary>The language that the page specifies; null for that of the file's extension.</summary>
    public string? Language { get; init; }

    /// <summary>True where the language is shown even if it is that of the file's extension.</summary>
    public bool InfersLanguage { get; init; }

    public bool IsInteractive { get; init; }

    /// <summary>How the code can be run.</summary>
    public string? InteractiveMode { get; init; }

    public string? Name { get; init; }

    /// <summary>How the code is shown.</summary>
    public CodeOptions Options { get; init; } = CodeOptions.None;

    public bool IsNotebook { get; init; }

    /// <summary>The file and the quoted part, for messages.</summary>
    public string Named =>
        string.Join(
            '#',
            [
                Path,
                .. new[] { Selection.Tag ?? string.Join(',', Selection.Lines.Where(lines => lines != LineRange.All)) }.Where(part =>
                    part.Length > 0
                ),
            ]
        );

    /// <summary>The language in class names; null for none.</summary>
    public string? ShownLanguage => Language ?? (InfersLanguage ? CodeLanguage.OfFile(Path)?.Name : null);

    public Snippet MovedBy(int offset) =>
        this with
        {
            Start = Start + offset,
            End = End + offset,
            TagPlace = (TagPlace.Start + offset, TagPlace.End + offset),
            LinesPlace = (LinesPlace.Start + offset, LinesPlace.End + offset),
            Options = Options.MovedBy(offset),
        };
}
