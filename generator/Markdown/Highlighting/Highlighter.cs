using System.Collections.Frozen;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Finds the tokens of code in a known language.</summary>
static class Highlighter
{
    /// <summary>Code with a longer line is data, such as minified files, and is not highlighted.</summary>
    const int LongestLine = 2_000;

    const int LongestCode = 200_000;

    static readonly FrozenDictionary<string, Grammar> ByName = Grammars
        .All.SelectMany(grammar => grammar.Names.Select(name => KeyValuePair.Create(name, grammar)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tokens of a code in order, none over another; empty where the language is not known or the code too long.</summary>
    public static IReadOnlyList<Token> Tokenize(string code, string? language) =>
        language is not null && ByName.TryGetValue(language, out var grammar) && !IsTooLong(code) ? grammar.Tokenize(code) : [];

    static bool IsTooLong(ReadOnlySpan<char> code)
    {
        if (code.Length > LongestCode)
        {
            return true;
        }

        foreach (var line in code.EnumerateLines())
        {
            if (line.Length > LongestLine)
            {
                return true;
            }
        }

        return false;
    }
}
