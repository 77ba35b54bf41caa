using System.Text.RegularExpressions;
using LicensingSite.Cli;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>What a run of the program printed, and how it ended.</summary>
sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>
/// Runs commands in this process, on writers and a working folder of their own; for streams, signals and the environment see
/// <see cref="ProgramProcess"/>.
/// </summary>
static class CommandRunner
{
    /// <summary>
    /// Runs the program in a folder until it ends; what it prints names files below that folder relative to it, as in a shell.
    /// </summary>
    public static async Task<ProgramRun> RunAsync(string folder, params IEnumerable<string> words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var context = new CommandContext
        {
            Folder = folder,
            Output = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(errors),
        };
        var exitCode = await EntryPoint.RunAsync([.. words], context, TestContext.Current.CancellationToken);
        return new ProgramRun(exitCode, Relative(output.ToString(), folder), Relative(errors.ToString(), folder));
    }

    /// <summary>A text without the folder in front of the paths below it.</summary>
    public static string Relative(string text, string folder) => Regex.Replace(text, $"(?<!file://){Regex.Escape(folder)}/", "");
}
