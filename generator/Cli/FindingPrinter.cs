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
            output.Write(string.Concat(findings.Select(found => $"{PlaceOf(found)}: {Name(found.Severity)} {found.Rule.Id}: {found.Message}\n")));
            return;
        }

        var terminal = AnsiConsole.Console;
        terminal.Profile.Width = int.MaxValue / 2;
        foreach (var found in findings)
        {
            var colour = found.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
            terminal.MarkupLineInterpolated($"[bold]{PlaceOf(found)}[/]: [{colour}]{Name(found.Severity)}[/] [dim]{found.Rule.Id}[/]: {found.Message}");
        }
    }

    static string PlaceOf(Diagnostic found) => $"{found.Place.Source.File}:{found.Place.From.Line}:{found.Place.From.Column}";

    static string Github(Diagnostic found)
    {
        var (from, to) = (found.Place.From, found.Place.To);
        return $"::{Command(found.Severity)} file={Escaped(found.Place.Source.File)},line={from.Line},endLine={to.Line},col={from.Column},endColumn={to.Column},title={found.Rule.Id}::{EscapedMessage(found.Message)}";
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

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    /// <summary>GitHub's word for a severity.</summary>
    static string Command(Severity severity) => severity == Severity.Info ? "notice" : Name(severity);
}
