using System.Runtime.CompilerServices;
using LicensingSite.Diagnostics;
using Spectre.Console;

namespace LicensingSite.Reporting;

/// <summary>A line for each finding: <c>file:line:column: severity rule: message</c>; optionally coloured.</summary>
static class TextReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output, bool hasColours = false)
    {
        if (!hasColours)
        {
            output.Write(
                string.Concat(
                    findings.Select(found =>
                        Report.OneLine(
                            $"{Report.Shown(found.Place)}: {Report.Name(found.Severity)} {found.Rule.Id}: {Report.Message(found)}"
                        ) + "\n"
                    )
                )
            );
            return;
        }

        Paint(findings, output);
    }

    /// <summary>Separate, so that uncoloured output does not load the terminal library.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Paint(IReadOnlyList<Diagnostic> findings, TextWriter output)
    {
        var terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Out = new AnsiConsoleOutput(output),
            }
        );
        terminal.Profile.Width = int.MaxValue / 2;
        foreach (var found in findings)
        {
            var colour = found.Severity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "blue",
            };
            var (place, message) = (Report.OneLine(Report.Shown(found.Place)), Report.OneLine(Report.Message(found)));
            terminal.MarkupLineInterpolated(
                $"[bold]{place}[/]: [{colour}]{Report.Name(found.Severity)}[/] [dim]{found.Rule.Id}[/]: {message}"
            );
        }
    }
}
