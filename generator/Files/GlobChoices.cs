namespace LicensingSite.Files;

/// <summary>The <c>{a,b}</c> of a path pattern, which may stand inside one another.</summary>
static class GlobChoices
{
    const int Most = 10_000;

    /// <summary>Every pattern that a pattern with choices stands for; none where its braces do not match.</summary>
    public static IReadOnlyList<string> Of(string pattern)
    {
        var at = 0;
        var choices = Sequences(pattern, ref at, isInside: false);
        return at == pattern.Length && choices is not null ? choices : [];
    }

    static List<string>? Sequences(string pattern, ref int at, bool isInside)
    {
        var choices = new List<string>();
        List<string> sequence = [""];
        for (; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c == '{')
            {
                at++;
                var inner = Sequences(pattern, ref at, isInside: true);
                if (inner is null || sequence.Count * inner.Count > Most)
                {
                    return null;
                }

                sequence = [.. inner.SelectMany(_ => sequence, (end, start) => start + end)];
            }
            else if (c == '}')
            {
                choices.AddRange(sequence);
                return isInside ? choices : null;
            }
            else if (c == ',' && isInside)
            {
                choices.AddRange(sequence);
                sequence = [""];
            }
            else
            {
                var isEscape = c == '\\' && at + 1 < pattern.Length && pattern[at + 1] is '{' or '}' or ',';
                var text = isEscape ? pattern[++at].ToString() : c.ToString();
                sequence = [.. sequence.Select(start => start + text)];
            }
        }

        return isInside ? null : sequence;
    }
}
