namespace LicensingSite.Starting;

/// <summary>Texts of users, written so that they are read as they are.</summary>
static class Quoted
{
    /// <summary>A value of YAML: as it is where that is safe, else in quotation marks.</summary>
    public static string Text(string text) =>
        text.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '’') && char.IsLetter(text[0]) && text.Contains(' ', StringComparison.Ordinal) && text.TrimEnd() == text
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    /// <summary>A path as an address, as a value of YAML: what would end the path of an address is escaped.</summary>
    public static string Path(string path) => path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_')
        ? path
        : Text(path.Replace("%", "%25", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal));

    /// <summary>Text of a heading: what would be markup is escaped.</summary>
    public static string Markdown(string text) =>
        string.Concat(text.Select(letter => "\\`*_[]<>#~|$!:^".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
