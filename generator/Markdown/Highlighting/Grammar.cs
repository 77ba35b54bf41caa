namespace LicensingSite.Markdown.Highlighting;

/// <summary>The rules that split code of one language into tokens.</summary>
sealed class Grammar
{
    /// <summary>The first character that rules are not sorted by.</summary>
    const int OtherStart = 128;

    readonly TokenRule[][] rulesByStart;

    /// <summary>A grammar.</summary>
    /// <param name="names">Space-separated: the language's name, then its aliases and file extensions.</param>
    /// <param name="rules">In order of precedence.</param>
    public Grammar(string names, params TokenRule[] rules)
    {
        Names = names.Split(' ');
        rulesByStart = [.. Enumerable.Range(0, OtherStart).Select(c => Array.FindAll(rules, rule => rule.Starts((char)c))), rules];
    }

    public string[] Names { get; }

    public string Id => Names[0];

    /// <summary>The tokens in order, none over another. No token starts within a word.</summary>
    public IReadOnlyList<Token> Tokenize(ReadOnlySpan<char> code)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < code.Length; )
        {
            var isInWord = at > 0 && Matchers.IsWord(code[at]) && Matchers.IsWord(code[at - 1]);
            if (!isInWord && Find(code, at) is { End: > 0 } token)
            {
                tokens.Add(token);
                at = token.End;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    Token? Find(ReadOnlySpan<char> code, int at)
    {
        var first = code[at];
        foreach (var rule in rulesByStart[Math.Min((int)first, OtherStart)])
        {
            var start = first >= OtherStart && !rule.Starts(first) ? -1 : rule.Lead?.Invoke(code, at) ?? at;
            var end = start < 0 ? -1 : rule.Match(code, start);
            if (end > start)
            {
                return new Token(start, end, rule.Class);
            }
        }

        return null;
    }
}
