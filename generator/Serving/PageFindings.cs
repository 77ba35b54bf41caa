using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Diagnostics;

namespace LicensingSite.Serving;

/// <summary>
/// The findings of a page, for the live reload client, as JSON: <c>{ stale, findings: [{ severity, rule, message, place, open }] }</c>.
/// </summary>
static class PageFindings
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="isStale">True for a translation whose source has changed.</param>
    public static string Json(IEnumerable<Diagnostic> findings, bool isStale = false)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("stale", isStale);
            json.WriteStartArray("findings");
            foreach (var found in findings)
            {
                json.WriteStartObject();
                json.WriteString("severity", found.Severity.ToString().ToLowerInvariant());
                json.WriteString("rule", found.Rule.Id);
                json.WriteString("message", found.Message);
                json.WriteString("place", PlaceOf(found));
                json.WriteString("open", AddressOf(found.Place));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Formats a finding as the command line does.</summary>
    public static string Text(Diagnostic found) =>
        $"{PlaceOf(found)}: {found.Severity.ToString().ToLowerInvariant()} {found.Rule.Id}: {found.Message}";

    static string PlaceOf(Diagnostic found) =>
        string.Create(CultureInfo.InvariantCulture, $"{found.Place.Source.File}:{found.Place.From.Line}:{found.Place.From.Column}");

    /// <summary>URL that opens the file at its line in Visual Studio Code and compatible editors.</summary>
    static string AddressOf(Place place)
    {
        var path = Path.GetFullPath(place.Source.File).Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"vscode://file{(escaped.StartsWith('/') ? "" : "/")}{escaped}:{place.From.Line}:{place.From.Column}"
        );
    }
}
