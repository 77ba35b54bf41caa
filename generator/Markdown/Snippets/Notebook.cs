using System.Text.Json;

namespace LicensingSite.Markdown.Snippets;

/// <summary>Extracts a named cell of a Jupyter notebook.</summary>
static class Notebook
{
    /// <summary>The texts of the cells with a name; empty where there is none, null where the file is no notebook.</summary>
    public static IReadOnlyList<string>? CellsNamed(string text, string name)
    {
        try
        {
            using var notebook = JsonDocument.Parse(text);
            return
                notebook.RootElement.ValueKind == JsonValueKind.Object
                && notebook.RootElement.TryGetProperty("cells", out var cells)
                && cells.ValueKind == JsonValueKind.Array
                ? [.. cells.EnumerateArray().Where(cell => NameOf(cell) == name).Select(Source)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? NameOf(JsonElement cell) => Text(Property(Property(cell, "metadata"), "name"));

    static string Source(JsonElement cell) =>
        Property(cell, "source") switch
        {
            { ValueKind: JsonValueKind.Array } lines => string.Concat(lines.EnumerateArray().Select(line => Text(line))),
            var text => Text(text) ?? "",
        };

    static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var value) ? value : null;

    static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
