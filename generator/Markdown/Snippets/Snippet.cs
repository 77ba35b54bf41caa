using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Code of a file, as a page asks for it.</summary>
/// <param name="Path">The file; <paramref name="Start"/> and <paramref name="End"/> are where the path stands in the page.</param>
sealed record Snippet(string Path, int Start, int End)
{
    public SnippetSelection Selection { get; init; } = new();

    /// <summary>Where the tag stands in the page.</summary>
    public (int Start, int End) TagPlace { get; init; }

    /// <summary>Where the lines to quote stand in the page.</summary>
    public (int Start, int End) LinesPlace { get; init; }

    /// <summary>What the page calls the language; null where it leaves that to the file's extension.</summary>
    public string? Language { get; init; }

    /// <summary>True where the language is shown even if only the file's extension tells it.</summary>
    public bool InfersLanguage { get; init; }

    public bool IsInteractive { get; init; }

    /// <summary>How the code can be run.</summary>
    public string? InteractiveMode { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public bool IsNotebook { get; init; }

    /// <summary>The file and what of it is quoted, in short.</summary>
    public string Named => string.Join('#', [Path, .. new[] { Selection.Tag ?? string.Join(',', Selection.Lines.Where(lines => lines != LineRange.All)) }.Where(part => part.Length > 0)]);

    /// <summary>The language that class names tell; null for none.</summary>
    public string? ShownLanguage => Language ?? (InfersLanguage ? CodeLanguage.OfFile(Path)?.Name : null);

    public Snippet MovedBy(int offset) => this with
    {
        Start = Start + offset,
        End = End + offset,
        TagPlace = (TagPlace.Start + offset, TagPlace.End + offset),
        LinesPlace = (LinesPlace.Start + offset, LinesPlace.End + offset),
    };
}
