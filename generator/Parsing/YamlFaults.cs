using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>Converts errors of YAML texts to diagnostics.</summary>
static class YamlFaults
{
    public static IEnumerable<Diagnostic> Of(YamlDocument document, SourceText text) =>
        document.Faults.Select(fault =>
            fault.IsDuplicateKey ? DuplicateKey(fault, text)
            : TabIn(text.Text, fault) is { } tab
                ? new Diagnostic(
                    Rules.YamlSyntaxError,
                    text.Place(tab, tab + 1),
                    "This line is indented with a tab. YAML allows only spaces."
                )
            : new Diagnostic(Rules.YamlSyntaxError, text.Place(fault.Start, fault.End), $"This is not valid YAML: {fault.Message}")
        );

    public static Diagnostic DuplicateKey(YamlFault fault, SourceText text) =>
        new(
            Rules.YamlDuplicateKey,
            text.Place(fault.Start, fault.End),
            $"The key '{fault.Message}' is duplicated, and the last value is used. Remove one.",
            fault.Message
        );

    /// <summary>Offset of a tab in the indentation of the line of an error, or of the next; null if there is none.</summary>
    public static int? TabIn(string text, YamlFault fault)
    {
        var start = fault.Start == 0 ? 0 : text.LastIndexOf('\n', Math.Min(fault.Start, text.Length) - 1) + 1;
        for (var line = 0; line < 2 && start < text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOfAnyExcept(' ', '\t');
            var tab = text.AsSpan(start, length < 0 ? text.Length - start : length).IndexOf('\t');
            if (tab >= 0)
            {
                return start + tab;
            }

            var end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return null;
    }
}
