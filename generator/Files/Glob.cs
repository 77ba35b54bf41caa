using System.Text.RegularExpressions;

namespace LicensingSite.Files;

/// <summary>
/// A path pattern as docfx reads it: <c>**</c> any folders, <c>*</c>, <c>?</c> and <c>[a-z]</c> within a name, <c>{a,b}</c> either,
/// <c>!</c> in front for the contrary. A name that begins with a dot is matched only by a pattern that does, and letter case does not
/// count, unless options say otherwise.
/// </summary>
/// <remarks>Matching takes time linear in the length of the path, whatever the pattern.</remarks>
sealed partial class Glob
{
    const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    readonly bool isNegated;
    readonly Func<string, bool> matches;

    public Glob(string pattern, GlobOptions options = default)
    {
        var plain = pattern.Trim().TrimStart('!');
        isNegated = (pattern.Trim().Length - plain.Length) % 2 == 1;
        matches = options == default && Extensions().Match(plain) is { Success: true } found
            ? EndIn([.. found.Groups["extension"].Captures.Select(extension => "." + extension.Value)])
            : Compile(GlobChoices.Expand(plain).Select(part => GlobTranslator.TranslatePath(part, options.MatchesDots)), options.HeedsCase);
    }

    Glob(Func<string, bool> matches) => this.matches = matches;

    /// <summary>A pattern of addresses or hosts: <c>*</c> matches any text, slashes included; letter case does not count.</summary>
    public static Glob OfText(string pattern) =>
        new(Compile([GlobTranslator.TranslateName(pattern.Trim(), separator: "", matchesDots: true)], heedsCase: false));

    public bool Matches(string text) => isNegated != matches(text);

    /// <summary>Matches nothing where there are no choices, or more of them than the engine takes (10,000 states).</summary>
    static Func<string, bool> Compile(IEnumerable<string> choices, bool heedsCase)
    {
        var expression = string.Join('|', choices);
        try
        {
            return expression.Length == 0
                ? _ => false
                : new Regex($@"\A(?:{expression})\z", heedsCase ? Linear : Linear | RegexOptions.IgnoreCase).IsMatch;
        }
        catch (NotSupportedException)
        {
            return _ => false;
        }
    }

    static Func<string, bool> EndIn(string[] extensions) => path =>
        !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)
        && Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Patterns such as <c>**/*.{md,yml}</c>, which need no engine: that of a docset of media takes 4 ms to make.</summary>
    [GeneratedRegex(@"\A\*\*/\*\.(?:(?<extension>\w+)|\{(?<extension>\w+)(?:,(?<extension>\w+))*\})\z")]
    private static partial Regex Extensions();
}

/// <summary>How a pattern is meant.</summary>
/// <param name="MatchesDots">Names that begin with a dot are as any other.</param>
/// <param name="HeedsCase">Letter case counts.</param>
readonly record struct GlobOptions(bool MatchesDots, bool HeedsCase);
