using System.CommandLine;
using LicensingSite.Searching;

namespace LicensingSite.Cli;

/// <summary>Parses the arguments, runs the command, and maps exceptions to exit codes. Prints only through the context.</summary>
/// <remarks>
/// <para>Input: arguments and a <see cref="CommandContext"/>. Output: text on its writers, and an <see cref="ExitCode"/>.</para>
/// <para>Invariants: commands read options and print; use cases are in other folders. Findings go to the output stream, all other
/// messages to the error stream. Only this class catches all exceptions.</para>
/// </remarks>
static class EntryPoint
{
    const string NoUnicodeData =
        "This program needs Unicode data, but .NET runs in invariant globalization mode. "
        + "Install ICU (package libicu or icu-libs), and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";

    /// <param name="cancel">Cancels the command, which then ends with <see cref="ExitCode.Stopped"/>.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context, CancellationToken cancel)
    {
        try
        {
            if (!Folding.IsPossible)
            {
                return End(context, ExitCode.Misconfigured, NoUnicodeData);
            }

            var parsed = CommandLine.Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true }
                ? await parsed.InvokeAsync(context, cancel)
                : End(context, ExitCode.Misconfigured, [.. UsageErrors.Find(parsed), "For more information, use --help."]);
        }
        catch (OperationCanceledException)
        {
            return End(context, ExitCode.Stopped, "Stopped.");
        }
        catch (Exception fault)
            when (fault is (IOException or UnauthorizedAccessException) and not (FileNotFoundException or FileLoadException))
        {
            return End(context, ExitCode.Fault, $"The operating system refused an operation: {fault.Message}");
        }
#pragma warning disable CA1031 // The only catch-all: an exception that gets here is a bug.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return End(
                context,
                ExitCode.Fault,
                "Internal error: this is a bug in the program, not a problem in your content. Report it with the steps "
                    + $"that led to it:\n{fault}"
            );
        }
    }

    static int End(CommandContext context, ExitCode code, params string[] lines)
    {
        try
        {
            foreach (var line in lines)
            {
                context.Error.WriteLine(line);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The error stream is closed. The exit code still shows the failure.
        }

        return (int)code;
    }
}
