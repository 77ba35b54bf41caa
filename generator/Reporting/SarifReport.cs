using System.Reflection;
using System.Text.Json;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>One run of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS); columns count UTF-16 code units.</summary>
static class SarifReport
{
    const string Root = "ROOT";

    public static string Format(IReadOnlyList<Diagnostic> findings, string workingFolder) =>
        JsonText.Format(json =>
        {
            Rule[] rules = [.. findings.Select(found => found.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            json.WriteString("uri", new Uri(workingFolder + Path.DirectorySeparatorChar).AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var (found, fingerprint) in FindingIdentity.Fingerprints(findings, workingFolder))
            {
                WriteResult(json, found, Array.IndexOf(rules, found.Rule), fingerprint, workingFolder);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    static void WriteTool(Utf8JsonWriter json, Rule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "LicensingSite");
        json.WriteString(
            "semanticVersion",
            typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]
        );
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Summary);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteResult(Utf8JsonWriter json, Diagnostic found, int rule, string fingerprint, string workingFolder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(found.Severity));
        WriteText(json, "message", found.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, found.Place, workingFolder);
        json.WriteEndArray();
        if ((found.Related ?? found.IncludedFrom.Place) is { } related)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, related, workingFolder);
            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("finding/v1", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteLocation(Utf8JsonWriter json, Place place, string workingFolder)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        WriteArtifact(json, place.Source.File, workingFolder);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.From.Line);
        json.WriteNumber("startColumn", place.From.Column);
        json.WriteNumber("endLine", place.To.Line);
        json.WriteNumber("endColumn", place.To.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A file in the working folder has a relative URI, any other an absolute one.</summary>
    static void WriteArtifact(Utf8JsonWriter json, string file, string workingFolder)
    {
        var relative = Path.GetRelativePath(workingFolder, file).Replace('\\', '/');
        if (Path.IsPathRooted(relative) || relative.Split('/')[0] == "..")
        {
            json.WriteString("uri", new Uri(Path.GetFullPath(file)).AbsoluteUri);
            return;
        }

        json.WriteString("uri", string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
    }

    static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    static string Level(Severity severity) => severity == Severity.Info ? "note" : Report.Name(severity);
}
