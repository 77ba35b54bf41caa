using System.Text.Json;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>A JSON array of findings. Lines and columns start at 1; the end is exclusive.</summary>
static class JsonReport
{
    public static string Format(IReadOnlyList<Diagnostic> findings) =>
        JsonText.Format(json =>
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
