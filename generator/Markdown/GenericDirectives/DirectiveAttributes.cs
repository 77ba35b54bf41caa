using LicensingSite.Markdown.Articles;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>The attributes of a <c>:::name key="value":::</c> construct within a line.</summary>
/// <param name="Length">Characters of the whole construct.</param>
sealed record DirectiveAttributes(IReadOnlyList<DirectiveAttribute> All, int Length)
{
    public DirectiveAttribute? this[string name] => All.FirstOrDefault(attribute => attribute.Name == name);

    public string? Value(string name) => this[name]?.Value;

    public SyntaxProblem Problem(string message) => new(message, 0, Length);

    /// <summary>The problem of the first attribute that is unknown or repeated; null where there is none.</summary>
    public SyntaxProblem? ProblemWith(string what, params string[] known)
    {
        foreach (var attribute in All)
        {
            if (!known.Contains(attribute.Name))
            {
                var meant = Diagnostics.ClosestMatch.To(attribute.Name, known);
                return attribute.ProblemInName(
                    $"{what} has no attribute '{attribute.Written}'. "
                        + (
                            meant is not null ? $"Did you mean '{meant}'?"
                            : known.Length > 0 ? $"Known attributes: {string.Join(", ", known)}."
                            : "Remove it."
                        )
                );
            }

            if (!ReferenceEquals(attribute, this[attribute.Name]))
            {
                return attribute.ProblemInName($"'{attribute.Written}' is given twice. Remove one.");
            }
        }

        return null;
    }

    /// <summary>Parses a directive at the beginning of a text, on one line; null where there is none.</summary>
    public static DirectiveAttributes? TryRead(ReadOnlySpan<char> text, string name)
    {
        if (!text.StartsWith(":::") || !text[3..].StartsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        var (attributes, at) = ReadAll(text, 3 + name.Length);
        return text[at..].StartsWith(":::") ? new DirectiveAttributes(attributes, at + 3) : null;
    }

    /// <summary>Parses attributes, the first after a space; returns them and the offset past them and following spaces.</summary>
    public static (IReadOnlyList<DirectiveAttribute> All, int End) ReadAll(ReadOnlySpan<char> text, int at)
    {
        var attributes = new List<DirectiveAttribute>();
        while (true)
        {
            var spaces = DirectiveAttribute.Spaces(text[at..]);
            at += spaces;
            if ((spaces == 0 && attributes.Count == 0) || DirectiveAttribute.TryRead(text, at) is not { } attribute)
            {
                return (attributes, at);
            }

            attributes.Add(attribute);
            at = attribute.End + 1;
        }
    }
}
