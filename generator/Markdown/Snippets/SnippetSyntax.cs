using LicensingSite.Markdown.Articles;
using LicensingSite.Markdown.Code;
using LicensingSite.Model;

namespace LicensingSite.Markdown.Snippets;

/// <summary>A parsed snippet: <c>[!code-lang[name](path?query#fragment "title")]</c>, or <c>:::code source="path":::</c>.</summary>
/// <param name="Snippet">Null where problems make it unusable.</param>
sealed record SnippetSyntax(Snippet? Snippet, int Length, IReadOnlyList<SyntaxProblem> Problems) : ILineSyntax<SnippetSyntax>
{
    const string Code = "[!code";
    const string NotebookCode = "[!notebook";
    const string Interactive = "-interactive";

    /// <summary>Most characters of a snippet. Anything longer is not scanned to its end, which may be the end of the page.</summary>
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
        if (
            End(text, at, "]") is not { } bracket
            || (bracket + 1 + CountSpaces(text[(bracket + 1)..])) is var paren && (paren >= text.Length || text[paren] != '(')
        )
        {
            return null;
        }

        var snippet = new Snippet("", 0, 0) { Name = Unescape(text[at..bracket].Trim()), IsNotebook = isNotebook };
        return ReadTarget(text, paren + 1, language.Length == 0 ? snippet : WithLanguage(snippet, language));
    }

    static Snippet WithLanguage(Snippet snippet, string language) =>
        language.EndsWith(Interactive, StringComparison.OrdinalIgnoreCase)
            ? snippet with
            {
                Language = language[..^Interactive.Length],
                IsInteractive = true,
            }
            : snippet with
            {
                Language = language,
            };

    /// <summary>Reads from the path to the closing brackets.</summary>
    static SnippetSyntax? ReadTarget(ReadOnlySpan<char> text, int at, Snippet snippet)
    {
        if (End(text, at, "?#\")") is not { } end)
        {
            return null;
        }

        var start = at + CountSpaces(text[at..end]);
        var path = text[start..end].TrimEnd();
        snippet = snippet with { Path = Unescape(path), Start = start, End = start + path.Length };
        var problems = new List<SyntaxProblem>();
        if (text[end] == '?')
        {
            if (End(text, end + 1, "#\")") is not { } past)
            {
                return null;
            }

            snippet = ReadQuery(text, end + 1, past, snippet, problems);
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
            snippet = snippet with
            {
                Selection = snippet.Selection.WithFragment(fragment.ToString()),
                TagPlace = place,
                LinesPlace = place,
            };
            end = past;
        }

        if (text[end] == '"')
        {
            if (End(text, end + 1, "\"") is not { } past)
            {
                return null;
            }

            snippet = snippet with { Options = snippet.Options with { Title = Unescape(text[(end + 1)..past].Trim()) } };
            end = past + 1 + CountSpaces(text[(past + 1)..]);
        }

        return Close(text, end) is { } length ? new SnippetSyntax(snippet, length, problems) : null;
    }

    static int? Close(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ')')
        {
            return null;
        }

        at += 1 + CountSpaces(text[(at + 1)..]);
        return at < text.Length && text[at] == ']' ? at + 1 : null;
    }

    static Snippet ReadQuery(ReadOnlySpan<char> text, int start, int end, Snippet snippet, List<SyntaxProblem> problems)
    {
        for (var at = start; at < end; )
        {
            var length = text[at..end].IndexOf('&') is >= 0 and var found ? found : end - at;
            var setting = text.Slice(at, length).Trim();
            var equals = setting.IndexOf('=');
            var first = at + CountSpaces(text.Slice(at, length));
            var (key, value) = equals < 0 ? (setting.ToString(), "") : (setting[..equals].ToString(), setting[(equals + 1)..].ToString());
            var place = (first + equals + 1, first + setting.Length);
            if (CodeOptions.NameOf(key) is { } option && snippet.Options.With(option, value, place.Item1, place.Item2) is { } options)
            {
                snippet = snippet with { Options = options };
            }
            else if (snippet.Selection.With(key, value) is { } selection)
            {
                snippet = snippet with
                {
                    Selection = selection,
                    TagPlace = selection.Tag == snippet.Selection.Tag ? snippet.TagPlace : place,
                    LinesPlace = selection.Lines.SequenceEqual(snippet.Selection.Lines) ? snippet.LinesPlace : place,
                };
            }
            else if (setting.Length > 0)
            {
                problems.Add(
                    new SyntaxProblem(
                        $"Unknown snippet option '{setting}'. Known options: name, start, end, range, dedent, "
                            + $"{string.Join(", ", CodeOptions.Names)}. Write lines as numbers, such as 'range=1-3,7-'.",
                        first,
                        first + setting.Length
                    )
                );
            }

            at += length + 1;
        }

        return snippet;
    }

    /// <summary>The next of some characters that is not escaped and not in balanced parentheses; null for none.</summary>
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
                depth +=
                    text[at] is '(' ? 1
                    : text[at] is ')' && depth > 0 ? -1
                    : 0;
            }
        }

        return null;
    }

    /// <summary>A backslash before any other character separates folders.</summary>
    static bool IsEscapable(char letter) => letter is '(' or ')' or '[' or ']' or '#' or '?' or '"' or '\\';

    static string Unescape(ReadOnlySpan<char> text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length && IsEscapable(text[at + 1]) ? 1 : 0;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    static int CountSpaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" \t").Length;
}
