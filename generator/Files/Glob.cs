namespace LicensingSite.Files;

/// <summary>
/// A path pattern as docfx reads it: <c>**</c> any folders, <c>*</c>, <c>?</c> and <c>[a-z]</c> within a name, <c>{a,b}</c> either, <c>!</c> in front for the contrary.
/// A name that begins with a dot is matched by a pattern that does, and letter case does not count, unless options say otherwise.
/// </summary>
sealed class Glob
{
    const string AnyFolders = "**";

    readonly GlobOptions options;
    readonly bool isNegated;
    readonly NamePattern?[][] alternatives;

    public Glob(string pattern, GlobOptions options = default)
    {
        this.options = options;
        var plain = pattern.Trim().TrimStart('!');
        isNegated = (pattern.Trim().Length - plain.Length) % 2 == 1;
        alternatives = [.. GlobChoices.Of(plain).Select(Names)];
    }

    public bool Matches(string path)
    {
        var names = path.Split('/');
        return isNegated != Array.Exists(alternatives, pattern => Matches(pattern, names));
    }

    /// <summary>The patterns of a path's names; null for any folders.</summary>
    NamePattern?[] Names(string pattern)
    {
        var names = new List<NamePattern?>();
        var parts = Parts(pattern);
        foreach (var part in parts)
        {
            if (part.Trim('*').Length == 0 && part.Length > 1)
            {
                names.Add(null);
            }
            else if (part.StartsWith(AnyFolders, StringComparison.Ordinal))
            {
                names.Add(null);
                names.Add(new NamePattern("*" + part.TrimStart('*'), options));
            }
            else
            {
                names.Add(new NamePattern(part, options));
            }
        }

        return [.. names];
    }

    /// <summary>Splits at slashes, and at backslashes that escape nothing; a slash at the end means all that is below.</summary>
    static List<string> Parts(string pattern)
    {
        var text = new System.Text.StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var isEscape = pattern[i] == '\\' && i + 1 < pattern.Length && NamePattern.Special.Contains(pattern[i + 1], StringComparison.Ordinal);
            text.Append(pattern[i] == '\\' && !isEscape ? '/' : pattern[i]);
            if (isEscape)
            {
                text.Append(pattern[++i]);
            }
        }

        var parts = text.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        if (text.Length > 0 && text[^1] == '/')
        {
            parts.Add(AnyFolders);
        }

        return parts;
    }

    bool Matches(ReadOnlySpan<NamePattern?> pattern, ReadOnlySpan<string> names)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] is not { } name)
            {
                return MatchesFolders(pattern[1..], names);
            }

            if (names.IsEmpty || !name.Matches(names[0]))
            {
                return false;
            }

            pattern = pattern[1..];
            names = names[1..];
        }

        return names.IsEmpty;
    }

    bool MatchesFolders(ReadOnlySpan<NamePattern?> rest, ReadOnlySpan<string> names)
    {
        while (!rest.IsEmpty && rest[0] is null)
        {
            rest = rest[1..];
        }

        for (; !names.IsEmpty; names = names[1..])
        {
            if (!rest.IsEmpty && Matches(rest, names))
            {
                return true;
            }

            if (names[0].StartsWith('.') && !options.MatchesDots)
            {
                return false;
            }

            if (rest.IsEmpty && names.Length == 1)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How a pattern is meant.</summary>
/// <param name="MatchesDots">Names that begin with a dot are as any other.</param>
/// <param name="HeedsCase">Letter case counts.</param>
readonly record struct GlobOptions(bool MatchesDots, bool HeedsCase);
