using System.Collections.Frozen;
using ColorCode;
using ColorCode.Common;
using ColorCode.Compilation;
using ColorCode.Parsing;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Finds the tokens of code in a known language.</summary>
static class Highlighter
{
    /// <summary>Code with a longer line than this is data rather than something to read, and stays plain.</summary>
    const int LongestLine = 2_000;

    const int LongestCode = 200_000;

    static readonly FrozenDictionary<string, Grammar> ByName = Grammars.All
        .SelectMany(grammar => grammar.Names.Select(name => KeyValuePair.Create(name, grammar)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly LanguageParser Parser = new(new CompiledGrammars(), new LanguageRepository([]));

    /// <summary>The tokens of a code in order, none over another; empty where the language is not known or the code too long.</summary>
    public static IReadOnlyList<Token> Tokens(string code, string? language)
    {
        if (language is null || !ByName.TryGetValue(language, out var grammar) || IsTooLong(code))
        {
            return [];
        }

        var tokens = new List<Token>();
        var at = 0;
        Parser.Parse(code, grammar, (piece, scopes) =>
        {
            foreach (var scope in scopes.OrderBy(scope => scope.Index))
            {
                tokens.Add(new Token(at + scope.Index, at + scope.Index + scope.Length, scope.Name));
            }

            at += piece.Length;
        });
        return tokens;
    }

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

    /// <summary>A grammar keeps what it is compiled to.</summary>
    sealed class CompiledGrammars : ILanguageCompiler
    {
        public CompiledLanguage Compile(ILanguage language) => ((Grammar)language).Compiled;
    }
}
