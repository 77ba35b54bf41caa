using LicensingSite.Markdown.Code;

namespace LicensingSite.Markdown.Snippets;

/// <summary>The named pieces of a file, marked by comments of one style.</summary>
sealed class SnippetTags
{
    const string Prefix = "snippet";

    readonly Dictionary<string, LineRange> pieces = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<int> lines = [];

    /// <summary>Reads a file's lines; of two pieces with one name the later beginning counts, and of two ends the first.</summary>
    public SnippetTags(IReadOnlyList<string> text, CommentStyle style)
    {
        var open = new Stack<(string? Name, int Line)>();
        for (var line = 1; line <= text.Count; line++)
        {
            if (style.Read(text[line - 1]) is { } tag)
            {
                Add(tag, line, open);
            }
        }
    }

    /// <summary>Every name, for a suggestion.</summary>
    public IEnumerable<string> Names => pieces.Keys;

    /// <summary>True for a line that is only a marker, not code.</summary>
    public bool IsTag(int line) => lines.Contains(line);

    /// <summary>
    /// The lines of a piece, by its name with or without the prefix <c>snippet</c>; null where there is none, or where it has no end.
    /// </summary>
    public LineRange? Find(string name) => Named(name) is { Last: >= 0 } piece ? piece : null;

    /// <summary>True where a piece begins that never ends.</summary>
    public bool IsOpen(string name) => Named(name) is { Last: < 0 };

    LineRange? Named(string name) => pieces.TryGetValue(name, out var piece) || pieces.TryGetValue(Prefix + name, out piece) ? piece : null;

    void Add(SnippetTag tag, int line, Stack<(string? Name, int Line)> open)
    {
        if (!tag.IsEnd)
        {
            open.Push((tag.Name, line));
            if (tag.Name is not null)
            {
                lines.Add(line);
                pieces[tag.Name] = new LineRange(line + 1, -1);
            }

            return;
        }

        var name = tag.Name ?? (open.TryPop(out var innermost) ? innermost.Name : null);
        if (name is not null)
        {
            lines.Add(line);
        }

        if (name is not null && pieces.TryGetValue(name, out var piece) && piece.Last < 0)
        {
            pieces[name] = piece with { Last = line - 1 };
        }
    }
}
