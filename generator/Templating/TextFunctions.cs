using Scriban.Functions;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>The functions of the group <c>string</c>.</summary>
static class TextFunctions
{
    /// <summary>The greatest width that a text can be padded to, in characters.</summary>
    const int MaxWidth = 1000;

    public static ScriptObject Create() =>
        new()
        {
            ["append"] = Two((text, other) => text + other),
            ["capitalize"] = One(StringFunctions.Capitalize),
            ["capitalizewords"] = One(StringFunctions.Capitalizewords),
            ["contains"] = Two((text, part) => text.Contains(part, StringComparison.Ordinal)),
            ["downcase"] = One(StringFunctions.Downcase),
            ["ends_with"] = Two((text, end) => text.EndsWith(end, StringComparison.Ordinal)),
            ["handleize"] = One(StringFunctions.Handleize),
            ["index_of"] = Two((text, part) => text.IndexOf(part, StringComparison.Ordinal)),
            ["lstrip"] = One(text => text.TrimStart()),
            ["pad_left"] = Padded((text, width) => text.PadLeft(width)),
            ["pad_right"] = Padded((text, width) => text.PadRight(width)),
            ["prepend"] = Two((text, other) => other + text),
            ["remove"] = Two((text, part) => part.Length == 0 ? text : text.Replace(part, "", StringComparison.Ordinal)),
            ["replace"] = Three((text, part, other) => part.Length == 0 ? text : text.Replace(part, other, StringComparison.Ordinal)),
            ["replace_first"] = Three(ReplaceFirst),
            ["rstrip"] = One(text => text.TrimEnd()),
            ["size"] = One(text => text.Length),
            ["slice"] = new TemplateFunction(
                2,
                3,
                arguments => StringFunctions.Slice(arguments.Text(0), arguments.Integer(1), arguments.Has(2) ? arguments.Integer(2) : null)
            ),
            ["split"] = Two((text, separator) => new ScriptArray(text.Split(separator, StringSplitOptions.RemoveEmptyEntries))),
            ["starts_with"] = Two((text, start) => text.StartsWith(start, StringComparison.Ordinal)),
            ["strip"] = One(text => text.Trim()),
            ["to_int"] = new TemplateFunction(1, 1, arguments => StringFunctions.ToInt(arguments.Context, arguments.Text(0))),
            ["truncate"] = new TemplateFunction(
                2,
                3,
                arguments => StringFunctions.Truncate(arguments.Text(0), arguments.Integer(1), arguments.Has(2) ? arguments.Text(2) : "…")
            ),
            ["upcase"] = One(StringFunctions.Upcase),
        };

    static string ReplaceFirst(string text, string part, string other) =>
        part.Length > 0 && text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var index
            ? string.Concat(text.AsSpan(0, index), other, text.AsSpan(index + part.Length))
            : text;

    static TemplateFunction One(Func<string, object?> call) => new(1, 1, arguments => call(arguments.Text(0)));

    static TemplateFunction Two(Func<string, string, object?> call) => new(2, 2, arguments => call(arguments.Text(0), arguments.Text(1)));

    static TemplateFunction Three(Func<string, string, string, object?> call) =>
        new(3, 3, arguments => call(arguments.Text(0), arguments.Text(1), arguments.Text(2)));

    static TemplateFunction Padded(Func<string, int, string> call) =>
        new(2, 2, arguments => call(arguments.Text(0), Math.Clamp(arguments.Integer(1), 0, MaxWidth)));
}
