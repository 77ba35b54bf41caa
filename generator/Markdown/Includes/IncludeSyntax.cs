using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Includes;

/// <summary>The parts of <c>[!INCLUDE [text](path "title")]</c>.</summary>
/// <param name="Start">Where the path begins; <paramref name="End"/> is past its end.</param>
/// <param name="Length">Characters of the whole.</param>
sealed record IncludeSyntax(string Path, int Start, int End, int Length) : ILineSyntax<IncludeSyntax>
{
    const string Marker = "[!INCLUDE";

    /// <summary>
    /// How many brackets may stand in each other in the text, and how long a path may be: what goes beyond is not read to its end, which
    /// may be the end of the page.
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
        at += Spaces(text[at..]);
        if (Bracketed(text[at..]) is not { } label || at + label >= text.Length || text[at + label] != '(')
        {
            return null;
        }

        at += label + 1;
        at += Spaces(text[at..]);
        var length = PathLength(text[at..]);
        if (length <= 0)
        {
            return null;
        }

        var end = at + length + Title(text[(at + length)..]);
        return text[end..].StartsWith(")]")
            ? new IncludeSyntax(text.Slice(at, length).ToString().Replace("\\", "", StringComparison.Ordinal), at, at + length, end + 2)
            : null;
    }

    /// <summary>The length of a path, which ends at a space or a bracket, unless a backslash stands before it.</summary>
    static int PathLength(ReadOnlySpan<char> text)
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

    static int Spaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" \t").Length;

    /// <summary>The length of <c>[…]</c> with brackets inside in pairs, on one line.</summary>
    static int? Bracketed(ReadOnlySpan<char> text)
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
    static int Title(ReadOnlySpan<char> text)
    {
        var spaces = Spaces(text);
        if (spaces == 0 || spaces >= text.Length || text[spaces] is not ('"' or '\''))
        {
            return spaces;
        }

        var close = text[(spaces + 1)..].IndexOf(text[spaces]);
        var length = close < 0 ? 0 : spaces + close + 2;
        return close < 0 ? 0 : length + Spaces(text[length..]);
    }
}
