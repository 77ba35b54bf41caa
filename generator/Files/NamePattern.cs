namespace LicensingSite.Files;

/// <summary>The pattern of one name in a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, and <c>\</c> before a character that is meant as itself.</summary>
sealed class NamePattern
{
    /// <summary>The characters that a backslash takes the meaning from.</summary>
    public const string Special = @"*?[]{}!\";

    readonly List<Symbol> symbols = [];
    readonly GlobOptions options;
    readonly bool refusesDots;

    public NamePattern(string pattern, GlobOptions options)
    {
        this.options = options;
        for (var i = 0; i < pattern.Length; i++)
        {
            symbols.Add(Next(pattern, ref i));
        }

        refusesDots = !options.MatchesDots && !pattern.StartsWith('.') && symbols.Exists(symbol => symbol.Kind != SymbolKind.Character);
    }

    enum SymbolKind
    {
        Character,
        AnyCharacter,
        AnyText,
        Set,
    }

    public bool Matches(ReadOnlySpan<char> name)
    {
        if (refusesDots && name.StartsWith('.'))
        {
            return false;
        }

        // After a mismatch, the last '*' takes one character more: no more than symbols times characters in all.
        var (at, symbol, star, taken) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (symbol < symbols.Count && symbols[symbol].Kind == SymbolKind.AnyText)
            {
                (star, taken) = (symbol++, at);
            }
            else if (symbol < symbols.Count && Matches(symbols[symbol], name[at]))
            {
                (at, symbol) = (at + 1, symbol + 1);
            }
            else if (star >= 0)
            {
                (at, symbol) = (++taken, star + 1);
            }
            else
            {
                return false;
            }
        }

        return name.Length > 0 && symbols.Skip(symbol).All(left => left.Kind == SymbolKind.AnyText);
    }

    static Symbol Next(string pattern, ref int i)
    {
        switch (pattern[i])
        {
            case '*':
                return new Symbol(SymbolKind.AnyText);
            case '?':
                return new Symbol(SymbolKind.AnyCharacter);
            case '[' when pattern.IndexOf(']', i) is var end && end > i + 1:
                var set = pattern[(i + 1)..end];
                i = end;
                return new Symbol(SymbolKind.Set, Set: set);
            case '\\' when i + 1 < pattern.Length:
                return new Symbol(SymbolKind.Character, pattern[++i]);
            default:
                return new Symbol(SymbolKind.Character, pattern[i]);
        }
    }

    bool Matches(Symbol symbol, char c) => symbol.Kind switch
    {
        SymbolKind.AnyCharacter => true,
        SymbolKind.Character => Folded(c) == Folded(symbol.Character),
        SymbolKind.Set => Contains(symbol.Set, c),
        _ => false,
    };

    bool Contains(string set, char c)
    {
        var isContrary = set.Length > 1 && set[0] == '^';
        var isIn = false;
        for (var i = isContrary ? 1 : 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            var (from, to) = (set[i], isRange ? set[i + 2] : set[i]);
            isIn |= IsBetween(c, from, to) || (!options.HeedsCase && (IsBetween(char.ToUpperInvariant(c), from, to) || IsBetween(char.ToLowerInvariant(c), from, to)));
            i += isRange ? 2 : 0;
        }

        return isIn != isContrary;
    }

    static bool IsBetween(char c, char from, char to) => c >= from && c <= to;

    char Folded(char c) => options.HeedsCase ? c : char.ToUpperInvariant(c);

    readonly record struct Symbol(SymbolKind Kind, char Character = '\0', string Set = "");
}
