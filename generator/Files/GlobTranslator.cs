using System.Text;
using System.Text.RegularExpressions;

namespace LicensingSite.Files;

/// <summary>Translates a glob without choices to a regular expression that needs no backtracking and no lookaround.</summary>
static partial class GlobTranslator
{
    const string Star = "*";
    const string Any = @"[\s\S]";
    const string Nothing = @"[^\s\S]";
    const string AnyFolders = "**";

    public static string TranslatePath(string pattern, bool matchesDots)
    {
        var folders = $"(?:{TranslateName(Star, "/", matchesDots)}/)*";
        var expression = new StringBuilder();
        var names = Split(pattern);
        foreach (var (i, name) in names.Index())
        {
            var isLast = i == names.Count - 1;
            var isFolders = name.StartsWith(AnyFolders, StringComparison.Ordinal);
            var inside = isFolders ? Star + name.TrimStart('*') : name;
            if (isFolders)
            {
                expression.Append(folders);
            }

            if (isLast || !isFolders || inside != Star)
            {
                expression.Append(TranslateName(inside, "/", matchesDots)).Append(isLast ? "" : "/");
            }
        }

        return expression.ToString();
    }

    /// <param name="pattern">The pattern of one name in a path, or of any text.</param>
    /// <param name="separator">What neither <c>*</c> nor <c>?</c> nor a set matches; empty for nothing.</param>
    /// <param name="matchesDots">False where only a pattern that begins with a dot, or is plain text, matches a name that does.</param>
    public static string TranslateName(string pattern, string separator, bool matchesDots)
    {
        var symbols = Symbol().Matches(pattern).Select(Translate).ToArray();
        var isPlain = Array.TrueForAll(symbols, symbol => symbol != Star && symbol[0] != '[');
        var excludedAtStart = matchesDots || isPlain || pattern.StartsWith('.') ? separator : separator + ".";
        var text = Except(Any, separator) + "*";
        var start = symbols switch
        {
            [] => "",
            [Star] => Except(Any, excludedAtStart) + text,
            [Star, var next, ..] => $"(?:{Except(Any, excludedAtStart)}{text}{Except(next, separator)}|{Except(next, excludedAtStart)})",
            [var first, ..] => Except(first, excludedAtStart),
        };
        var rest = symbols.Skip(symbols is [Star, ..] ? 2 : 1).Select(symbol => symbol == Star ? text : Except(symbol, separator));
        return start + string.Concat(rest);
    }

    /// <summary>Splits at slashes, and at backslashes that escape nothing; a slash at the end means all that is below.</summary>
    static List<string> Split(string pattern)
    {
        var path = Backslash().Replace(pattern, match => match.Length == 1 ? "/" : match.Value);
        var names = (path.EndsWith('/') ? path + AnyFolders : path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Where(name => name != ".")];
    }

    /// <summary>Translates a symbol by itself: to <see cref="Star"/>, to a class in brackets, or to an escaped character.</summary>
    static string Translate(Match symbol) =>
        symbol.Groups["set"] is { Success: true } set ? Class(set.Value)
        : symbol.Groups["character"] is { Success: true } character ? Regex.Escape(character.Value)
        : symbol.Value[0] == '?' ? Any
        : Star;

    static string Class(string set)
    {
        var isContrary = set is ['^', _, ..];
        var members =
            from Match member in Member().Matches(isContrary ? set[1..] : set)
            let first = (int)member.Value[0]
            let last = (int)member.Value[^1]
            where first <= last
            select $@"\u{first:X4}-\u{last:X4}";
        var inside = string.Concat(members);
        return inside.Length == 0 ? (isContrary ? Any : Nothing) : $"[{(isContrary ? "^" : "")}{inside}]";
    }

    /// <summary>The expression of a symbol that matches none of some characters.</summary>
    static string Except(string symbol, string excluded) =>
        excluded.Length == 0 ? symbol
        : symbol == Any ? $"[^{excluded}]"
        : symbol[0] == '[' ? $"{symbol[..^1]}-[{excluded}]]"
        : symbol == @"\." && excluded.Contains('.', StringComparison.Ordinal) ? Nothing
        : symbol;

    [GeneratedRegex(@"\*+|\?|\[(?<set>[^\]]+)\]|\\?(?<character>.)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Symbol();

    [GeneratedRegex(".-.|.", RegexOptions.Singleline)]
    private static partial Regex Member();

    [GeneratedRegex(@"\\[*?[\]{}!\\]?")]
    private static partial Regex Backslash();
}
