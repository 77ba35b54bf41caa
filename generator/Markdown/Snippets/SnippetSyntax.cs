using LicensingSite.Markdown.Articles;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Snippets;

/// <summary>
/// A snippet as its text asks for it: <c>[!code-lang[name](path?query#fragment "title")]</c>, or <c>:::code source="path":::</c>.
/// </summary>
/// <param name="Snippet">Null where the problems leave none.</param>
sealed record SnippetSyntax(Snippet? Snippet, int Length, IReadOnlyList<SyntaxProblem> Problems) : ILineSyntax<SnippetSyntax>
{
    const string Code = "[!code";
    const string NotebookCode = "[!notebook";
    const string Interactive = "-interactive";

    /// <summary>
    /// How long a snippet may be, in characters: what is longer is not read to its end, which may be the end of the page.
    /// </summary>
    const int Longest = 4096;

    public StructuralElementKind ElementKind => StructuralElementKind.Code;

    public string ElementText => Snippet?.Named ?? "";

    public bool IsShown => Snippet is not null;

    public SnippetSyntax MovedBy(int offset) => this with { Snippet = Snippet?.MovedBy(offset) };

    /// <summary>Reads the form in brackets at the beginning of a text; null where there is none.</summary>
    public static SnippetSyntax? TryRead(ReadOnlySpan<char> text)
    {
        var isNotebook = text.StartsWith(NotebookCode, StringComparison.OrdinalIgnoreCase);
        if (!isNotebook && !text.StartsWith(Code, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        text = text[..Math.Min(text.Length, Longest)];
        text = text[..(text.IndexOfAny('\r', '\n') is >= 0 and var line ? line : text.Length)];
        var at = isNotebook ? NotebookCode.Length : Code.Length;
        var name = text[at..].IndexOf('[');
        if (name < 0 || (name > 0 && text[at] != '-'))
        {
            return null;
        }

        var language = text.Slice(at, name).TrimStart('-').Trim().ToString();
        at += name + 1;
        if (End(text, at, "]") is not { } bracket || (bracket + 1 + Spaces(text[(bracket + 1)..])) is var paren && (paren >= text.Length || text[paren] != '('))
        {
            return null;
        }

        var snippet = new Snippet("", 0, 0) { Name = Unescaped(text[at..bracket].Trim()), IsNotebook = isNotebook };
        return Target(text, paren + 1, language.Length == 0 ? snippet : WithLanguage(snippet, language));
    }

    static Snippet WithLanguage(Snippet snippet, string language) =>
        language.EndsWith(Interactive, StringComparison.OrdinalIgnoreCase)
            ? snippet with { Language = language[..^Interactive.Length], IsInteractive = true }
            : snippet with { Language = language };

    /// <summary>Reads from the path to the closing brackets.</summary>
    static SnippetSyntax? Target(ReadOnlySpan<char> text, int at, Snippet snippet)
    {
        if (End(text, at, "?#\")") is not { } end)
        {
            return null;
        }

        var start = at + Spaces(text[at..end]);
        var path = text[start..end].TrimEnd();
        snippet = snippet with { Path = Unescaped(path), Start = start, End = start + path.Length };
        var problems = new List<SyntaxProblem>();
        if (text[end] == '?')
        {
            if (End(text, end + 1, "#\")") is not { } past)
            {
                return null;
            }

            snippet = Query(text, end + 1, past, snippet, problems);
            end = past;
        }

        if (text[end] == '#')
        {
            if (End(text, end + 1, "\")") is not { } past)
            {
                return null;
            }

            var fragment = text[(end + 1)..past].TrimEnd();
            var place = (end + 1, end + 1 + fragment.Length);
            snippet = snippet with { Selection = snippet.Selection.WithFragment(fragment.ToString()), TagPlace = place, LinesPlace = place };
            end = past;
        }

        if (text[end] == '"')
        {
            if (End(text, end + 1, "\"") is not { } past)
            {
                return null;
            }

            snippet = snippet with { Title = Unescaped(text[(end + 1)..past].Trim()) };
            end = past + 1 + Spaces(text[(past + 1)..]);
        }

        return Close(text, end) is { } length ? new SnippetSyntax(snippet, length, problems) : null;
    }

    static int? Close(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ')')
        {
            return null;
        }

        at += 1 + Spaces(text[(at + 1)..]);
        return at < text.Length && text[at] == ']' ? at + 1 : null;
    }

    static Snippet Query(ReadOnlySpan<char> text, int start, int end, Snippet snippet, List<SyntaxProblem> problems)
    {
        for (var at = start; at < end;)
        {
            var length = text[at..end].IndexOf('&') is >= 0 and var found ? found : end - at;
            var setting = text.Slice(at, length).Trim();
            var equals = setting.IndexOf('=');
            var first = at + Spaces(text.Slice(at, length));
            var (key, value) = equals < 0 ? (setting.ToString(), "") : (setting[..equals].ToString(), setting[(equals + 1)..].ToString());
            if (snippet.Selection.With(key, value) is { } selection)
            {
                var place = (first + equals + 1, first + setting.Length);
                snippet = snippet with
                {
                    Selection = selection,
                    TagPlace = selection.Tag == snippet.Selection.Tag ? snippet.TagPlace : place,
                    LinesPlace = selection.Lines.SequenceEqual(snippet.Selection.Lines) ? snippet.LinesPlace : place,
                };
            }
            else if (setting.Length > 0)
            {
                problems.Add(new SyntaxProblem($"'{setting}' says nothing about what to quote. Known: name, start, end, range, highlight, dedent; lines are numbers, as in 'range=1-3,7-'.", first, first + setting.Length));
            }

            at += length + 1;
        }

        return snippet;
    }

    /// <summary>Where one of some characters stands next, escaped ones and parentheses in pairs aside.</summary>
    static int? End(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> ends)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && IsEscapable(text[at + 1]))
            {
                at++;
            }
            else if (depth == 0 && ends.Contains(text[at]))
            {
                return at;
            }
            else
            {
                depth += text[at] is '(' ? 1 : text[at] is ')' && depth > 0 ? -1 : 0;
            }
        }

        return null;
    }

    /// <summary>A backslash before anything else stands between two folders.</summary>
    static bool IsEscapable(char letter) => letter is '(' or ')' or '[' or ']' or '#' or '?' or '"' or '\\';

    static string Unescaped(ReadOnlySpan<char> text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length && IsEscapable(text[at + 1]) ? 1 : 0;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    static int Spaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" \t").Length;
}
