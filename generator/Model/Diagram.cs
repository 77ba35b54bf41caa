using LicensingSite.Diagnostics;

namespace LicensingSite.Model;

/// <summary>A diagram of a page, as Mermaid's text.</summary>
/// <param name="Place">The line that opens its block.</param>
sealed record Diagram(string Source, Place Place)
{
    const string Title = "accTitle";
    const string Description = "accDescr";

    /// <summary>The title and the description that the diagram has for readers who do not see it; null where it has neither.</summary>
    public string? FindAlternativeText()
    {
        var (title, description, isOpen) = ("", "", false);
        foreach (var line in Source.Split('\n').Select(line => line.Trim()))
        {
            if (isOpen)
            {
                isOpen = !line.EndsWith('}');
                description += " " + line.TrimEnd('}').TrimEnd();
            }
            else if (line.StartsWith(Title, StringComparison.Ordinal) && ValueOf(line, Title, ':') is { } text)
            {
                title = text;
            }
            else if (line.StartsWith(Description, StringComparison.Ordinal) && ValueOf(line, Description, ':') is { } one)
            {
                description = one;
            }
            else if (line.StartsWith(Description, StringComparison.Ordinal) && ValueOf(line, Description, '{') is { } first)
            {
                isOpen = !first.EndsWith('}');
                description = first.TrimEnd('}').TrimEnd();
            }
        }

        var all = string.Join(". ", new[] { title.TrimEnd('.'), description.Trim() }.Where(text => text.Length > 0));
        return all.Length == 0 ? null : all;
    }

    /// <summary>What follows a keyword and a sign; null where another word stands there.</summary>
    static string? ValueOf(string line, string keyword, char sign) =>
        line.AsSpan(keyword.Length).TrimStart() is [var first, .. var rest] && first == sign ? rest.Trim().ToString() : null;
}
