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
        WritePlace(json, found.Place);
        json.WriteString("message", found.Message);
        json.WriteString("target", found.Target);
        json.WriteString("suggestion", found.Suggestion);
        WriteRelated(json, found.Related ?? found.IncludedFrom.Place);
        json.WriteEndObject();
    }

    static void WriteRelated(Utf8JsonWriter json, Place? related)
    {
        if (related is not { } place)
        {
            json.WriteNull("related");
            return;
        }

        json.WriteStartObject("related");
        WritePlace(json, place);
        json.WriteEndObject();
    }

    static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.Source.File);
        json.WriteNumber("line", place.From.Line);
        json.WriteNumber("column", place.From.Column);
        json.WriteNumber("endLine", place.To.Line);
        json.WriteNumber("endColumn", place.To.Column);
    }
}
