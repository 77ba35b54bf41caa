using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Includes;

/// <summary>The parts of <c>[!INCLUDE [text](path "title")]</c>.</summary>
/// <param name="Start">Where the path begins; <paramref name="End"/> is past its end.</param>
/// <param name="Length">Length in characters.</param>
sealed record IncludeSyntax(string Path, int Start, int End, int Length) : ILineSyntax<IncludeSyntax>
{
    const string Marker = "[!INCLUDE";

    /// <summary>
    /// Most nested brackets in the text and most characters of a path. Anything longer is not scanned to its end, which may be the end of
    /// the page.
    /// </summary>
    const int MostBrackets = 32;
    const int LongestPath = 4096;

    public StructuralElementKind ElementKind => StructuralElementKind.Include;

    public string ElementText => Path;

    public IReadOnlyList<SyntaxProblem> Problems => [];

    public bool IsShown => true;

    public IncludeSyntax MovedBy(int offset) => this with { Start = Start + offset, End = End + offset };

    /// <summary>Reads an include at the beginning of a text; null where there is none.</summary>
    public static IncludeSyntax? TryRead(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Marker, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var at = Marker.Length;
        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        at += CountSpaces(text[at..]);
        if (MeasureBrackets(text[at..]) is not { } label || at + label >= text.Length || text[at + label] != '(')
        {
            return null;
        }

        at += label + 1;
        at += CountSpaces(text[at..]);
        var length = MeasurePath(text[at..]);
        if (length <= 0)
        {
            return null;
        }

        var end = at + length + MeasureTitle(text[(at + length)..]);
        return text[end..].StartsWith(")]")
            ? new IncludeSyntax(text.Slice(at, length).ToString().Replace("\\", "", StringComparison.Ordinal), at, at + length, end + 2)
            : null;
    }

    /// <summary>The length of a path, which ends at a space or a bracket that no backslash escapes.</summary>
    static int MeasurePath(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && i <= LongestPath; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] is '(' or ')':
                    i++;
                    break;
                case ' ' or '\t' or ')' or '\r' or '\n':
                    return i;
                default:
                    break;
            }
        }

        return -1;
    }

    static int CountSpaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" \t").Length;

    /// <summary>The length of <c>[…]</c> on one line; brackets inside must be balanced.</summary>
    static int? MeasureBrackets(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth <= 0:
                    return depth == 0 ? i + 1 : null;
                default:
                    break;
            }

            if (depth is 0 or > MostBrackets)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The length of an optional title with the spaces around it.</summary>
    static int MeasureTitle(ReadOnlySpan<char> text)
    {
        var spaces = CountSpaces(text);
        if (spaces == 0 || spaces >= text.Length || text[spaces] is not ('"' or '\''))
        {
            return spaces;
        }

        var close = text[(spaces + 1)..].IndexOf(text[spaces]);
        var length = close < 0 ? 0 : spaces + close + 2;
        return close < 0 ? 0 : length + CountSpaces(text[length..]);
    }
}
