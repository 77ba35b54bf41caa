using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LicensingSite.Diagnostics;
using Spectre.Console;

namespace LicensingSite.Cli;

/// <summary>How findings are printed.</summary>
enum FindingFormat
{
    Text,

    /// <summary>Workflow commands that annotate a change on GitHub.</summary>
    Github,
    Json,
}

/// <summary>Prints findings: the same ones in each format.</summary>
static class FindingPrinter
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyList<Diagnostic> findings, FindingFormat format, TextWriter output)
    {
        switch (format)
        {
            case FindingFormat.Json:
                output.WriteLine(Json(findings));
                break;
            case FindingFormat.Github:
                output.Write(string.Concat(findings.Select(found => Github(found) + "\n")));
                break;
            default:
                PrintText(findings, output);
                break;
        }
    }

    static void PrintText(IReadOnlyList<Diagnostic> findings, TextWriter output)
    {
        if (output != Console.Out || Console.IsOutputRedirected)
        {
            output.Write(string.Concat(findings.Select(found => $"{PlaceOf(found)}: {Name(found.Severity)} {found.Rule.Id}: {Message(found)}\n")));
            return;
        }

        var terminal = AnsiConsole.Console;
        terminal.Profile.Width = int.MaxValue / 2;
        foreach (var found in findings)
        {
            var colour = found.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
            terminal.MarkupLineInterpolated($"[bold]{PlaceOf(found)}[/]: [{colour}]{Name(found.Severity)}[/] [dim]{found.Rule.Id}[/]: {Message(found)}");
        }
    }

    static string PlaceOf(Diagnostic found) => Shown(found.Place);

    static string Shown(Place place) => $"{place.Source.File}:{place.From.Line}:{place.From.Column}";

    /// <summary>The message, with the other place it speaks of where there is one.</summary>
    static string Message(Diagnostic found) => found.Related is { } related ? $"{found.Message} (Source: {Shown(related)})" : found.Message;

    static string Github(Diagnostic found)
    {
        var (from, to) = (found.Place.From, found.Place.To);
        return $"::{Command(found.Severity)} file={Escaped(found.Place.Source.File)},line={from.Line},endLine={to.Line},col={from.Column},endColumn={to.Column},title={found.Rule.Id}::{EscapedMessage(Message(found))}";
    }

    static string EscapedMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Escaped(string text) =>
        EscapedMessage(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    static string Json(IReadOnlyList<Diagnostic> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var found in findings)
            {
                json.WriteStartObject();
                json.WriteString("rule", found.Rule.Id);
                json.WriteString("severity", Name(found.Severity));
                WritePlace(json, found.Place);
                json.WriteString("message", found.Message);
                json.WriteString("target", found.Target);
                json.WriteString("suggestion", found.Suggestion);
                WriteRelated(json, found.Related);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
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

    static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    /// <summary>GitHub's word for a severity.</summary>
    static string Command(Severity severity) => severity == Severity.Info ? "notice" : Name(severity);
}
