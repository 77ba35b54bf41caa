using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Conformance;

/// <summary>A text, and the HTML that docfx makes of it.</summary>
/// <param name="Path">Where the text stands; other files are named relative to the same folder.</param>
sealed record DialectCase(string Id, string Construct, string Path, string Markdown, string Html, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The cases taken from docfx's own tests; none where they are not on this machine.</summary>
    public static IReadOnlyList<DialectCase> FromDocfx { get; } =
        File.Exists(CasesFile) ? [.. File.ReadLines(CasesFile).Select(FromJson)] : [];

    /// <summary>The answers to single questions of the kind "what happens if".</summary>
    public static IReadOnlyList<DialectCase> Probes { get; } = File.Exists(ProbesFile) ? [.. FromProbes(File.ReadAllText(ProbesFile))] : [];

    static string CasesFile => Repository.Shared("conformance/dialect.jsonl");

    static string ProbesFile => Repository.Shared("conformance/dialect-probes.txt");

    static DialectCase FromJson(string line)
    {
        var one = JsonDocument.Parse(line).RootElement;
        return new DialectCase(
            one.GetProperty("id").GetString()!,
            one.GetProperty("construct").GetString()!,
            one.GetProperty("filePath").GetString()!,
            one.GetProperty("markdown").GetString()!,
            one.GetProperty("html").GetString()!,
            FilesOf(one)
        );
    }

    static Dictionary<string, string> FilesOf(JsonElement one) =>
        one.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Object
            ? files.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!, StringComparer.Ordinal)
            : [];

    /// <summary>
    /// A probe is a <c>### name</c>, then a line for the text and one for the HTML, each with <c>⏎</c> for the end of a line.
    /// </summary>
    static IEnumerable<DialectCase> FromProbes(string text)
    {
        foreach (var probe in text.Split("### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = probe.Split('\n');
            yield return new DialectCase(
                "probe/" + lines[0].Trim(),
                "probe",
                "test.md",
                Value(lines, "  MD   "),
                Value(lines, "  HTML "),
                new Dictionary<string, string>(StringComparer.Ordinal)
            );
        }
    }

    static string Value(string[] lines, string label)
    {
        var value = lines.Single(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..];
        value = value.EndsWith(' ') ? value[..^1] : value;
        return value.Replace('⏎', '\n');
    }
}
