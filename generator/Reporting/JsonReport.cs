using System.Text.Json;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>A list of findings with all there is to know of each; lines and columns from 1, the end past the last character.</summary>
static class JsonReport
{
    public static string Of(IReadOnlyList<Diagnostic> findings) => JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (var found in findings)
        {
            Write(json, found);
        }

        json.WriteEndArray();
    });

    static void Write(Utf8JsonWriter json, Diagnostic found)
    {
        json.WriteStartObject();
        json.WriteString("rule", found.Rule.Id);
        json.WriteString("severity", Report.Name(found.Severity));
        json.WriteString("file", found.Place.Source.File);
        json.WriteNumber("line", found.Place.From.Line);
        json.WriteNumber("column", found.Place.From.Column);
        json.WriteNumber("endLine", found.Place.To.Line);
        json.WriteNumber("endColumn", found.Place.To.Column);
        json.WriteString("message", found.Message);
        json.WriteString("target", found.Target);
        json.WriteString("suggestion", found.Suggestion);
        json.WriteEndObject();
    }
}
