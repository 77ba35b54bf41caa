using LicensingSite.Markdown.Articles;
using Markdig.Helpers;

namespace LicensingSite.Markdown.GenericDirectives;

/// <summary>A line <c>::: name key="value"</c>, with or without colons at its end; the attributes count from its first colon.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Colons">How many there are before the name.</param>
/// <param name="Start">Where the first colon is; <paramref name="End"/> is past what was parsed.</param>
/// <param name="RestEnd">The end of the line; the same as <paramref name="End"/> where all of it was parsed.</param>
sealed record DirectiveLine(string Name, int Colons, DirectiveAttributes Attributes, bool HasClosingColons, int Start, int End, int RestEnd)
{
    /// <summary>A problem of the whole line.</summary>
    public SyntaxProblem Problem(string message) => new(message, 0, RestEnd - Start);

    public bool IsUnderstood => End == RestEnd;

    /// <summary>Reads the rest of a line; null where it does not begin with colons and a name.</summary>
    public static DirectiveLine? TryRead(StringSlice line)
    {
        var text = line.AsSpan();
        var start = DirectiveAttribute.Spaces(text);
        text = text[start..].TrimEnd();
        var colons = Colon(text);
        if (colons < 3)
        {
            return null;
        }

        var nameStart = colons + DirectiveAttribute.Spaces(text[colons..]);
        var nameLength = DirectiveAttribute.NameLength(text[nameStart..]);
        if (nameLength == 0)
        {
            return null;
        }

        var (attributes, end) = DirectiveAttributes.ReadAll(text, nameStart + nameLength);
        var closing = Colon(text[end..]);
        closing = closing >= 3 ? closing : 0;
        var from = line.Start + start;
        return new DirectiveLine(
            DirectiveAttribute.Lower(text.Slice(nameStart, nameLength)),
            colons,
            new DirectiveAttributes(attributes, end + closing),
            closing > 0,
            from,
            from + end + closing,
            from + text.Length
        );
    }

    static int Colon(ReadOnlySpan<char> text) => text.Length - text.TrimStart(':').Length;
}
