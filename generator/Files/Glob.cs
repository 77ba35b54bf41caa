using System.Text.RegularExpressions;

namespace LicensingSite.Files;

/// <summary>
/// A path pattern as docfx reads it: <c>**</c> any folders, <c>*</c>, <c>?</c> and <c>[a-z]</c> within a name, <c>{a,b}</c> either,
/// <c>!</c> in front negates. By default, names that begin with a dot are matched only by patterns that do, and letter case is ignored.
/// </summary>
/// <remarks>Matching takes time linear in the length of the path, whatever the pattern.</remarks>
sealed partial class Glob
{
    const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    readonly bool isNegated;
    readonly Func<string, bool>? matches;

    public Glob(string pattern, GlobOptions options = default)
    {
        var plain = pattern.Trim().TrimStart('!');
        isNegated = (pattern.Trim().Length - plain.Length) % 2 == 1;
        matches =
            options == default && Extensions().Match(plain) is { Success: true } found
                ? EndIn([.. found.Groups["extension"].Captures.Select(extension => "." + extension.Value)])
                : Compile(
                    GlobChoices.Expand(plain).ConvertAll(part => GlobTranslator.TranslatePath(part, options.MatchesDots)),
                    options.HeedsCase
                );
    }

    Glob(Func<string, bool>? matches) => this.matches = matches;

    /// <summary>False where braces do not match or the pattern is too large: it matches nothing, and its negation everything.</summary>
    public bool IsValid => matches is not null;

    /// <summary>A pattern of addresses or hosts: <c>*</c> matches any text, slashes included; letter case is ignored.</summary>
    public static Glob OfText(string pattern) =>
        new(Compile([GlobTranslator.TranslateName(pattern.Trim(), separator: "", matchesDots: true)], heedsCase: false));

    public bool Matches(string text) => isNegated != (matches is not null && matches(text));

    /// <summary>Null where there are no choices, or more of them than the engine takes (10,000 states).</summary>
    static Func<string, bool>? Compile(IReadOnlyList<string> choices, bool heedsCase)
    {
        if (choices.Count == 0)
        {
            return null;
        }

        var expression = string.Join('|', choices);
        try
        {
            return expression.Length == 0
                ? _ => false
                : new Regex($@"\A(?:{expression})\z", heedsCase ? Linear : Linear | RegexOptions.IgnoreCase).IsMatch;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    static Func<string, bool> EndIn(string[] extensions) =>
        path =>
            !path.StartsWith('.')
            && !path.Contains("/.", StringComparison.Ordinal)
            && Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Matches patterns such as <c>**/*.{md,yml}</c>, which are handled without a regular expression: compiling one takes 4 ms for a docset
    /// with many extensions.
    /// </summary>
    [GeneratedRegex(@"\A\*\*/\*\.(?:(?<extension>\w+)|\{(?<extension>\w+)(?:,(?<extension>\w+))*\})\z")]
    private static partial Regex Extensions();
}

/// <summary>Options of a pattern.</summary>
/// <param name="MatchesDots">Wildcards match names that begin with a dot.</param>
/// <param name="HeedsCase">Letter case matters.</param>
readonly record struct GlobOptions(bool MatchesDots, bool HeedsCase);
