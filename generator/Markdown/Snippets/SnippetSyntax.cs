namespace LicensingSite.Markdown.Snippets;

/// <summary>Reads <c>[!code-lang[name](path?query#fragment "title")]</c>.</summary>
/// <param name="Length">Characters of the whole.</param>
/// <param name="Faults">Settings that mean nothing; offsets as in the quote.</param>
sealed record SnippetSyntax(Snippet Quote, int Length, IReadOnlyList<(int Start, int End, string Message)> Faults)
{
    const string Code = "[!code";
    const string NotebookCode = "[!notebook";
    const string Interactive = "-interactive";

    /// <summary>How long a quote may be, in characters: what is longer is not read to its end, which may be the end of the page.</summary>
    const int Longest = 4096;

    /// <summary>Reads one at the beginning of a text; null where there is none.</summary>
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

        var quote = new Snippet("", 0, 0) { Name = Unescaped(text[at..bracket].Trim()), IsNotebook = isNotebook };
        return Target(text, paren + 1, language.Length == 0 ? quote : WithLanguage(quote, language));
    }

    static Snippet WithLanguage(Snippet quote, string language) =>
        language.EndsWith(Interactive, StringComparison.OrdinalIgnoreCase)
            ? quote with { Language = language[..^Interactive.Length], IsInteractive = true }
            : quote with { Language = language };

    /// <summary>Reads from the path to the closing brackets.</summary>
    static SnippetSyntax? Target(ReadOnlySpan<char> text, int at, Snippet quote)
    {
        if (End(text, at, "?#\")") is not { } end)
        {
            return null;
        }

        var start = at + Spaces(text[at..end]);
        var path = text[start..end].TrimEnd();
        quote = quote with { Path = Unescaped(path), Start = start, End = start + path.Length };
        var faults = new List<(int, int, string)>();
        if (text[end] == '?')
        {
            if (End(text, end + 1, "#\")") is not { } past)
            {
                return null;
            }

            quote = Query(text, end + 1, past, quote, faults);
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
            quote = quote with { Selection = quote.Selection.WithFragment(fragment.ToString()), TagPlace = place, LinesPlace = place };
            end = past;
        }

        if (text[end] == '"')
        {
            if (End(text, end + 1, "\"") is not { } past)
            {
                return null;
            }

            quote = quote with { Title = Unescaped(text[(end + 1)..past].Trim()) };
            end = past + 1 + Spaces(text[(past + 1)..]);
        }

        return Close(text, end) is { } length ? new SnippetSyntax(quote, length, faults) : null;
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

    static Snippet Query(ReadOnlySpan<char> text, int start, int end, Snippet quote, List<(int, int, string)> faults)
    {
        for (var at = start; at < end;)
        {
            var length = text[at..end].IndexOf('&') is >= 0 and var found ? found : end - at;
            var setting = text.Slice(at, length).Trim();
            var equals = setting.IndexOf('=');
            var first = at + Spaces(text.Slice(at, length));
            var (key, value) = equals < 0 ? (setting.ToString(), "") : (setting[..equals].ToString(), setting[(equals + 1)..].ToString());
            if (quote.Selection.With(key, value) is { } selection)
            {
                var place = (first + equals + 1, first + setting.Length);
                quote = quote with
                {
                    Selection = selection,
                    TagPlace = selection.Tag == quote.Selection.Tag ? quote.TagPlace : place,
                    LinesPlace = selection.Lines.SequenceEqual(quote.Selection.Lines) ? quote.LinesPlace : place,
                };
            }
            else if (setting.Length > 0)
            {
                faults.Add((first, first + setting.Length, $"'{setting}' says nothing about what to quote. Known: name, start, end, range, highlight, dedent; lines are numbers, as in 'range=1-3,7-'."));
            }

            at += length + 1;
        }

        return quote;
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
