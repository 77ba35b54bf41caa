using System.IO.Enumeration;

namespace LicensingSite.Model;

/// <summary>A path pattern: <c>**</c> any folders, <c>*</c> and <c>?</c> within a name, <c>{a,b}</c> either; letter case does not count.</summary>
sealed class Glob
{
    readonly string[][] alternatives;

    public Glob(string pattern)
    {
        var normalized = pattern.Replace('\\', '/').Trim();
        normalized = normalized.StartsWith("./", StringComparison.Ordinal) ? normalized[2..] : normalized.TrimStart('/');
        alternatives = [.. Expand(normalized).Select(one => one.EndsWith('/') ? one + "**" : one).Select(one => one.Split('/'))];
    }

    public bool Matches(string path)
    {
        var names = path.Split('/');
        return alternatives.Any(pattern => Matches(pattern, names));
    }

    static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> names)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == "**")
            {
                for (var skipped = 0; skipped <= names.Length; skipped++)
                {
                    if (Matches(pattern[1..], names[skipped..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (names.IsEmpty || !FileSystemName.MatchesSimpleExpression(pattern[0], names[0], ignoreCase: true))
            {
                return false;
            }

            pattern = pattern[1..];
            names = names[1..];
        }

        return names.IsEmpty;
    }

    static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }
}
