namespace LicensingSite.Markdown.Extensions;

/// <summary>The attributes of a <c>:::name key="value":::</c> construct.</summary>
/// <param name="Length">Characters of the whole construct.</param>
sealed record ColonAttributes(IReadOnlyList<ColonAttribute> All, int Length)
{
    public ColonAttribute? this[string name] => All.FirstOrDefault(attribute => attribute.Name == name);

    public string? Value(string name) => this[name]?.Value;

    static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create(" \t\r\n\":");

    /// <summary>Reads such a construct at the beginning of a text, on one line; null where there is none.</summary>
    public static ColonAttributes? TryRead(ReadOnlySpan<char> text, string name)
    {
        if (!text.StartsWith(":::") || !text[3..].StartsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        var attributes = new List<ColonAttribute>();
        for (var at = 3 + name.Length; ;)
        {
            var spaces = text[at..].Length - text[at..].TrimStart(" \t").Length;
            at += spaces;
            if (text[at..].StartsWith(":::"))
            {
                return new ColonAttributes(attributes, at + 3);
            }

            if (spaces == 0 || Attribute(text, at) is not { } attribute)
            {
                return null;
            }

            attributes.Add(attribute);
            at = attribute.End + 1;
        }
    }

    static ColonAttribute? Attribute(ReadOnlySpan<char> text, int at)
    {
        var equals = text[at..].IndexOf('=');
        var open = at + equals + 1;
        if (equals <= 0 || open >= text.Length || text[open] is not ('"' or '\''))
        {
            return null;
        }

        var name = text.Slice(at, equals).Trim();
        var length = text[(open + 1)..].IndexOf(text[open]);
        var value = length < 0 ? [] : text.Slice(open + 1, length);
        return length < 0 || name.ContainsAny(NotInNames) || value.IndexOfAny("\r\n") >= 0
            ? null
            : new ColonAttribute(name.ToString(), value.ToString(), open + 1, open + 1 + length);
    }
}

/// <summary>One attribute.</summary>
/// <param name="Start">Where its value begins, counted from the construct; <paramref name="End"/> is past it.</param>
sealed record ColonAttribute(string Name, string Value, int Start, int End);
