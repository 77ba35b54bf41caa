namespace LicensingSite.Files;

/// <summary>Expands <c>{a,b}</c> in path patterns; it may be nested.</summary>
static class GlobChoices
{
    const int Most = 10_000;

    /// <summary>Returns a pattern without braces for each choice; none where braces do not match, or there are too many choices.</summary>
    public static List<string> Expand(string pattern)
    {
        var groups = new Stack<(List<string> Before, List<string> Choices)>();
        List<string> sequence = [""];
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '{':
                    groups.Push((sequence, []));
                    sequence = [""];
                    break;
                case ',' when groups.Count > 0:
                    groups.Peek().Choices.AddRange(sequence);
                    sequence = [""];
                    break;
                case '}':
                    if (!groups.TryPop(out var group) || group.Before.Count * (group.Choices.Count + sequence.Count) > Most)
                    {
                        return [];
                    }

                    sequence = [.. group.Before.SelectMany(_ => group.Choices.Concat(sequence), (start, end) => start + end)];
                    break;
                case '\\' when i + 1 < pattern.Length && pattern[i + 1] is '{' or '}' or ',':
                    i++;
                    goto default;
                default:
                    sequence = sequence.ConvertAll(start => start + pattern[i]);
                    break;
            }
        }

        return groups.Count == 0 ? sequence : [];
    }
}
