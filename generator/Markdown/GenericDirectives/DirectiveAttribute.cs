using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>One <c>name="value"</c> of a <c>:::</c> construct; the name is in lower case.</summary>
/// <param name="Written">The name as the author wrote it.</param>
/// <param name="Start">Where the value begins, counted from the construct; <paramref name="End"/> is past it.</param>
/// <param name="NameStart">Where the name begins, counted likewise.</param>
sealed record DirectiveAttribute(string Name, string Written, string Value, int Start, int End, int NameStart)
{
    public SyntaxProblem ProblemInName(string message) => new(message, NameStart, NameStart + Name.Length);

    public SyntaxProblem ProblemInValue(string message) => new(message, Start, End);

    /// <summary>Reads an attribute that begins at a place of a text; null where there is none.</summary>
    public static DirectiveAttribute? TryRead(ReadOnlySpan<char> text, int at)
    {
        var name = text.Slice(at, NameLength(text[at..]));
        var equals = at + name.Length + Spaces(text[(at + name.Length)..]);
        if (name.IsEmpty || equals >= text.Length || text[equals] != '=')
        {
            return null;
        }

        var open = equals + 1 + Spaces(text[(equals + 1)..]);
        if (open >= text.Length || text[open] is not ('"' or '\''))
        {
            return null;
        }

        var rest = text[(open + 1)..];
        var length = rest.IndexOf(text[open]);
        return length < 0 || rest[..length].ContainsAny('\r', '\n')
            ? null
            : new DirectiveAttribute(Lower(name), name.ToString(), rest[..length].ToString(), open + 1, open + 1 + length, at);
    }

    /// <summary>The length of a name: a letter, then letters, digits and hyphens.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length
            && (char.IsAsciiLetter(text[length]) || (length > 0 && (char.IsAsciiDigit(text[length]) || text[length] == '-')))
        )
        {
            length++;
        }

        return length;
    }

    public static int Spaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" \t").Length;

    public static string Lower(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant();
}
