namespace LicensingSite.Scaffolding;

/// <summary>Quotes and escapes what users type, so that YAML and Markdown read it literally.</summary>
static class Quoting
{
    /// <summary>A YAML scalar; in quotation marks unless it is plain words.</summary>
    public static string YamlText(string text) =>
        IsPlain(text) ? text : $"\"{Escaped(text, ("\\", "\\\\"), ("\"", "\\\""), ("\t", "\\t"))}\"";

    /// <summary>A path as a URL in a YAML scalar; characters that end the path of a URL are escaped.</summary>
    public static string YamlPath(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_')
            ? path
            : YamlText(Escaped(path, ("%", "%25"), ("#", "%23"), ("?", "%3F")));

    /// <summary>The text of a heading; characters of Markdown are escaped.</summary>
    public static string Markdown(string text) =>
        string.Concat(text.Select(letter => "\\`*_[]<>#~|$!:^".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

    static bool IsPlain(string text) =>
        text.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '’')
        && char.IsLetter(text[0])
        && text.Contains(' ', StringComparison.Ordinal)
        && text.TrimEnd() == text;

    static string Escaped(string text, params IEnumerable<(string Character, string Escape)> escapes) =>
        escapes.Aggregate(text, (escaped, one) => escaped.Replace(one.Character, one.Escape, StringComparison.Ordinal));
}
